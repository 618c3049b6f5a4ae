#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace candela {

/// One column of a file that we defined ourselves, and what people are told of it.
struct ImportField
{
    QString id;            ///< e.g. "meeting_start"
    QString column;        ///< its name in the header
    bool telling = false;  ///< a file that has all telling columns is meant to be of this format
    bool optional = false; ///< a file may do without it, or leave its cells empty
    QString write = {};    ///< how to write it, for who makes the file
    QString what;          ///< empty when it tells nothing of people and is not disclosed
    QString why;
    QString seenBy;
    QString kept;

    friend bool operator==(const ImportField &, const ImportField &) = default;
};

/// A file that an organization fills from a system of its own.
struct ImportFormat
{
    QString id; ///< e.g. "meetings"
    QString title;
    QString whereToGet;
    std::vector<ImportField> fields;
    QStringList serviceAccounts = {}; ///< who is no person, in small letters; "svc-*" is all that begin so

    friend bool operator==(const ImportFormat &, const ImportFormat &) = default;
};

/// The formats of resources/catalogue/imports.json. What is not in here is not parsed.
class ImportCatalogue
{
public:
    /// The empty one: no format is known.
    ImportCatalogue() = default;

    /// Fails with BadInput, naming the entry, when an id or a column stands twice, a format has no telling
    /// column, or a text is empty that people are owed.
    [[nodiscard]] static Result<ImportCatalogue> read(const QByteArray &json);

    [[nodiscard]] const std::vector<ImportFormat> &formats() const { return m_formats; }
    /// nullptr when there is none.
    [[nodiscard]] const ImportFormat *format(QStringView id) const;

private:
    std::vector<ImportFormat> m_formats;
};

} // namespace candela
