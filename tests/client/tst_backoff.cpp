#include "client/backoff.h"

#include <QTest>

using namespace candela;

class BackoffTest : public QObject
{
    Q_OBJECT

private slots:
    void waitsLongerAfterEachFailure_data();
    void waitsLongerAfterEachFailure();
};

void BackoffTest::waitsLongerAfterEachFailure_data()
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

void BackoffTest::waitsLongerAfterEachFailure()
{
    QFETCH(const int, failures);
    QFETCH(const int, wait);

    QCOMPARE(client::waitAfter(failures), std::chrono::seconds(wait));
}

QTEST_GUILESS_MAIN(BackoffTest)
#include "tst_backoff.moc"
