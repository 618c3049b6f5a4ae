#include "world.h"

using namespace Qt::StringLiterals;

namespace candela::service {

using contract::JobState;

namespace {

const Asker anna{.subject = u"a"_s, .fileName = u"mail.csv"_s};

Random countingRandom()
{
    return
        [next = 0](qsizetype size) mutable { return QByteArray::number(++next).rightJustified(size, '0'); };
}

Outcome published()
{
    return contract::PublishResult{.already = {u"2026-W46"_s}};
}

} // namespace

class JobsTest : public QObject
{
    Q_OBJECT

private slots:
    void runsOneAtATimeInOrder();
    void refusesTheSeventeenthThatWaits();
    void tellsFailureAndWhy();
    void takesAWaitingJobOutOfTheQueue();
    void stopsARunningJob();
    void leavesAFinishedJobAsItIs();
    void knowsAJobForItsSubjectAlone();
    void forgetsTheOldestOfManyFinished();
    void bearsAWorkerThatTellsAtOnce();
};

void JobsTest::runsOneAtATimeInOrder()
{
    FakeWorker worker;
    Jobs jobs(worker, countingRandom());
    const auto first = jobs.start(PublishOrder{.partial = true}, anna);
    const auto second = jobs.start(PublishOrder{}, anna);
    QCOMPARE(first->state, JobState::Running);
    QCOMPARE(second->state, JobState::Queued);
    QVERIFY(first->id != second->id);
    QCOMPARE(worker.orders.size(), 1U);

    worker.tellings[0].done(published());

    QCOMPARE(worker.orders.size(), 2U);
    QCOMPARE(jobs.job(first->id, anna.subject)->state, JobState::Done);
    QCOMPARE(jobs.job(first->id, anna.subject)->publish, std::get<1>(*published()));
    QCOMPARE(jobs.job(second->id, anna.subject)->state, JobState::Running);
}

void JobsTest::refusesTheSeventeenthThatWaits()
{
    FakeWorker worker;
    Jobs jobs(worker, countingRandom());
    for (std::size_t i = 0; i <= Jobs::mostWaiting; ++i) // one runs, sixteen wait
        QVERIFY(jobs.start(PublishOrder{}, anna));

    const auto refused = jobs.start(PublishOrder{}, anna);
    QVERIFY(!refused);
    QCOMPARE(refused.error().fault, Fault::TooMuch);

    worker.tellings[0].done(published());
    QVERIFY(jobs.start(PublishOrder{}, anna));
}

void JobsTest::tellsFailureAndWhy()
{
    FakeWorker worker;
    Jobs jobs(worker, countingRandom());
    const auto job = jobs.start(PublishOrder{}, anna);

    worker.tellings[0].done(fail(Fault::Conflict, u"No licence report."_s, u"2026-W46"_s));

    const auto failed = jobs.job(job->id, anna.subject);
    QCOMPARE(failed->state, JobState::Failed);
    QCOMPARE(failed->error->what, u"No licence report."_s);
}

void JobsTest::takesAWaitingJobOutOfTheQueue()
{
    FakeWorker worker;
    Jobs jobs(worker, countingRandom());
    (void)jobs.start(PublishOrder{}, anna);
    const auto second = jobs.start(PublishOrder{}, anna);
    const auto third = jobs.start(PublishOrder{}, anna);

    QCOMPARE(jobs.cancel(second->id, anna.subject)->state, JobState::Cancelled);
    QCOMPARE(worker.stops, 0);
    worker.tellings[0].done(published());

    QCOMPARE(jobs.job(second->id, anna.subject)->state, JobState::Cancelled);
    QCOMPARE(jobs.job(third->id, anna.subject)->state, JobState::Running);
}

void JobsTest::stopsARunningJob()
{
    FakeWorker worker;
    Jobs jobs(worker, countingRandom());
    const auto job = jobs.start(PublishOrder{}, anna);

    QVERIFY(jobs.cancel(job->id, anna.subject));
    QCOMPARE(worker.stops, 1);
    worker.tellings[0].done(fail(Fault::Cancelled, u"Stopped."_s));

    QCOMPARE(jobs.job(job->id, anna.subject)->state, JobState::Cancelled);
    QVERIFY(!jobs.job(job->id, anna.subject)->error.has_value());
}

void JobsTest::leavesAFinishedJobAsItIs()
{
    FakeWorker worker;
    Jobs jobs(worker, countingRandom());
    const auto job = jobs.start(PublishOrder{}, anna);
    worker.tellings[0].done(published());

    QCOMPARE(jobs.cancel(job->id, anna.subject)->state, JobState::Done);
    worker.tellings[0].progress(3);
    QCOMPARE(jobs.job(job->id, anna.subject)->percent, 100);
    QCOMPARE(worker.stops, 0);
}

void JobsTest::knowsAJobForItsSubjectAlone()
{
    FakeWorker worker;
    Jobs jobs(worker, countingRandom());
    const auto job = jobs.start(PublishOrder{}, anna);

    QCOMPARE(jobs.job(job->id, u"b"_s).error().fault, Fault::NotFound);
    QCOMPARE(jobs.cancel(job->id, u"b"_s).error().fault, Fault::NotFound);
    QCOMPARE(jobs.job(u"1"_s, anna.subject).error().fault, Fault::NotFound);
    QCOMPARE(worker.stops, 0);
}

void JobsTest::forgetsTheOldestOfManyFinished()
{
    FakeWorker worker;
    Jobs jobs(worker, countingRandom());
    QStringList ids;
    for (std::size_t i = 0; i < Jobs::mostFinished + 2; ++i) {
        ids.append(jobs.start(PublishOrder{}, anna)->id);
        worker.tellings.back().done(published());
    }

    QVERIFY(!jobs.job(ids.first(), anna.subject));
    QVERIFY(jobs.job(ids.last(), anna.subject));
}

void JobsTest::bearsAWorkerThatTellsAtOnce()
{
    class Hasty : public Worker
    {
    public:
        void start(Order, Telling telling) override { telling.done(published()); }
        void stop() override {}
    } worker;
    Jobs jobs(worker, countingRandom());

    const auto job = jobs.start(PublishOrder{}, anna);

    QVERIFY(job);
    QCOMPARE(job->state, JobState::Done);
}

} // namespace candela::service

QTEST_GUILESS_MAIN(candela::service::JobsTest)
#include "tst_jobs.moc"
