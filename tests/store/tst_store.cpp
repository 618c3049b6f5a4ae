#include "privacy/gate.h"
#include "store/query.h"
#include "store/store.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::store;
using privacy::Released;

namespace {

const QDate releasedOn(2026, 11, 17);

Released<privacy::Release> releaseOf(Slot slot, const QString &previous)
{
    return privacy::Gate(QByteArray(32, 'k'))
        .release({.organization = u"o"_s,
                  .slot = slot,
                  .people = 300,
                  .cells = {{.id = u"a/1/numerator/organization"_s, .count = 100, .n = 300}},
                  .previous = previous});
}

QString digestOf(const Released<privacy::Release> &release)
{
    return privacy::digestOf(privacy::canonicalBytes(*release));
}

const Slot slot46 = *Slot::fromName(u"2026-W46");

} // namespace

class StoreTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void saysThatThereAreNoDataYet();
    void holdsOneOrganization();
    void appendsReleasesInOrderOnly();
    void namesTheFirstBrokenLink_data();
    void namesTheFirstBrokenLink();
    void replacesCoverageAsAWhole();
    void forgetsExpiredTokens();
    void scoresMeetingsBySevenFeaturesUntilChosen();
    void bringsAnOlderDatabaseUpToDate();
    void leavesAnotherVersionAlone();
    void leavesADamagedFileAlone();
    void changesOnlyWhatIsThere();

private:
    std::unique_ptr<Store> opened() const
    {
        auto store = Store::open(m_path, Store::Access::ReadWrite);
        return store ? std::move(*store) : nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void StoreTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"candela.db"_s);
}

void StoreTest::saysThatThereAreNoDataYet()
{
    const auto store = Store::open(m_path, Store::Access::ReadOnly);
    QVERIFY(!store);
    QCOMPARE(store.error().fault, Fault::NotFound);
    QVERIFY(!QFile::exists(m_path));
}

void StoreTest::holdsOneOrganization()
{
    const auto store = opened();
    QCOMPARE(store->organization().load().error().fault, Fault::NotFound);
    const Organization organization{.id = u"o"_s, .name = {}, .sample = true, .seed = 18446744073709551615U};
    QVERIFY(store->organization().make(organization));
    QCOMPARE(store->organization().make(organization).error().fault, Fault::Conflict);
    QVERIFY(store->organization().rename(u"Example works"_s));
    const auto loaded = store->organization().load();
    QCOMPARE(loaded->name, u"Example works"_s);
    QCOMPARE(loaded->seed, organization.seed);
    QVERIFY(loaded->sample);
}

void StoreTest::appendsReleasesInOrderOnly()
{
    const auto store = opened();
    const auto first = releaseOf(slot46, privacy::digestBeforeTheFirst());
    QVERIFY(store->releases().append(first, releasedOn));

    QCOMPARE(store->releases().append(first, releasedOn).error().fault, Fault::Conflict);
    QCOMPARE(store->releases()
                 .append(releaseOf(slot46.plusWeeks(1), privacy::digestBeforeTheFirst()), releasedOn)
                 .error()
                 .fault,
             Fault::Conflict);
    QCOMPARE(
        store->releases().append(releaseOf(slot46.plusWeeks(-1), digestOf(first)), releasedOn).error().fault,
        Fault::Conflict);
    QVERIFY(store->releases().append(releaseOf(slot46.plusWeeks(1), digestOf(first)), releasedOn));

    const auto all = store->releases().all(u"o"_s);
    QCOMPARE((*all)->size(), 2U);
    QCOMPARE((*all)->front().release, *first);
    QCOMPARE((*all)->front().digest, digestOf(first));
    QCOMPARE((*all)->front().releasedOn, releasedOn);
    QVERIFY(!*store->releases().firstBrokenLink(u"o"_s));
    QVERIFY((*store->releases().all(u"another"_s))->empty());
}

void StoreTest::namesTheFirstBrokenLink_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<QString>("slot");
    QTest::newRow("a byte changed")
        << u"UPDATE release SET body = CAST(replace(CAST(body AS TEXT), '\"n\":300', '\"n\":301') AS BLOB)"
           " WHERE slot = '2026-W47'"_s
        << u"2026-W47"_s;
    QTest::newRow("a digest changed")
        << u"UPDATE release SET digest = 'x' WHERE slot = '2026-W46'"_s << u"2026-W46"_s;
    QTest::newRow("a release taken out") << u"DELETE FROM release WHERE slot = '2026-W46'"_s << u"2026-W47"_s;
    QTest::newRow("two exchanged")
        << u"UPDATE release SET slot = CASE slot WHEN '2026-W46' THEN '2026-W48' ELSE '2026-W40' END"_s
        << u"2026-W40"_s;
}

void StoreTest::namesTheFirstBrokenLink()
{
    QFETCH(const QString, damage);
    const auto store = opened();
    const auto first = releaseOf(slot46, privacy::digestBeforeTheFirst());
    QVERIFY(store->releases().append(first, releasedOn));
    QVERIFY(store->releases().append(releaseOf(slot46.plusWeeks(1), digestOf(first)), releasedOn));
    {
        auto other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"damage"_s);
        other.setDatabaseName(m_path);
        QVERIFY(other.open());
        QVERIFY(run(other, damage));
    }
    QSqlDatabase::removeDatabase(u"damage"_s);

    const auto broken = store->releases().firstBrokenLink(u"o"_s);

    QVERIFY(broken && *broken);
    QTEST((*broken)->slot, "slot");
}

void StoreTest::replacesCoverageAsAWhole()
{
    const auto store = opened();
    const QDate day(2026, 11, 15);
    const Coverage one{.report = u"b"_s, .kind = CoverageKind::Day, .days = {.first = day, .last = day}};
    const Coverage two{
        .report = u"a"_s, .kind = CoverageKind::Period, .days = {.first = day.addDays(-29), .last = day}};
    QVERIFY(store->coverage().replace(u"o"_s, {one}));
    QVERIFY(store->coverage().replace(u"o"_s, {one, two}));
    QCOMPARE(*store->coverage().load(u"o"_s), (std::vector{two, one}));
    QVERIFY(!store->coverage().replace(u"o"_s, {one, one}));
    QCOMPARE(*store->coverage().load(u"o"_s), (std::vector{two, one}));
}

void StoreTest::forgetsExpiredTokens()
{
    const auto store = opened();
    const QDateTime now(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);
    QVERIFY(store->tokens().add(
        u"o"_s, {.id = u"1"_s, .digest = "d\0e", .role = u"viewer"_s, .expires = now.addSecs(1)}));
    QCOMPARE(store->tokens().live(u"o"_s, now)->size(), 1U);
    QVERIFY(store->tokens().live(u"o"_s, now.addSecs(1))->empty());
    QCOMPARE(store->tokens().revoke(u"o"_s, u"2"_s).error().fault, Fault::NotFound);
    QVERIFY(store->tokens().revoke(u"o"_s, u"1"_s));
    QVERIFY(store->tokens().live(u"o"_s, now)->empty());
}

void StoreTest::scoresMeetingsBySevenFeaturesUntilChosen()
{
    const auto store = Store::open(m_path, Store::Access::ReadWrite);
    QVERIFY((*store)->organization().make({.id = u"o"_s, .name = {}}));
    QCOMPARE((*store)->organization().load()->meetingFeatures, FeatureSet::Seven);
    QVERIFY((*store)->organization().chooseFeatures(FeatureSet::Nine));
    QCOMPARE((*store)->organization().load()->meetingFeatures, FeatureSet::Nine);
}

void StoreTest::bringsAnOlderDatabaseUpToDate()
{
    {
        const auto store = Store::open(m_path, Store::Access::ReadWrite);
        QVERIFY((*store)->organization().make({.id = u"o"_s, .name = u"Name"_s}));
    }
    {
        auto older = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"older"_s);
        older.setDatabaseName(m_path);
        QVERIFY(older.open());
        QVERIFY(run(older, u"ALTER TABLE organization DROP COLUMN meeting_features"_s));
        QVERIFY(run(older, u"PRAGMA user_version = 6"_s));
    }
    QSqlDatabase::removeDatabase(u"older"_s);

    const auto store = Store::open(m_path, Store::Access::ReadWrite);
    QVERIFY(store);
    QCOMPARE((*store)->organization().load()->name, u"Name"_s);
    QCOMPARE((*store)->organization().load()->meetingFeatures, FeatureSet::Seven);
}

void StoreTest::leavesAnotherVersionAlone()
{
    {
        auto other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
        other.setDatabaseName(m_path);
        QVERIFY(other.open());
        QVERIFY(run(other, u"PRAGMA user_version = 99"_s));
    }
    QSqlDatabase::removeDatabase(u"newer"_s);

    const auto store = Store::open(m_path, Store::Access::ReadWrite);

    QVERIFY(!store);
    QCOMPARE(store.error().fault, Fault::Storage);
    QVERIFY(store.error().what.contains("99"_L1));
}

void StoreTest::leavesADamagedFileAlone()
{
    const QByteArray damaged(
        "this is not a database, and long enough to be looked at as if it were one ............");
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(damaged);
    file.close();

    const auto store = Store::open(m_path, Store::Access::ReadWrite);

    QVERIFY(!store);
    QCOMPARE(store.error().fault, Fault::Storage);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), damaged);
}

void StoreTest::changesOnlyWhatIsThere()
{
    QCOMPARE(Store::open(m_path, Store::Access::Change).error().fault, Fault::NotFound);
    QVERIFY(!QFile::exists(m_path));
    QVERIFY(opened());

    const auto store = Store::open(m_path, Store::Access::Change);

    QVERIFY(store);
    QVERIFY((*store)->organization().make({.id = u"o"_s, .name = {}}));
    auto older = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"older"_s);
    older.setDatabaseName(m_path);
    QVERIFY(older.open() && run(older, u"PRAGMA user_version = 1"_s));
    QCOMPARE(Store::open(m_path, Store::Access::Change).error().fault, Fault::Storage);
}

QTEST_GUILESS_MAIN(StoreTest)

#include "tst_store.moc"
