#include "client/localservice.h"
#include "places/places.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using client::Endpoint;
using client::LocalService;

namespace {

const QString fakeCandelad = inBuild(u"tests/tst_fakecandelad"_s);

QByteArray allSevens(qsizetype bytes)
{
    return {bytes, '\7'};
}

const QByteArray tokenOfSevens = allSevens(32).toHex();

Result<Endpoint> outcome(const QFuture<Result<Endpoint>> &started)
{
    if (!QTest::qWaitFor([&] { return started.isFinished(); }, 20'000))
        return fail(Fault::Storage, u"no answer"_s);
    return started.result();
}

} // namespace

/// The service is tests/client/fakecandelad.cpp.
class LocalServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void handsOverATokenAndTellsWhereToAsk();
    void tellsWhyItDidNotStart_data();
    void tellsWhyItDidNotStart();
    void tellsWhenItIsLost();
    void endsWithoutBeingLost();
    void endsAtOnceWhenItNeverRan();
};

void LocalServiceTest::handsOverATokenAndTellsWhereToAsk()
{
    LocalService service(fakeCandelad, u"/nowhere/fine"_s, allSevens);

    const auto endpoint = outcome(service.start());

    QVERIFY(endpoint);
    QCOMPARE(endpoint->token, tokenOfSevens);
    QCOMPARE(endpoint->url.path(), u"/"_s + QString::fromLatin1(tokenOfSevens));
}

void LocalServiceTest::tellsWhyItDidNotStart_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("directory");
    QTest::addColumn<QString>("why");

    QTest::newRow("another program uses the data")
        << fakeCandelad << u"/nowhere/busy"_s << u"The data are in use by process 7 (dashboard)."_s;
    QTest::newRow("it says nothing") << fakeCandelad << u"/nowhere/mute"_s
                                     << u"The service on this computer ended without a word."_s;
    QTest::newRow("there is no such program")
        << u"/nowhere/candelad"_s << u"x"_s << u"The service program /nowhere/candelad cannot be started."_s;
}

void LocalServiceTest::tellsWhyItDidNotStart()
{
    QFETCH(const QString, program);
    QFETCH(const QString, directory);
    QFETCH(const QString, why);
    LocalService service(program, directory, allSevens);

    const auto endpoint = outcome(service.start());

    QVERIFY(!endpoint);
    QCOMPARE(endpoint.error().what, why);
}

void LocalServiceTest::tellsWhenItIsLost()
{
    LocalService service(fakeCandelad, u"/nowhere/lost"_s, allSevens);
    QSignalSpy lost(&service, &LocalService::lost);

    QVERIFY(outcome(service.start()));

    QTRY_COMPARE(lost.count(), 1);
    QCOMPARE(lost.at(0).at(0).value<Error>().what, u"The storage is full."_s);
}

void LocalServiceTest::endsWithoutBeingLost()
{
    LocalService service(fakeCandelad, u"/nowhere/fine"_s, allSevens);
    QSignalSpy lost(&service, &LocalService::lost);
    QSignalSpy over(&service, &LocalService::over);
    QVERIFY(outcome(service.start()));

    service.end();

    QTRY_COMPARE(over.count(), 1);
    QCOMPARE(lost.count(), 0);
}

void LocalServiceTest::endsAtOnceWhenItNeverRan()
{
    LocalService service(fakeCandelad, u"/nowhere/fine"_s, allSevens);
    QSignalSpy over(&service, &LocalService::over);

    service.end();

    QCOMPARE(over.count(), 1);
}

QTEST_GUILESS_MAIN(LocalServiceTest)
#include "tst_localservice.moc"
