#include "store/store.h"

#include <QTemporaryDir>
#include <QTest>

using namespace candela;
using namespace candela::store;
using namespace Qt::StringLiterals;

class SyncTableTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheLastRunOfEachReport();
    void forgetsReportsThatAreNotFetchedAnyMore();
    void keepsWhatIsKnownOfNames();
    void knowsNothingAtFirst();

private:
    static SyncRun someRun(const QString &report, int day)
    {
        return {.report = report,
                .ranAt = QDateTime(QDate(2026, 11, day), QTime(4, 30), Qt::UTC),
                .names = u""_s,
                .error = u""_s};
    }

    std::unique_ptr<Store> opened()
    {
        return std::move(*Store::open(m_folder.filePath(QString::fromUtf8(QTest::currentTestFunction())),
                                      Store::Access::ReadWrite));
    }

    QTemporaryDir m_folder;
};

void SyncTableTest::keepsTheLastRunOfEachReport()
{
    const auto store = opened();
    SyncRun busy = someRun(u"a"_s, 10);
    busy.again = busy.ranAt.addSecs(600);
    busy.error = u"The service is busy."_s;

    QVERIFY(store->syncs().keep(u"o"_s, {busy, someRun(u"b"_s, 10)}));
    QCOMPARE(*store->syncs().load(u"o"_s), (std::vector{busy, someRun(u"b"_s, 10)}));
    QVERIFY(store->syncs().keep(u"o"_s, {someRun(u"a"_s, 11), someRun(u"b"_s, 11)}));

    QCOMPARE(*store->syncs().load(u"o"_s), (std::vector{someRun(u"a"_s, 11), someRun(u"b"_s, 11)}));
}

void SyncTableTest::forgetsReportsThatAreNotFetchedAnyMore()
{
    const auto store = opened();

    QVERIFY(store->syncs().keep(u"o"_s, {someRun(u"a"_s, 10), someRun(u"b"_s, 10)}));
    QVERIFY(store->syncs().keep(u"other"_s, {someRun(u"b"_s, 10)}));
    QVERIFY(store->syncs().keep(u"o"_s, {someRun(u"a"_s, 11)}));

    QCOMPARE(*store->syncs().load(u"o"_s), std::vector{someRun(u"a"_s, 11)});
    QCOMPARE(store->syncs().load(u"other"_s)->size(), 1U);
}

void SyncTableTest::keepsWhatIsKnownOfNames()
{
    const auto store = opened();
    SyncRun known = someRun(u"a"_s, 10);
    known.names = u"concealed"_s;

    QVERIFY(store->syncs().keep(u"o"_s, {known}));
    QVERIFY(store->syncs().keep(u"o"_s, {someRun(u"a"_s, 11)})); // nothing new came

    QCOMPARE(store->syncs().load(u"o"_s)->front().names, u"concealed"_s);
}

void SyncTableTest::knowsNothingAtFirst()
{
    QVERIFY(opened()->syncs().load(u"o"_s)->empty());
}

QTEST_GUILESS_MAIN(SyncTableTest)
#include "tst_synctable.moc"
