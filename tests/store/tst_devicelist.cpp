#include "model/devicefilter.h"
#include "store/store.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::store;

namespace {

const QDate today(2026, 11, 20);
constexpr qsizetype deviceOrdersBesideTheId = 13;

QString idNumber(int number)
{
    return QString::number(number, 16).rightJustified(32, u'0');
}

DeviceRow row(int number)
{
    return {.id = idNumber(number),
            .managedId = u"managed-%1"_s.arg(number),
            .manufacturer = u"Meridian"_s,
            .model = number % 2 == 0 ? u"Harbor 15"_s : u"Harbor_14"_s,
            .osVersion = u"10.0.22631"_s,
            .bootMs = number * 10'000,
            .signInMs = 20'000,
            .crashes = number % 3,
            .restarts = 2,
            .stopErrors = 0,
            .channel = UpdateChannel::Current,
            .buildState = BuildState::Newest,
            .lastSeen = today.addDays(-(number % 4)),
            .points = Points(60 + number)};
}

/// Seen in an inventory of apps, or in none.
DeviceRow bare(int number)
{
    return {.id = idNumber(number), .lastSeen = today};
}

QStringList numbersOf(const std::vector<DeviceRow> &rows)
{
    QStringList numbers;
    for (const DeviceRow &row : rows)
        numbers << QString::number(row.id.toULongLong(nullptr, 16));
    return numbers;
}

} // namespace

class DeviceListTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;

    std::vector<DeviceRow> walked(const DeviceOrder &order, int limit) const
    {
        std::vector<DeviceRow> all;
        DeviceQuery query{.filter = {}, .order = order, .after = {}, .limit = limit};
        for (;;) {
            const auto page = *m_store->devices().page(u"o"_s, query);
            all.insert(all.end(), page.begin(), page.end());
            if (page.size() < static_cast<std::size_t>(limit))
                return all;
            query.after = DevicePlace{.value = valueOf(page.back(), order.field), .id = page.back().id};
        }
    }

    QStringList orders() const
    {
        QStringList names;
        {
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"look"_s);
            database.setDatabaseName(m_folder->filePath(u"candela.db"_s));
            database.open();
            QSqlQuery query(u"SELECT name FROM sqlite_master WHERE tbl_name = 'device' AND type = 'index'"_s,
                            database);
            while (query.next())
                names << query.value(0).toString();
        }
        QSqlDatabase::removeDatabase(u"look"_s);
        names.sort();
        return names;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto store = Store::open(m_folder->filePath(u"candela.db"_s), Store::Access::ReadWrite);
        QVERIFY(store);
        m_store = std::move(*store);
        std::vector<DeviceRow> rows = {bare(9)};
        for (int number = 8; number >= 1; --number)
            rows.push_back(row(number));
        QVERIFY(m_store->devices().replace(u"o"_s, today, rows));
    }

    void cleanup() { m_store.reset(); }

    void keepsRowsAsTheyAre()
    {
        QCOMPARE(*m_store->devices().row(u"o"_s, idNumber(3)), std::optional(row(3)));
        QCOMPARE(*m_store->devices().row(u"o"_s, idNumber(9)), std::optional(bare(9)));
        QCOMPARE(*m_store->devices().row(u"o"_s, u"none"_s), std::optional<DeviceRow>());
        QCOMPARE(*m_store->devices().state(u"o"_s),
                 std::optional(DeviceListState{.day = today, .devices = 9, .revision = 1}));
        QCOMPARE(*m_store->devices().state(u"another"_s), std::optional<DeviceListState>());
    }

    void anotherListTakesThePlace()
    {
        DeviceRow changed = row(2);
        changed.bootMs.reset();
        const std::vector<DeviceRow> rows = {row(1), changed, row(12)};
        QVERIFY(m_store->devices().replace(u"o"_s, today.addDays(1), rows));
        QCOMPARE(walked({}, 100), rows);
        const DeviceListState state{.day = today.addDays(1), .devices = 3, .revision = 2};
        QCOMPARE(*m_store->devices().state(u"o"_s), std::optional(state));
        QVERIFY(m_store->devices().replace(u"o"_s, today.addDays(1), rows));
        QCOMPARE(*m_store->devices().state(u"o"_s), std::optional(state));
    }

    void theOrdersAreThereAfterMuchOfTheListIsAnother()
    {
        const QStringList before = orders();
        QCOMPARE(before.size(), 1 + deviceOrdersBesideTheId);
        std::vector<DeviceRow> rows;
        for (int number = 20; number >= 1; --number)
            rows.push_back(row(number + 1));

        QVERIFY(m_store->devices().replace(u"o"_s, today, rows));

        QCOMPARE(orders(), before);
        const auto slowest = walked({.field = DeviceField::Boot, .descending = true}, 7);
        QCOMPARE(slowest, rows);
    }

    void aListThatSharesItsTableLeavesTheOthersAlone()
    {
        const std::vector<DeviceRow> theirs = {row(1), row(4)};
        QVERIFY(m_store->devices().replace(u"p"_s, today, theirs));
        QVERIFY(m_store->devices().replace(u"o"_s, today, {row(7)}));

        QCOMPARE(walked({}, 100), std::vector{row(7)});
        QCOMPARE(*m_store->devices().count(u"p"_s, {}), 2);
        QCOMPARE(*m_store->devices().row(u"p"_s, idNumber(4)), std::optional(row(4)));
    }

    void filters_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("numbers");
        QTest::newRow("all") << u""_s << u"1 2 3 4 5 6 7 8 9"_s;
        QTest::newRow("a time") << u"boot > 60 s"_s << u"7 8"_s;
        QTest::newRow("the limit counts") << u"boot >= 60 s"_s << u"6 7 8"_s;
        QTest::newRow("what is not known meets nothing") << u"boot < 20 s"_s << u"1"_s;
        QTest::newRow("nor unequal") << u"boot != 20 s and crashes = 0"_s << u"3 6"_s;
        QTest::newRow("but not") << u"not boot > 20 s"_s << u"1 2 9"_s;
        QTest::newRow("a text") << u"model = \"Harbor 15\""_s << u"2 4 6 8"_s;
        QTest::newRow("another text") << u"model != \"Harbor 15\""_s << u"1 3 5 7"_s;
        QTest::newRow("a piece of text") << u"model contains \"harbor_\""_s << u"1 3 5 7"_s;
        QTest::newRow("a percent sign is one") << u"model contains \"%\""_s << u""_s;
        QTest::newRow("a quotation mark is one") << u"model = \"' OR 1=1 --\""_s << u""_s;
        QTest::newRow("a day") << u"last_seen >= 2026-11-20"_s << u"4 8 9"_s;
        QTest::newRow("a channel") << u"channel = current and points >= 67"_s << u"7 8"_s;
        QTest::newRow("a state") << u"build_state != newest"_s << u""_s;
        QTest::newRow("either") << u"boot > 70 s or crashes = 2 and points < 63"_s << u"2 8"_s;
        QTest::newRow("in parentheses") << u"(boot > 70 s or crashes = 2) and points < 63"_s << u"2"_s;
        QTest::newRow("first digits of an id") << u"id = D-0000-0000 and boot < 30 s"_s << u"1 2"_s;
        QTest::newRow("not this id") << u"id != \"00000000000000000000000000000003\" and boot < 50 s"_s
                                     << u"1 2 4"_s;
    }

    void filters()
    {
        QFETCH(const QString, filter);
        QFETCH(const QString, numbers);
        const auto read = readDeviceFilter(filter);
        QVERIFY(read);

        const auto page = m_store->devices().page(u"o"_s, {.filter = *read});

        QVERIFY(page);
        QCOMPARE(numbersOf(*page).join(u' '), numbers);
        QCOMPARE(*m_store->devices().count(u"o"_s, *read), static_cast<qint64>(page->size()));
        QCOMPARE(m_store->devices().some(u"o"_s, *read, 100)->size(), page->size());
        for (const DeviceField field : allDeviceFields) // whichever index is walked
            QCOMPARE(m_store->devices().page(u"o"_s, {.filter = *read, .order = {.field = field}})->size(),
                     page->size());
    }

    void pagesFollowEachOther_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<bool>("descending");
        QTest::addColumn<int>("limit");
        for (const DeviceField field : allDeviceFields) {
            for (const bool descending : {false, true}) {
                for (const int limit : {1, 2, 5, 100})
                    QTest::addRow("%s %d %d", qPrintable(idOf(field)), descending, limit)
                        << static_cast<int>(field) << descending << limit;
            }
        }
    }

    void pagesFollowEachOther()
    {
        QFETCH(const int, field);
        QFETCH(const bool, descending);
        QFETCH(const int, limit);
        const DeviceOrder order{.field = static_cast<DeviceField>(field), .descending = descending};

        const std::vector<DeviceRow> rows = walked(order, limit);

        QStringList numbers = numbersOf(rows);
        QCOMPARE(rows, walked(order, 50));
        std::vector<DeviceRow> atHand;
        for (std::optional<DevicePlace> after; atHand.size() < rows.size();) {
            const auto page = pageOf(rows, order, after, limit);
            QVERIFY(!page.empty());
            atHand.insert(atHand.end(), page.begin(), page.end());
            after = DevicePlace{.value = valueOf(page.back(), order.field), .id = page.back().id};
        }
        QCOMPARE(atHand, rows); // found in memory as the database finds it
        numbers.sort();
        QCOMPARE(numbers.join(u' '), u"1 2 3 4 5 6 7 8 9"_s);
        const auto isBefore = [&](const DeviceRow &a, const DeviceRow &b) {
            const auto key = [&](const DeviceRow &row) {
                const QString value = valueOf(row, order.field);
                return std::tuple(value.toInt(), value, row.id); // of texts the number is 0
            };
            return descending ? key(b) < key(a) : key(a) < key(b);
        };
        QVERIFY(std::ranges::is_sorted(rows, isBefore));
    }

    void aPageGoesOnWhereItsLastRowIsGone()
    {
        const DeviceOrder slowest{.field = DeviceField::Boot, .descending = true};
        DeviceQuery query{.filter = {}, .order = slowest, .after = {}, .limit = 2};
        const auto first = *m_store->devices().page(u"o"_s, query);
        QCOMPARE(numbersOf(first).join(u' '), u"8 7"_s);
        QVERIFY(m_store->devices().replace(u"o"_s, today, {row(1), row(6), row(8)}));
        query.after = DevicePlace{.value = valueOf(first.back(), slowest.field), .id = first.back().id};
        QCOMPARE(numbersOf(*m_store->devices().page(u"o"_s, query)).join(u' '), u"6 1"_s);
    }

    void countsDevicesByTheirValues()
    {
        QCOMPARE(*m_store->devices().numbers(u"o"_s, DeviceField::Crashes),
                 (std::vector<Share<qint64>>{
                     {.value = 0, .devices = 2}, {.value = 1, .devices = 3}, {.value = 2, .devices = 3}}));
        QVERIFY(m_store->devices().numbers(u"another"_s, DeviceField::Crashes)->empty());
        QCOMPARE(*m_store->devices().shares(u"o"_s, DeviceField::Model),
                 (std::vector<Share<QString>>{{.value = u"Harbor 15"_s, .devices = 4},
                                              {.value = u"Harbor_14"_s, .devices = 4}}));
    }
};

QTEST_GUILESS_MAIN(DeviceListTest)
#include "tst_devicelist.moc"
