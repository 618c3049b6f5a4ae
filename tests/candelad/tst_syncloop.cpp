#include "candelad/syncloop.h"

#include <QTest>

using namespace candela;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The hour passes when the loop waits, and not otherwise.
class SyncLoopTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void runsAtOnceAndThenEveryDay();
    void startsNothingBesideARun();
    void triesAgainWhenARunToldNothing();
    void endsWithItsOwner();

private:
    SyncLoop::Setup setup();
    /// Lets the loop wait once.
    void pass();

    QDateTime m_now;
    std::chrono::milliseconds m_wait{0};
    std::function<void()> m_then;
    std::vector<store::SyncRun> m_runs;
    std::vector<QDateTime> m_started;
    bool m_isOver = true;
    bool m_tells = true;
};

void SyncLoopTest::init()
{
    m_now = QDateTime(QDate(2026, 11, 10), QTime(8, 0), Qt::UTC);
    m_runs.clear();
    m_started.clear();
    m_isOver = true;
    m_tells = true;
}

SyncLoop::Setup SyncLoopTest::setup()
{
    return {.schedule = {.every = 24h, .at = {}},
            .clock = [this] { return m_now; },
            .wait =
                [this](std::chrono::milliseconds time, std::function<void()> then) {
                    m_wait = time;
                    m_then = std::move(then);
                },
            .lastRuns = [this] { return m_runs; },
            .start =
                [this] {
                    m_started.push_back(m_now);
                    if (m_tells)
                        m_runs = {{.report = u"r"_s, .ranAt = m_now, .names = {}, .error = {}}};
                    return u"id"_s;
                },
            .isOver = [this](const QString &) { return m_isOver; }};
}

void SyncLoopTest::pass()
{
    m_now = m_now.addMSecs(m_wait.count());
    std::exchange(m_then, {})();
}

void SyncLoopTest::runsAtOnceAndThenEveryDay()
{
    const QDateTime begin = m_now;
    SyncLoop loop(setup());

    loop.look();
    for (int i = 0; i < 80; ++i) // a little more than a day of twenty minutes
        pass();

    QCOMPARE(m_started.size(), 2U);
    QCOMPARE(m_started[0], begin);
    QCOMPARE(m_started[1], begin.addDays(1));
}

void SyncLoopTest::startsNothingBesideARun()
{
    m_isOver = false;
    m_tells = false;
    SyncLoop loop(setup());

    loop.look();
    pass();
    pass();

    QCOMPARE(m_started.size(), 1U);
    QVERIFY(m_wait == 1min);
}

void SyncLoopTest::triesAgainWhenARunToldNothing()
{
    m_tells = false;
    SyncLoop loop(setup());

    loop.look();
    QVERIFY(m_wait == 20min);
    pass();

    QCOMPARE(m_started.size(), 2U);
}

void SyncLoopTest::endsWithItsOwner()
{
    auto loop = std::make_unique<SyncLoop>(setup());
    loop->look();

    loop.reset();
    pass();

    QCOMPARE(m_started.size(), 1U);
}

QTEST_GUILESS_MAIN(SyncLoopTest)
#include "tst_syncloop.moc"
