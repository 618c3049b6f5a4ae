#include "ui/shell/page.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTest>

#include <deque>

using namespace Qt::StringLiterals;
using namespace candela;

namespace {

/// Asks questions that the test answers, and keeps the values it was given.
class AskingPage : public ui::Page
{
public:
    std::deque<QPromise<Result<int>>> asked;
    QList<int> values;
    std::stop_token stop = stopToken();

    void refresh() override
    {
        asked.emplace_back().start();
        ask(u"number"_s, asked.back().future(), [this](int value) { values.append(value); });
    }

    void answer(std::size_t question, const Result<int> &value)
    {
        asked[question].addResult(value);
        asked[question].finish();
    }
};

} // namespace

class PageTest : public QObject
{
    Q_OBJECT

private slots:
    void usesOnlyTheNewestAnswer();
    void keepsItsValueAtAFailure();
    void saysNothingOfWhatWasStopped();
    void stopsItsQuestionsWhenItGoes();
};

void PageTest::usesOnlyTheNewestAnswer()
{
    AskingPage page;
    page.refresh();
    page.refresh();

    page.answer(1, 2);
    page.answer(0, 1);
    QCoreApplication::processEvents();

    QCOMPARE(page.values, QList{2});
    QVERIFY(!page.isAsking());
}

void PageTest::keepsItsValueAtAFailure()
{
    AskingPage page;
    const QSignalSpy failures(&page, &ui::Page::failed);
    const QSignalSpy settled(&page, &ui::Page::settled);
    page.refresh();
    page.answer(0, 1);
    page.refresh();

    page.answer(1, fail(Fault::Unreachable, u"gone"_s));
    QCoreApplication::processEvents();

    QCOMPARE(page.values, QList{1});
    QCOMPARE(failures.count(), 1);
    QCOMPARE(settled.count(), 2);
    QVERIFY(page.hasFailed());
}

void PageTest::saysNothingOfWhatWasStopped()
{
    AskingPage page;
    const QSignalSpy failures(&page, &ui::Page::failed);
    page.refresh();

    page.answer(0, fail(Fault::Cancelled, u"stopped"_s));
    QCoreApplication::processEvents();

    QCOMPARE(failures.count(), 0);
}

void PageTest::stopsItsQuestionsWhenItGoes()
{
    std::stop_token stop;
    {
        const AskingPage page;
        stop = page.stop;
        QVERIFY(!stop.stop_requested());
    }
    QVERIFY(stop.stop_requested());
}

QTEST_MAIN(PageTest)
#include "tst_page.moc"
