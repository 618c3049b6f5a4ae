#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;

class ResultTest : public QObject
{
    Q_OBJECT

private slots:
    /// The API's `type` and scripts of others rest on these words.
    void spellsAFaultAsTheApiDoes_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QString>("name");
        QTest::newRow("bad input") << Fault::BadInput << u"bad-input"_s;
        QTest::newRow("signed out") << Fault::SignedOut << u"signed-out"_s;
        QTest::newRow("denied") << Fault::Denied << u"denied"_s;
        QTest::newRow("not found") << Fault::NotFound << u"not-found"_s;
        QTest::newRow("conflict") << Fault::Conflict << u"conflict"_s;
        QTest::newRow("too much") << Fault::TooMuch << u"too-much"_s;
        QTest::newRow("storage") << Fault::Storage << u"storage"_s;
        QTest::newRow("unreachable") << Fault::Unreachable << u"unreachable"_s;
        QTest::newRow("cancelled") << Fault::Cancelled << u"cancelled"_s;
    }

    void spellsAFaultAsTheApiDoes()
    {
        QFETCH(const Fault, fault);
        QFETCH(const QString, name);
        QCOMPARE(nameOf(fault), name);
    }

    void passesAFailureOnAsItIs()
    {
        const Result<int> first = fail(Fault::TooMuch, u"Too much."_s, u"row 3"_s);
        const Result<QString> second = fail(first.error());
        QVERIFY(!second);
        QCOMPARE(second.error(),
                 (Error{.fault = Fault::TooMuch, .what = u"Too much."_s, .where = u"row 3"_s}));
    }

    void aFixedClockStandsStillInUtc()
    {
        const QDateTime noon = fixedClock(QDate(2026, 3, 29))();
        QCOMPARE(noon.toString(Qt::ISODate), u"2026-03-29T12:00:00Z"_s);
        QCOMPARE(systemClock()().timeSpec(), Qt::UTC);
    }

    void chanceDoesNotRepeat()
    {
        const Random random = systemRandom();
        QSet<QByteArray> drawn;
        for (int i = 0; i < 1000; ++i)
            drawn.insert(random(32));
        QCOMPARE(drawn.size(), 1000);
        QCOMPARE(random(32).size(), 32);
        QVERIFY(random(0).isEmpty());
    }
};

QTEST_APPLESS_MAIN(ResultTest)
#include "tst_result.moc"
