#pragma once

#include "model/personkey.h"
#include "sources/readreport.h"

#include <QStringList>

namespace candela::vault {

/// Only the vault can read a PersonKey; in these tests, which do not link it, this stands in its place.
class Pseudonyms
{
public:
    [[nodiscard]] static QString textOf(const PersonKey &person)
    {
        return QString::fromUtf8(person.m_folded);
    }
};

} // namespace candela::vault

namespace candela::test {

/// A row as a sentence: "anna@contoso.example: sent_email deleted+3".
[[nodiscard]] QString wordsFor(const PersonKey &person, const SignalSet &found,
                               const SignalCatalogue &catalogue);

/// What reading `bytes` on 2026-11-16 gave: the coverage, each row, what was skipped and what was absent, a
/// line each; or "refused: " and the sentence, with " [row 2]" when the failure names a place.
[[nodiscard]] QStringList wordsOf(QByteArrayView bytes, const SignalCatalogue &catalogue);

/// One file of tests/data/sources.
[[nodiscard]] QByteArray dataFile(const QString &name);

} // namespace candela::test
