#include "web/backoff.h"
#include "web/outcome.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;

class OutcomeTest : public QObject
{
    Q_OBJECT

private slots:
    void readsAProblemThatSaysNothing_data();
    void readsAProblemThatSaysNothing();
    void waitsLongerAfterEachFailure_data();
    void waitsLongerAfterEachFailure();
};

void OutcomeTest::readsAProblemThatSaysNothing_data()
{
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("empty") << ""_ba;
    QTest::newRow("not json") << "<html>"_ba;
    QTest::newRow("an array") << "[1]"_ba;
    QTest::newRow("detail is a number") << R"({"detail":5})"_ba;
}

void OutcomeTest::readsAProblemThatSaysNothing()
{
    QFETCH(const QByteArray, body);

    const Error error = web::problemOf(409, body);

    QCOMPARE(error, (Error{Fault::Conflict, u"The service answered 409."_s}));
}

void OutcomeTest::waitsLongerAfterEachFailure_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<int>("wait");

    QTest::newRow("none counts as one") << 0 << 2;
    QTest::newRow("the first") << 1 << 2;
    QTest::newRow("the second") << 2 << 4;
    QTest::newRow("the sixth") << 6 << 64;
    QTest::newRow("the seventh meets the limit") << 7 << 120;
    QTest::newRow("very many") << 1'000'000 << 120;
}

void OutcomeTest::waitsLongerAfterEachFailure()
{
    QFETCH(const int, failures);
    QFETCH(const int, wait);

    QCOMPARE(web::waitAfter(failures), std::chrono::seconds(wait));
}

QTEST_GUILESS_MAIN(OutcomeTest)
#include "tst_outcome.moc"
