#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace candela::disclosure {

/// One field that is collected, told to people before it is asked for.
struct Disclosure
{
    QString id;          ///< stable and never reused, e.g. "sent_email"
    QString source;      ///< the report it is read from, in words
    QStringList columns; ///< the columns that are looked at
    QString what;        ///< exactly what is kept
    QString why;         ///< the question it answers
    QString seenBy;      ///< who sees it
    QString kept;        ///< for how long, and how

    friend bool operator==(const Disclosure &, const Disclosure &) = default;
};

/// All that may be collected about people. What is not in here is not collected; a test holds it to the
/// signal and measure catalogues.
class Catalogue
{
public:
    /// `json`: resources/catalogue/disclosures.json. Fails with BadInput, naming the entry, when an id stands
    /// twice or any text is empty, and when the list of what is never tracked is missing.
    [[nodiscard]] static Result<Catalogue> read(const QByteArray &json);

    /// The one this program was built with.
    [[nodiscard]] static Catalogue builtIn();

    [[nodiscard]] const std::vector<Disclosure> &entries() const { return m_entries; }
    /// What is never tracked, one sentence each.
    [[nodiscard]] const QStringList &never() const { return m_never; }
    /// The document as it was read; also the answer of `GET /v1/disclosures`.
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    Catalogue() = default;

    std::vector<Disclosure> m_entries;
    QStringList m_never;
    QByteArray m_bytes;
};

} // namespace candela::disclosure
