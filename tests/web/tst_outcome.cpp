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

QTEST_GUILESS_MAIN(OutcomeTest)
#include "tst_outcome.moc"
