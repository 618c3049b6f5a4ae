#pragma once

#include <QByteArray>

namespace candela::vault {
class Pseudonyms;
}

namespace candela {

/// A person's principal name on its way from a report into the vault. It can be made, moved and forgotten;
/// it has no text, no comparison and no debug output, and only the vault's keyed hash can read it.
class PersonKey
{
public:
    /// `name` is UTF-8; spaces around it and the case of letters do not count.
    explicit PersonKey(QByteArrayView name);
    PersonKey(PersonKey &&) noexcept = default;
    PersonKey &operator=(PersonKey &&) noexcept = default;
    PersonKey(const PersonKey &) = delete;
    PersonKey &operator=(const PersonKey &) = delete;
    ~PersonKey() = default;

    /// Whether nothing was left after trimming: a row without a person.
    [[nodiscard]] bool isEmpty() const { return m_folded.isEmpty(); }

private:
    friend class vault::Pseudonyms;

    QByteArray m_folded;
};

} // namespace candela
