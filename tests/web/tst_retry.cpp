#include "web/retry.h"

#include <QTest>

using namespace candela;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class RetryTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatTheServerWishes_data();
    void readsWhatTheServerWishes();
    void asksAgainWhereThatHelps_data();
    void asksAgainWhereThatHelps();
    void waitsLongerEachTimeWhenTheServerDoesNotSay_data();
    void waitsLongerEachTimeWhenTheServerDoesNotSay();
    void waitsAsLongAsTheServerWishes();
    void neverAsksAtOnce();
    void givesUpInTheEnd();
    void doesNotComeBackWithAllOthers();

private:
    const QDateTime m_now{QDate(2026, 11, 20), QTime(10, 0), Qt::UTC};
};

void RetryTest::readsWhatTheServerWishes_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("milliseconds"); // -1: it does not say

    QTest::newRow("whole seconds") << "315"_ba << 315'000LL;
    QTest::newRow("fractional seconds") << "2.128"_ba << 2'128LL;
    QTest::newRow("a part of a millisecond counts as one") << "0.0001"_ba << 1LL;
    QTest::newRow("none") << "0"_ba << 0LL;
    QTest::newRow("spaces around") << " 12 "_ba << 12'000LL;
    QTest::newRow("a date") << "Fri, 20 Nov 2026 10:02:05 GMT"_ba << 125'000LL;
    QTest::newRow("a date of RFC 850") << "Friday, 20-Nov-26 10:02:05 GMT"_ba << 125'000LL;
    QTest::newRow("a date of asctime") << "Fri Nov 20 10:02:05 2026"_ba << 125'000LL;
    QTest::newRow("a day of one digit") << "Tue Dec  1 10:00:00 2026"_ba << 86'400'000LL;
    QTest::newRow("a date that is over") << "Fri, 20 Nov 2026 09:00:00 GMT"_ba << 0LL;
    QTest::newRow("longer than a day") << "99999999999"_ba << 86'400'000LL;
    QTest::newRow("absent") << ""_ba << -1LL;
    QTest::newRow("negative") << "-3"_ba << -1LL;
    QTest::newRow("two dots") << "1.2.3"_ba << -1LL;
    QTest::newRow("hexadecimal") << "0x10"_ba << -1LL;
    QTest::newRow("not a number") << "nan"_ba << -1LL;
    QTest::newRow("words") << "in a while"_ba << -1LL;
}

void RetryTest::readsWhatTheServerWishes()
{
    QFETCH(const QByteArray, header);
    QFETCH(const qint64, milliseconds);

    const auto wished = web::waitWished(header, m_now);

    QCOMPARE(wished ? wished->count() : -1, milliseconds);
}

void RetryTest::asksAgainWhereThatHelps_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("helps");

    for (const int status : {0, 408, 429, 500, 502, 503, 504})
        QTest::addRow("%d", status) << status << true;
    for (const int status : {200, 302, 400, 401, 403, 404, 410, 501})
        QTest::addRow("%d", status) << status << false;
}

void RetryTest::asksAgainWhereThatHelps()
{
    QFETCH(const int, status);
    QFETCH(const bool, helps);

    QCOMPARE(web::mayPass(status), helps);
    QCOMPARE(web::waitBefore({.status = status, .retryAfter = "5"}, m_now, 1).has_value(), helps);
}

void RetryTest::waitsLongerEachTimeWhenTheServerDoesNotSay_data()
{
    QTest::addColumn<int>("times");
    QTest::addColumn<qint64>("seconds");

    QTest::newRow("first") << 1 << 2LL;
    QTest::newRow("second") << 2 << 4LL;
    QTest::newRow("third") << 3 << 8LL;
    QTest::newRow("last") << 7 << 128LL;
}

void RetryTest::waitsLongerEachTimeWhenTheServerDoesNotSay()
{
    QFETCH(const int, times);
    QFETCH(const qint64, seconds);

    const auto wait = web::waitBefore({.status = 503, .times = times}, m_now, 1);

    QVERIFY(wait == std::chrono::seconds(seconds));
}

void RetryTest::waitsAsLongAsTheServerWishes()
{
    QVERIFY(web::waitBefore({.status = 429, .retryAfter = "2.128", .times = 5}, m_now, 0) == 2128ms);
}

void RetryTest::neverAsksAtOnce()
{
    QVERIFY(web::waitBefore({.status = 429, .retryAfter = "0"}, m_now, 0) == 1s);
    QVERIFY(web::waitBefore({.status = 429, .retryAfter = "Fri, 20 Nov 2026 09:00:00 GMT"}, m_now, 0) == 1s);
}

void RetryTest::givesUpInTheEnd()
{
    QVERIFY(web::waitBefore({.status = 429, .retryAfter = "1", .times = web::mostTimes - 1}, m_now, 0));
    QVERIFY(!web::waitBefore({.status = 429, .retryAfter = "1", .times = web::mostTimes}, m_now, 0));
}

void RetryTest::doesNotComeBackWithAllOthers()
{
    QVERIFY(web::waitBefore({.status = 0, .times = 3}, m_now, 0) == 4s);
    QVERIFY(web::waitBefore({.status = 0, .times = 3}, m_now, 0.5) == 6s);
}

QTEST_GUILESS_MAIN(RetryTest)
#include "tst_retry.moc"
