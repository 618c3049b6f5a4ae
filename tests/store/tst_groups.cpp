#include "store/store.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::store;

namespace {

const QDate today(2026, 11, 20);

DeviceStart start(const QString &device, QDate day, qint64 bootMs)
{
    return {.device = device, .day = day, .bootMs = bootMs};
}

NetworkSample sample(QDate day, const QString &location, double latency)
{
    return {.day = day, .location = location, .tcpLatencyMs = latency};
}

} // namespace

/// Starts and samples have no identity, so which rows a file brings anew is told from the file.
class GroupsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;

    qint64 keep(const TechnologyRows &rows)
    {
        const auto changed = m_store->keepRows(u"o"_s, {rows}, today);
        return changed ? changed->front() : -1;
    }

private slots:
    void init()
    {
        m_store.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        auto store = Store::open(m_folder->filePath(u"candela.db"_s), Store::Access::ReadWrite);
        QVERIFY(store);
        m_store = std::move(*store);
    }

    void cleanup() { m_store.reset(); }

    void partsOfAListAddUpInAnyOrder_data()
    {
        QTest::addColumn<std::vector<TechnologyRows>>("parts");
        const auto starts = [](const std::vector<DeviceStart> &all) { return TechnologyRows{.starts = all}; };
        const auto samples = [](const std::vector<NetworkSample> &all) {
            return TechnologyRows{.samples = all};
        };
        const QDate before = today.addDays(-1);
        QTest::newRow("a device a file")
            << std::vector{starts({start(u"a"_s, today, 1)}), starts({start(u"b"_s, today, 2)}),
                           starts({start(u"c"_s, before, 3)})};
        QTest::newRow("pages that end between the starts of a device's day") << std::vector{
            starts({start(u"a"_s, today, 1), start(u"b"_s, today, 2)}),
            starts({start(u"b"_s, today, 3), start(u"c"_s, before, 4), start(u"c"_s, today, 5)}),
            starts({start(u"c"_s, today, 6), start(u"d"_s, today, 7)})};
        QTest::newRow("files that end in the middle of a day") << std::vector{
            starts({start(u"a"_s, before, 1), start(u"a"_s, today, 2), start(u"b"_s, today, 3)}),
            starts({start(u"a"_s, today, 4), start(u"b"_s, today, 5), start(u"a"_s, today.addDays(1), 6)})};
        QTest::newRow("a place a file") << std::vector{samples({sample(today, u"Lisbon"_s, 20)}),
                                                       samples({sample(today, u"Porto"_s, 20)})};
        QTest::newRow("files that end between the samples of a place")
            << std::vector{samples({sample(today, u"Lisbon"_s, 20), sample(today, u"Porto"_s, 30)}),
                           samples({sample(today, u"Porto"_s, 31), sample(today, u"Vigo"_s, 20)})};
    }

    void partsOfAListAddUpInAnyOrder()
    {
        QFETCH(const std::vector<TechnologyRows>, parts);
        std::vector<std::size_t> order(parts.size());
        std::iota(order.begin(), order.end(), 0U);
        do {
            init();
            TechnologyRows all;
            for (const std::size_t i : order) {
                QVERIFY(keep(parts[i]) > 0);
                all.starts.insert(all.starts.end(), parts[i].starts.begin(), parts[i].starts.end());
                all.samples.insert(all.samples.end(), parts[i].samples.begin(), parts[i].samples.end());
            }
            const Window days{.first = today.addDays(-9), .last = today.addDays(9)};
            QVERIFY(std::ranges::is_permutation(*m_store->starts().starts(u"o"_s), all.starts));
            QVERIFY(std::ranges::is_permutation(*m_store->network().samples(u"o"_s, days), all.samples));
            for (const TechnologyRows &part : parts)
                QCOMPARE(keep(part), 0);
            QCOMPARE(keep(all), 0); // nor does the whole, in one file
        } while (std::ranges::next_permutation(order).found);
    }

    void aNewerCopyTakesThePlaceOfTheDaysItNames()
    {
        const DeviceStart other = start(u"b"_s, today, 2);
        QCOMPARE(keep({.starts = {start(u"a"_s, today, 1), other}}), 2);

        QCOMPARE(keep({.starts = {start(u"a"_s, today, 9)}}), 1); // put right, of one device alone
        QCOMPARE(*m_store->starts().starts(u"o"_s), (std::vector{start(u"a"_s, today, 9), other}));

        const DeviceStart further = start(u"c"_s, today, 3);
        QCOMPARE(keep({.starts = {start(u"a"_s, today, 8), other, further}}), 2); // and goes on
        QCOMPARE(*m_store->starts().starts(u"o"_s), (std::vector{start(u"a"_s, today, 8), other, further}));

        QCOMPARE(keep({.samples = {sample(today, u"Lisbon"_s, 20), sample(today, u"Porto"_s, 30)}}), 2);
        QCOMPARE(keep({.samples = {sample(today, u"Lisbon"_s, 25)}}), 1);
        QCOMPARE(*m_store->network().samples(u"o"_s, {.first = today, .last = today}),
                 (std::vector{sample(today, u"Lisbon"_s, 25), sample(today, u"Porto"_s, 30)}));
    }
};

QTEST_APPLESS_MAIN(GroupsTest)
#include "tst_groups.moc"
