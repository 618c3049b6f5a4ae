#include "fakedataservice.h"
#include "ui/imports/importqueue.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using contract::FileStatus;
using contract::ImportResult;
using test::FakeDataService;
using ui::GivenState;

namespace {

Result<ImportResult> taken(qint64 rows)
{
    return ImportResult{{{.file = u"x"_s,
                          .status = FileStatus::Imported,
                          .kind = CoverageKind::Day,
                          .report = u"getEmailActivityUserDetail"_s,
                          .rows = rows,
                          .skipped = {{u"no principal name"_s, 3}},
                          .days = Window{QDate(2026, 11, 15), QDate(2026, 11, 15)}}}};
}

Result<ImportResult> refused()
{
    return ImportResult{{{.file = u"x"_s, .status = FileStatus::Refused, .reason = u"No known columns."_s}}};
}

GivenState stateOf(const ui::ImportQueue &queue, std::size_t file)
{
    return queue.files().at(file).state;
}

void turn()
{
    QCoreApplication::processEvents();
}

} // namespace

class ImportQueueTest : public QObject
{
    Q_OBJECT

private slots:
    void givesFilesOneAfterTheOther();
    void publishesWhenSomethingWasTaken();
    void publishesNothingWhenNothingWasTaken();
    void goesOnAfterABadFile();
    void stopsAtAServiceThatIsGone();
    void cancelsWhatWaitsAndWhatIsUnderWay();
    void takesNewFilesAfterACancel();
    void keepsWhatWasTakenThoughItWasCancelled();
};

void ImportQueueTest::givesFilesOneAfterTheOther()
{
    FakeDataService service;
    ui::ImportQueue queue(service);
    queue.add({u"a"_s, u"b"_s});
    QCOMPARE(service.imports.size(), 1U);
    service.imports[0].progress(40);
    QCOMPARE(queue.percent(), 20);

    service.imports[0].answer(taken(10));
    turn();

    QCOMPARE(service.imports.size(), 2U);
    QCOMPARE(service.imports[1].path, u"b"_s);
    QCOMPARE(stateOf(queue, 0), GivenState::Answered);
    QCOMPARE(stateOf(queue, 1), GivenState::Sending);
    QCOMPARE(queue.done(), 1);
    QVERIFY(queue.isBusy());
}

void ImportQueueTest::publishesWhenSomethingWasTaken()
{
    FakeDataService service;
    ui::ImportQueue queue(service);
    const QSignalSpy published(&queue, &ui::ImportQueue::published);
    queue.add({u"a"_s});

    service.imports[0].answer(taken(10));
    turn();
    QCOMPARE(service.publications.size(), 1U);
    FakeDataService::answer(service.publications[0],
                            Result<contract::PublishResult>(contract::PublishResult{}));
    turn();

    QCOMPARE(published.count(), 1);
    QVERIFY(!queue.isBusy());
}

void ImportQueueTest::publishesNothingWhenNothingWasTaken()
{
    FakeDataService service;
    ui::ImportQueue queue(service);
    const QSignalSpy finished(&queue, &ui::ImportQueue::finished);
    queue.add({u"a"_s});

    service.imports[0].answer(refused());
    turn();

    QCOMPARE(finished.count(), 1);
    QVERIFY(service.publications.empty());
}

void ImportQueueTest::goesOnAfterABadFile()
{
    FakeDataService service;
    ui::ImportQueue queue(service);
    queue.add({u"a"_s, u"b"_s});

    service.imports[0].answer(fail(Fault::Storage, u"The file cannot be read."_s));
    turn();

    QCOMPARE(stateOf(queue, 0), GivenState::Failed);
    QCOMPARE(stateOf(queue, 1), GivenState::Sending);
}

void ImportQueueTest::stopsAtAServiceThatIsGone()
{
    FakeDataService service;
    ui::ImportQueue queue(service);
    queue.add({u"a"_s, u"b"_s, u"c"_s});

    service.imports[0].answer(fail(Fault::Unreachable, u"gone"_s));
    turn();

    QCOMPARE(service.imports.size(), 1U);
    QCOMPARE(stateOf(queue, 2), GivenState::Stopped);
    QVERIFY(!queue.isBusy());
}

void ImportQueueTest::cancelsWhatWaitsAndWhatIsUnderWay()
{
    FakeDataService service;
    ui::ImportQueue queue(service);
    queue.add({u"a"_s, u"b"_s});

    queue.cancel();
    QVERIFY(service.imports[0].stop.stop_requested());
    service.imports[0].answer(fail(Fault::Cancelled, u"Stopped."_s));
    turn();

    QCOMPARE(service.imports.size(), 1U);
    QCOMPARE(stateOf(queue, 0), GivenState::Stopped);
    QCOMPARE(stateOf(queue, 1), GivenState::Stopped);
    QVERIFY(service.publications.empty());
}

void ImportQueueTest::takesNewFilesAfterACancel()
{
    FakeDataService service;
    ui::ImportQueue queue(service);
    queue.add({u"a"_s});
    queue.cancel();
    queue.add({u"b"_s});

    service.imports[0].answer(fail(Fault::Cancelled, u"Stopped."_s));
    turn();

    QCOMPARE(service.imports.size(), 2U);
    QVERIFY(!service.imports[1].stop.stop_requested());
}

void ImportQueueTest::keepsWhatWasTakenThoughItWasCancelled()
{
    FakeDataService service;
    ui::ImportQueue queue(service);
    queue.add({u"a"_s});
    queue.cancel();

    service.imports[0].answer(taken(10)); // it was too late
    turn();

    QCOMPARE(stateOf(queue, 0), GivenState::Answered);
    QCOMPARE(service.publications.size(), 1U);
}

QTEST_MAIN(ImportQueueTest)
#include "tst_importqueue.moc"
