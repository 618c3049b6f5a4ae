#pragma once

#include "vault/count.h"
#include "vault/vault.h"

#include <QDir>
#include <QTemporaryDir>

#include <initializer_list>

namespace candela::vault::test {

using Name = QByteArray;
/// A file as a person would read it: names and their signals.
using File = std::vector<std::pair<Name, std::vector<SignalNumber>>>;

inline SignalSet bits(const std::vector<SignalNumber> &numbers)
{
    SignalSet set;
    for (const SignalNumber number : numbers)
        set.insert(number);
    return set;
}

inline Coverage day(QDate date)
{
    return {.report = QStringLiteral("getEmailActivityUserDetail"),
            .kind = CoverageKind::Day,
            .days = {.first = date, .last = date}};
}

/// Where syncing costs nothing, if there is such a place: these tests sync thousands of times, and what they
/// look for is the order of calls and not the disk.
inline QString temporaryPlace()
{
    const QDir memory(QStringLiteral("/dev/shm"));
    return (memory.exists() ? memory : QDir::temp()).filePath(QStringLiteral("tst_vault-XXXXXX"));
}

/// A folder with a place for a vault in it.
struct Folder
{
    QTemporaryDir folder = QTemporaryDir(temporaryPlace());

    [[nodiscard]] Place place() const
    {
        return {.database = folder.filePath(QStringLiteral("vault.db")),
                .keyFolder = folder.filePath(QStringLiteral("keys")),
                .masterKey = QByteArray(32, 'm'),
                .organization = QByteArrayLiteral("0b9f5a4e-8f0e-4a53-9a53-5c3f0f1c7f11")};
    }
    [[nodiscard]] Result<std::unique_ptr<Vault>> open(QDate today) const
    {
        return Vault::open(place(), systemRandom(), today);
    }
};

/// `told`: the signals that the file tells of even if nobody has them.
inline Result<Import::Outcome> keep(Import &import, const Coverage &coverage, const File &file,
                                    const SignalSet &told = {})
{
    Intake intake = import.intake();
    intake.tellsOf(told);
    for (const auto &[name, numbers] : file)
        intake.add(PersonKey(name), bits(numbers));
    return import.keep(coverage, std::move(intake));
}

/// Imports one file by itself.
inline Result<Import::Outcome> import(Vault &vault, const Coverage &coverage, const File &file,
                                      const SignalSet &told = {})
{
    auto begun = vault.beginImport();
    if (!begun)
        return fail(begun.error());
    const auto outcome = keep(*begun, coverage, file, told);
    if (!outcome)
        return outcome;
    if (auto committed = begun->commit(); !committed)
        return fail(committed.error());
    return outcome;
}

inline qint64 countOf(const Vault &vault, const Coverage &coverage, SignalNumber number)
{
    const auto planes = vault.planes(coverage);
    return planes ? count(SetExpression::signal(number), *planes, vault.people()) : -1;
}

} // namespace candela::vault::test
