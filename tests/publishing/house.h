#pragma once

#include "testvault.h"

#include "model/catalogues.h"
#include "publishing/publisher.h"

#include <QTemporaryDir>

namespace candela::publishing::test {

inline const SignalCatalogue &knownSignals()
{
    static const SignalCatalogue catalogue = builtInSignals();
    return catalogue;
}

inline const MeasureCatalogue &measures()
{
    static const MeasureCatalogue catalogue = builtInMeasures(knownSignals());
    return catalogue;
}

inline const TechnologyCatalogue &technology()
{
    static const TechnologyCatalogue catalogue = builtInTechnology();
    return catalogue;
}

inline const ImportCatalogue &imports()
{
    static const ImportCatalogue catalogue = builtInImports();
    return catalogue;
}

inline SignalNumber number(const char *id)
{
    return knownSignals().signal(QString::fromLatin1(id))->number;
}

inline QString licenceReport()
{
    return QStringLiteral("getOffice365ActiveUserDetail");
}

/// Every report of activity.
inline QStringList activityReports()
{
    QStringList reports;
    for (const ReportKind &report : knownSignals().reports()) {
        if (!report.licence)
            reports << report.id;
    }
    return reports;
}

inline Coverage period(const QString &report, QDate refresh, int days = 30)
{
    return {.report = report,
            .kind = CoverageKind::Period,
            .days = {.first = refresh.addDays(1 - days), .last = refresh}};
}

inline Coverage dayOf(const QString &report, QDate day)
{
    return {.report = report, .kind = CoverageKind::Day, .days = {.first = day, .last = day}};
}

inline Coverage licence(QDate refresh)
{
    return {.report = licenceReport(),
            .kind = CoverageKind::Licence,
            .days = {.first = refresh, .last = refresh}};
}

/// A week of 2026; week(1) begins on Monday 5 January.
inline Slot week(int number)
{
    return Slot::of(QDate(2026, 1, 5)).plusWeeks(number - 1);
}

/// A data directory with everything that publishing works on; its vault stands in one block for all tests.
class House
{
public:
    explicit House(std::unique_ptr<SlotKeys> keys = std::make_unique<SampleKeys>(7))
        : m_keys(std::move(keys))
    {
        openStore();
        m_vault = std::move(*m_folder.open(QDate(2026, 1, 5)));
        m_organization = {.id = QString::fromLatin1(m_folder.place().organization)};
        if (!m_store->organization().load())
            (void)m_store->organization().make(m_organization);
    }

    [[nodiscard]] Workshop workshop(QDate today, const TechnologyCatalogue &catalogue = technology()) const
    {
        return {.vault = *m_vault,
                .store = *m_store,
                .keys = *m_keys,
                .knownSignals = knownSignals(),
                .measures = measures(),
                .technology = catalogue,
                .imports = imports(),
                .organization = m_organization,
                .policy = policy,
                .today = today,
                .deviceKey = QByteArray(32, 'd')};
    }

    [[nodiscard]] Result<PublishOutcome> publish(QDate today, const PublishOptions &options = {}) const
    {
        return publishing::publish(workshop(today), options);
    }

    void keep(const Coverage &coverage, const vault::test::File &file)
    {
        keep(coverage, file, knownSignals().optionalOf(coverage.report));
    }

    /// A file that tells of these signals alone, of those that a file can be without.
    void keep(const Coverage &coverage, const vault::test::File &file, const SignalSet &told)
    {
        if (!vault::test::import(*m_vault, coverage, file, told))
            qFatal("the vault took no file");
    }

    /// Everything that fills a slot: a licence report and a period file of each report, refreshed on its
    /// Sunday, of so many people. `mood` changes what people do, not who they are.
    void fill(Slot slot, int people, const QStringList &reports = activityReports(), unsigned mood = 0)
    {
        vault::test::File licences;
        for (int i = 0; i < people; ++i)
            licences.push_back({nameOf(i), licencesOf(i)});
        keep(licence(slot.sunday()), licences);
        for (const QString &report : reports)
            keep(period(report, slot.sunday()), activityOf(report, people, mood));
    }

    static vault::test::Name nameOf(int person)
    {
        return "person" + QByteArray::number(person) + "@example.org";
    }

    /// Everybody has everything but one product each.
    static std::vector<SignalNumber> licencesOf(int person)
    {
        std::vector<SignalNumber> numbers = {number("listed")};
        int product = 0;
        for (const Signal &signal : knownSignals().signalsOf(licenceReport())) {
            if (signal.rule == SignalRule::True && product++ != person % 9)
                numbers.push_back(signal.number);
        }
        return numbers;
    }

    static vault::test::File activityOf(const QString &report, int people, unsigned mood)
    {
        vault::test::File file;
        for (int i = 0; i < people; ++i) {
            std::vector<SignalNumber> numbers;
            for (const Signal &signal : knownSignals().signalsOf(report)) {
                if ((static_cast<unsigned>(i) * 7U + signal.number * 13U + mood * 5U) % 11U < 5U + mood % 3U)
                    numbers.push_back(signal.number);
            }
            file.push_back({nameOf(i), numbers});
        }
        return file;
    }

    [[nodiscard]] std::vector<privacy::FrozenRelease> releases() const
    {
        return **m_store->releases().all(m_organization.id);
    }

    [[nodiscard]] QString path(const QString &name) const { return m_folder.folder.filePath(name); }
    void scoreMeetingsBy(FeatureSet features) { m_organization.meetingFeatures = features; }
    [[nodiscard]] vault::Vault &vault() const { return *m_vault; }
    [[nodiscard]] store::Store &store() const { return *m_store; }
    void replaceKeys(std::unique_ptr<SlotKeys> keys) { m_keys = std::move(keys); }

    /// As after a restart; with a backup, that database takes the place of ours.
    void reopenStore(const QString &backup = {})
    {
        m_store.reset();
        if (!backup.isEmpty()) {
            QFile::remove(path(QStringLiteral("candela.db")));
            QFile::remove(path(QStringLiteral("candela.db-wal")));
            QFile::remove(path(QStringLiteral("candela.db-shm")));
            QFile::copy(backup, path(QStringLiteral("candela.db")));
        }
        openStore();
    }

    privacy::Policy policy;

private:
    void openStore()
    {
        auto opened = store::Store::open(path(QStringLiteral("candela.db")), store::Store::Access::ReadWrite);
        if (!opened)
            qFatal("no store");
        m_store = std::move(*opened);
    }

    vault::test::Folder m_folder;
    std::unique_ptr<SlotKeys> m_keys;
    std::unique_ptr<vault::Vault> m_vault;
    std::unique_ptr<store::Store> m_store;
    store::Organization m_organization;
};

inline QStringList slotsOf(const PublishOutcome &outcome)
{
    QStringList names;
    for (const PublishOutcome::Done &done : outcome.released)
        names << done.slot;
    return names;
}

} // namespace candela::publishing::test
