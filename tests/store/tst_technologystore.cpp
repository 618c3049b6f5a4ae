#include "store/query.h"
#include "store/schema.h"
#include "store/store.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::store;

namespace {

const QDate today(2026, 11, 20);

AppDevice device(const QString &id, QDate lastSeen, UpdateChannel channel = UpdateChannel::Current)
{
    return {.id = id,
            .managedId = u"managed-"_s + id,
            .channel = channel,
            .build = Build{.number = 30, .revision = 1},
            .lastSeen = lastSeen};
}

AppRelease release(const QString &version)
{
    return {.channel = UpdateChannel::Current,
            .build = {.number = 30, .revision = 1},
            .version = version,
            .released = today,
            .endOfSupport = {}};
}

TechnologyFigure figure(QDate day, int points)
{
    return {.category = CategoryId::AppHealth,
            .day = day,
            .window = {.first = day.addDays(-27), .last = day},
            .method = u"app_health.channels/1"_s,
            .points = Points(points)};
}

/// What the first version of this program wrote, with one organization in it.
void writeVersion1(const QString &path)
{
    auto old = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"old"_s);
    old.setDatabaseName(path);
    QVERIFY(old.open());
    for (
        const QString &statement :
        {u"CREATE TABLE organization (id TEXT PRIMARY KEY, name TEXT NOT NULL, sample INTEGER NOT NULL, seed TEXT)"_s,
         u"CREATE TABLE release (organization TEXT NOT NULL, slot TEXT NOT NULL, digest TEXT NOT NULL,"
         " previous TEXT NOT NULL, released_on TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (organization, slot))"_s,
         u"CREATE TABLE coverage (organization TEXT NOT NULL, report TEXT NOT NULL, kind TEXT NOT NULL,"
         " first TEXT NOT NULL, last TEXT NOT NULL, PRIMARY KEY (organization, report, kind, first, last))"_s,
         u"CREATE TABLE token (organization TEXT NOT NULL, id TEXT NOT NULL, digest BLOB NOT NULL,"
         " role TEXT NOT NULL, expires TEXT NOT NULL, PRIMARY KEY (organization, id))"_s,
         u"INSERT INTO organization VALUES ('o', 'Kept', 0, NULL)"_s, u"PRAGMA user_version = 1"_s})
        QVERIFY(run(old, statement));
}

/// What the second one made of it, with one device more.
void writeVersion2(const QString &path)
{
    writeVersion1(path);
    const auto old = QSqlDatabase::database(u"old"_s);
    for (const QString &statement :
         {u"CREATE TABLE app_device (organization TEXT NOT NULL, id TEXT NOT NULL, managed_id TEXT NOT NULL,"
          " channel TEXT NOT NULL, build TEXT NOT NULL, last_seen TEXT NOT NULL,"
          " PRIMARY KEY (organization, id))"_s,
          u"CREATE TABLE app_release (organization TEXT NOT NULL, channel TEXT NOT NULL, build TEXT NOT NULL,"
          " version TEXT NOT NULL, released TEXT NOT NULL, end_of_support TEXT NOT NULL,"
          " PRIMARY KEY (organization, channel, build))"_s,
          u"CREATE TABLE technology_figure (organization TEXT NOT NULL, day TEXT NOT NULL,"
          " category TEXT NOT NULL, digest TEXT NOT NULL, body BLOB NOT NULL,"
          " PRIMARY KEY (organization, day, category))"_s,
          u"INSERT INTO app_device VALUES ('o', 'a', 'm', 'current', '30.1', '2026-11-20')"_s,
          u"PRAGMA user_version = 2"_s})
        QVERIFY(run(old, statement));
}

/// Of the fifth one: a place with its network addresses.
void writePlaceOfVersion5(const QString &path)
{
    writeVersion2(path);
    const auto old = QSqlDatabase::database(u"old"_s);
    for (const QString &statement :
         {u"CREATE TABLE network_location (organization TEXT NOT NULL, name TEXT NOT NULL, imported TEXT NOT"
          " NULL, address TEXT NOT NULL, city TEXT NOT NULL, country TEXT NOT NULL, latitude DOUBLE"
          " PRECISION, longitude DOUBLE PRECISION, egress_ranges TEXT NOT NULL, lan_ranges TEXT NOT NULL,"
          " users INTEGER, is_remote INTEGER NOT NULL, PRIMARY KEY (organization, name))"_s,
          u"INSERT INTO network_location VALUES ('o', 'Lyon', '2026-11-20', 'Quai 1', 'Lyon', 'France', "
          u"45.75,"
          " 4.85, '203.0.113.0/24', '10.77.0.0/16', 40, 1)"_s,
          u"PRAGMA user_version = 5"_s})
        QVERIFY(run(old, statement));
    QSqlDatabase::removeDatabase(u"old"_s);
}

void writeVersion(const QString &path, int version)
{
    if (version == 1)
        writeVersion1(path);
    else
        writeVersion2(path);
    QSqlDatabase::removeDatabase(u"old"_s);
}

} // namespace

class TechnologyStoreTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;

    std::unique_ptr<Store> opened(Store::Access access = Store::Access::ReadWrite) const
    {
        auto store = Store::open(m_path, access);
        return store ? std::move(*store) : nullptr;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"candela.db"_s);
    }

    void keepsDevicesAndReleases()
    {
        const auto store = opened();
        AppDevice unknown = device(u"b"_s, today, UpdateChannel::Other);
        unknown.build.reset();
        AppRelease ends = release(u"2610"_s);
        ends.channel = UpdateChannel::SemiAnnual;
        ends.endOfSupport = today.addMonths(14);

        const auto changed = store->keepRows(
            u"o"_s,
            {{.appDevices = {device(u"a"_s, today), unknown}}, {.releases = {release(u"2610"_s), ends}}},
            today);

        QVERIFY(changed);
        QCOMPARE(*changed, (std::vector<qint64>{2, 2}));
        QCOMPARE(*store->apps().devices(u"o"_s), (std::vector{device(u"a"_s, today), unknown}));
        QCOMPARE(*store->apps().releases(u"o"_s), (std::vector{release(u"2610"_s), ends}));
        QVERIFY(store->apps().devices(u"another"_s)->empty());
    }

    void sameRowsChangeNothing()
    {
        const auto store = opened();
        const std::vector<TechnologyRows> rows = {
            {.appDevices = {device(u"a"_s, today)}, .releases = {release(u"2610"_s)}}};
        QVERIFY(store->keepRows(u"o"_s, rows, today));
        QCOMPARE(*store->keepRows(u"o"_s, rows, today), std::vector<qint64>{0});
        QCOMPARE(*store->keepRows(u"o"_s, {{.releases = {release(u"2611"_s)}}}, today),
                 std::vector<qint64>{1});
    }

    void aListOfReleasesTakesThePlaceOfItsDays_data()
    {
        QTest::addColumn<QStringList>("files"); // each "build@daysAgo ..."
        QTest::addColumn<QString>("kept");
        const QString typo = u"100@40 9000@9 200@9"_s;
        QTest::newRow("a wrong build goes") << QStringList{typo, u"100@40 200@9"_s} << u"100 200"_s;
        QTest::newRow("a build is mended")
            << QStringList{u"100@40 9000@9"_s, u"100@40 200@9"_s} << u"100 200"_s;
        QTest::newRow("what came later stays")
            << QStringList{u"100@40 300@2"_s, u"100@40 200@9"_s} << u"100 200 300"_s;
        QTest::newRow("history stays")
            << QStringList{u"100@40 200@30"_s, u"300@9 400@2"_s} << u"100 200 300 400"_s;
        QTest::newRow("and comes later, too")
            << QStringList{u"300@9 400@2"_s, u"100@40 200@30"_s} << u"100 200 300 400"_s;
        QTest::newRow("a shorter list again") << QStringList{u"100@40 200@9"_s, u"100@40"_s} << u"100 200"_s;
    }
    void aListOfReleasesTakesThePlaceOfItsDays()
    {
        QFETCH(const QStringList, files);
        const auto store = opened();
        AppRelease other = release(u"2508"_s);
        other.channel = UpdateChannel::SemiAnnual;
        other.released = today.addDays(-20);
        QVERIFY(store->keepRows(u"o"_s, {{.releases = {other}}}, today));

        for (const QString &file : files) {
            TechnologyRows rows;
            for (const QString &row : file.split(u' ')) {
                AppRelease one = release(u"2610"_s);
                one.build.number = row.section(u'@', 0, 0).toInt();
                one.released = today.addDays(-row.section(u'@', 1, 1).toInt());
                rows.releases.push_back(one);
            }
            QVERIFY(store->keepRows(u"o"_s, {rows}, today));
            QCOMPARE(*store->keepRows(u"o"_s, {rows}, today), std::vector<qint64>{0});
        }

        QStringList kept;
        const std::vector<AppRelease> releases = *store->apps().releases(u"o"_s);
        QVERIFY(std::ranges::find(releases, other) != releases.end()); // of another channel
        for (const AppRelease &one : releases) {
            if (one.channel == UpdateChannel::Current)
                kept << QString::number(one.build.number);
        }
        QTEST(kept.join(u' '), "kept");
    }

    void whatWasSeenLaterStays()
    {
        const auto store = opened();
        const auto seen = [&](QDate day, UpdateChannel channel) {
            return store->keepRows(u"o"_s, {{.appDevices = {device(u"a"_s, day, channel)}}}, today);
        };
        QCOMPARE(*seen(today, UpdateChannel::Current), std::vector<qint64>{1});
        QCOMPARE(*seen(today.addDays(-3), UpdateChannel::Beta), std::vector<qint64>{0});
        QCOMPARE(store->apps().devices(u"o"_s)->front().channel, UpdateChannel::Current);
        QCOMPARE(*seen(today.addDays(1), UpdateChannel::Beta), std::vector<qint64>{1});
        QCOMPARE(store->apps().devices(u"o"_s)->front().channel, UpdateChannel::Beta);
    }

    void forgetsNetworkAddressesOfAnOlderVersion()
    {
        writePlaceOfVersion5(m_path);
        {
            const auto store = opened();
            QVERIFY(store);
            const auto places = *store->network().locations(u"o"_s);
            QCOMPARE(places.size(), 1U);
            QCOMPARE(places.front(), (NetworkLocation{.name = u"Lyon"_s,
                                                      .address = u"Quai 1"_s,
                                                      .city = u"Lyon"_s,
                                                      .country = u"France"_s,
                                                      .latitude = 45.75,
                                                      .longitude = 4.85,
                                                      .users = 40,
                                                      .isRemote = true}));
        }
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("Quai 1") && !bytes.contains("203.0.113") && !bytes.contains("10.77.0"));
    }

    void forgetsDevicesThatAreGone()
    {
        const auto store = opened();
        QVERIFY(store->keepRows(u"o"_s,
                                {{.appDevices = {device(u"a"_s, today), device(u"b"_s, today.addDays(-30)),
                                                 device(u"c"_s, today.addDays(-31))}}},
                                today));
        QVERIFY(store->apps().forgetSeenBefore(u"o"_s, today.addDays(-30)));
        QCOMPARE(store->apps().devices(u"o"_s)->size(), 2U);
    }

    void tellsWhichDaysItCovers()
    {
        const auto store = opened();
        QVERIFY(store->apps().coverage(u"o"_s)->empty());
        QVERIFY(store->keepRows(u"o"_s,
                                {{.appDevices = {device(u"a"_s, today), device(u"b"_s, today.addDays(-9))},
                                  .releases = {release(u"2610"_s)}}},
                                today));
        const auto coverage = *store->apps().coverage(u"o"_s);
        QCOMPARE(coverage.size(), 2U);
        QCOMPARE(coverage[0], (Coverage{.report = u"app_devices"_s,
                                        .kind = CoverageKind::Devices,
                                        .days = {.first = today.addDays(-9), .last = today}}));
        QCOMPARE(coverage[1].kind, CoverageKind::Releases);
    }

    void keepsFiguresByDay()
    {
        const auto store = opened();
        QCOMPARE(*store->technology().newestMark(u"o"_s), QString());
        QVERIFY(store->technology().keep(u"o"_s, {figure(today, 64)}));
        const QString mark = *store->technology().newestMark(u"o"_s);
        QVERIFY(store->technology().keep(u"o"_s, {figure(today.addDays(-7), 60)}));
        QCOMPARE(*store->technology().newestMark(u"o"_s), mark);
        QCOMPARE(*store->technology().all(u"o"_s),
                 (TechnologyFigures{figure(today.addDays(-7), 60), figure(today, 64)}));

        QVERIFY(store->technology().keep(u"o"_s, {figure(today, 65)}));
        QCOMPARE(store->technology().all(u"o"_s)->size(), 2U);
        QVERIFY(*store->technology().newestMark(u"o"_s) != mark);
    }

    void bringsOlderVersionsUpToDate_data()
    {
        QTest::addColumn<int>("version");
        QTest::newRow("the first") << 1;
        QTest::newRow("the second") << 2;
    }

    void bringsOlderVersionsUpToDate()
    {
        QFETCH(const int, version);
        writeVersion(m_path, version);
        const auto readOnly = Store::open(m_path, Store::Access::ReadOnly);
        QVERIFY(!readOnly);
        QVERIFY(readOnly.error().what.contains("up to date"_L1));

        QVERIFY(opened());

        const auto store = opened(Store::Access::ReadOnly);
        QVERIFY(store);
        QCOMPARE(store->organization().load()->name, u"Kept"_s);
        QVERIFY(store->technology().all(u"o"_s)->empty());
        QCOMPARE(store->apps().devices(u"o"_s)->size(), static_cast<std::size_t>(version - 1));
        QVERIFY(store->endpoints().devices(u"o"_s)->empty());
        QVERIFY(!*store->devices().state(u"o"_s));
    }

    void aMigratedStoreIsAsAFreshOne_data() { bringsOlderVersionsUpToDate_data(); }

    void aMigratedStoreIsAsAFreshOne()
    {
        QFETCH(const int, version);
        const auto tablesOf = [](const QString &path) {
            QStringList tables;
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, path);
            database.setDatabaseName(path);
            if (database.open()) {
                auto query =
                    run(database, u"SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"_s);
                while (query && query->next())
                    tables << query->value(0).toString();
            }
            return tables;
        };
        writeVersion(m_path, version);
        QVERIFY(opened());
        const QString fresh = m_folder->filePath(u"fresh.db"_s);
        QVERIFY(Store::open(fresh, Store::Access::ReadWrite));
        QCOMPARE(tablesOf(m_path), tablesOf(fresh));
    }
};

QTEST_GUILESS_MAIN(TechnologyStoreTest)
#include "tst_technologystore.moc"
