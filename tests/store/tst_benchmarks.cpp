#include "store/store.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::store;

namespace {

Benchmark benchmark(const QString &metric, int tenths, QDate asOf)
{
    return {.category = CategoryId::Communication,
            .metric = metric,
            .tenths = tenths,
            .organizations = 120,
            .asOf = asOf,
            .source = u"Similar organizations; 'quoted'"_s};
}

const Benchmark older = benchmark(u"communication.multi_mode/1"_s, 715, QDate(2026, 9, 1));
const Benchmark newer = benchmark(u"mobility.multi_platform/1"_s, 0, QDate(2026, 11, 1));

} // namespace

class StoreBenchmarksTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatTheNewestFileSays()
    {
        const QTemporaryDir folder;
        const auto store = Store::open(folder.filePath(u"candela.db"_s), Store::Access::ReadWrite);
        QVERIFY(store);
        BenchmarkTable table = (*store)->benchmarks();
        QVERIFY(table.all(u"o"_s)->empty());
        QVERIFY(table.coverage(u"o"_s)->empty());

        QVERIFY(table.replace(u"o"_s, {newer, older}));
        QCOMPARE(table.all(u"o"_s).value(), (BenchmarkList{older, newer})); // by metric
        QVERIFY(table.all(u"another"_s)->empty());
        QCOMPARE(table.coverage(u"o"_s)->front().days,
                 (Window{.first = QDate(2026, 9, 1), .last = QDate(2026, 11, 1)}));

        QVERIFY(table.replace(u"o"_s, {newer}));
        QCOMPARE(table.all(u"o"_s).value(), BenchmarkList{newer});
    }

    void keepsAllOrNothing()
    {
        const QTemporaryDir folder;
        const auto store = Store::open(folder.filePath(u"candela.db"_s), Store::Access::ReadWrite);
        BenchmarkTable table = (*store)->benchmarks();
        QVERIFY(table.replace(u"o"_s, {older}));
        QVERIFY(!table.replace(u"o"_s, {newer, newer})); // one metric twice
        QCOMPARE(table.all(u"o"_s).value(), BenchmarkList{older});
    }
};

QTEST_GUILESS_MAIN(StoreBenchmarksTest)

#include "tst_benchmarks.moc"
