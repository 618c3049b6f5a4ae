#include "tests/ui/answerall.h"
#include "ui/category/categorypage.h"
#include "ui/category/effectline.h"
#include "ui/category/whatifcard.h"
#include "ui/overview/causescard.h"
#include "ui/overview/cheapestpopover.h"
#include "ui/overview/nextactionscard.h"
#include "ui/overview/overviewpage.h"
#include "ui/widgets/openrow.h"
#include "ui/widgets/passportlink.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/todayslider.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace candela;
using namespace candela::ui;
using namespace Qt::StringLiterals;

/// The explanations on their pages: what they ask, what they open, and how the keyboard gets there.
class WhatIfTest : public QObject
{
    Q_OBJECT

private slots:
    void asksForChangesOnlyWhenThereIsARelease();
    void opensTheCategoryOfACauseByKeyboard();
    void opensTheCategoryOfAnActionByKeyboard();
    void reachesCausesAndActionsByTab();
    void tellsWherePointsWouldBe();
    void asksOnceForWhatIsDragged();
    void stopsTheQuestionBeforeAndIgnoresItsAnswer();
    void ignoresAnAnswerThatComesWhileDragging();
    void stopsWhenThePageIsLeftAndAsksAgain();
    void goesBackToToday();
    void triesAnActionForExactlyItsPoints();
    void comesIntoSightWhenAnActionIsTried();
    void saysHowManyFoundRoom();
    void offersNothingWithoutDevices();
    void offersWhatActionsMend();
    void keepsSlidersOverARefresh();
    void movesWithTheReadingDirection();
    void tellsTheCheapestWay();
};

namespace {

template<typename P>
struct Shown
{
    template<typename... Args>
    explicit Shown(const Figures &all, Args... args)
        : figures(all)
        , page(args..., service)
    {
        page.resize(1056, 1400);
        page.show();
        page.activateWindow();
        page.refresh();
        answerAll(service, figures);
    }

    /// Moves a slider and answers what is asked then.
    void move(int index, int people)
    {
        TodaySlider *slider = page.template findChildren<TodaySlider *>().at(index);
        const auto asked = service.simulations.size();
        slider->setValue(slider->today() + people);
        QTRY_COMPARE(service.simulations.size(), asked + 1);
        answerAll(service, figures);
    }

    [[nodiscard]] QStringList effects()
    {
        QStringList spoken;
        for (const EffectLine *line : page.template findChildren<EffectLine *>())
            spoken << line->accessibleName();
        return spoken;
    }

    [[nodiscard]] QString texts()
    {
        QStringList all;
        for (const QLabel *label : page.template findChildren<QLabel *>()) {
            if (label->isVisible())
                all << label->text();
        }
        return all.join(u'\n');
    }

    const Figures &figures;
    FakeScoringService service;
    P page;
};

QPushButton *backButton(QWidget &page)
{
    for (QPushButton *found : page.findChildren<QPushButton *>()) {
        if (found->text() == "Back to today"_L1)
            return found;
    }
    return nullptr;
}

} // namespace

void WhatIfTest::asksForChangesOnlyWhenThereIsARelease()
{
    FakeScoringService service;
    OverviewPage page(service);
    page.show();
    page.refresh();
    scoring::Score score = Figures().score();
    score.release.clear();

    service.scores[0].answer(released(score));
    QCoreApplication::processEvents();

    QVERIFY(service.changesAsked.empty());
    QString said;
    for (const QLabel *label : page.findChild<CausesCard *>()->findChildren<QLabel *>())
        said += label->text();
    QVERIFY2(said.contains(u"There are none yet"_s), qPrintable(said));
}

void WhatIfTest::opensTheCategoryOfACauseByKeyboard()
{
    const Figures figures;
    Shown<OverviewPage> shown(figures);
    QSignalSpy opened(&shown.page, &Page::openPage);
    auto *row = shown.page.findChild<CausesCard *>()->findChild<OpenRow *>();
    QVERIFY(row != nullptr);

    row->setFocus(Qt::TabFocusReason);
    QTest::keyClick(row, Qt::Key_Return);

    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].toString(), idOf(figures.changes().causes.front().category));
}

void WhatIfTest::opensTheCategoryOfAnActionByKeyboard()
{
    const Figures figures;
    Shown<OverviewPage> shown(figures);
    QSignalSpy opened(&shown.page, &Page::openPage);
    auto *row = shown.page.findChild<NextActionsCard *>()->findChild<OpenRow *>();
    QVERIFY(row != nullptr);

    row->setFocus(Qt::TabFocusReason);
    QTest::keyClick(row, Qt::Key_Space);

    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].toString(), idOf(figures.actions().actions.front().step.category));
    QVERIFY(row->accessibleName().contains(u"up to +"_s));
}

void WhatIfTest::reachesCausesAndActionsByTab()
{
    const Figures figures;
    Shown<OverviewPage> shown(figures);
    QVERIFY(QTest::qWaitForWindowActive(&shown.page));
    QSet<QWidget *> reached;

    for (int step = 0; step < 60; ++step) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &shown.page, Qt::Key_Tab);
        reached.insert(QApplication::focusWidget());
    }

    for (OpenRow *row : shown.page.findChildren<OpenRow *>())
        QVERIFY2(reached.contains(row), qPrintable(row->accessibleName()));
}

void WhatIfTest::tellsWherePointsWouldBe()
{
    const Figures figures;
    Shown<CategoryPage> shown(figures, CategoryId::Communication);
    QCOMPARE(shown.effects(), QStringList({u"Communication: 81 to 81"_s, u"Total score: 385 to 385"_s}));

    shown.move(0, 240); // a tenth of 2,400
    QCOMPARE(shown.effects(), QStringList({u"Communication: 81 to 91"_s, u"Total score: 385 to 395"_s}));

    shown.move(0, -240);
    QCOMPARE(shown.effects(), QStringList({u"Communication: 81 to 71"_s, u"Total score: 385 to 375"_s}));
    QVERIFY(shown.texts().contains(u"240 fewer"_s));
}

void WhatIfTest::asksOnceForWhatIsDragged()
{
    const Figures figures;
    Shown<CategoryPage> shown(figures, CategoryId::Communication);
    auto *slider = shown.page.findChild<TodaySlider *>();
    const auto before = shown.service.simulations.size();

    for (int people = 10; people <= 200; people += 10)
        slider->setValue(slider->today() + people);
    QTRY_VERIFY(shown.service.simulations.size() > before);

    QCOMPARE(shown.service.simulations.size(), before + 1);
    QVERIFY(shown.service.simulations.back().about.contains(u"\"people\":200"_s));
}

void WhatIfTest::stopsTheQuestionBeforeAndIgnoresItsAnswer()
{
    const Figures figures;
    Shown<CategoryPage> shown(figures, CategoryId::Communication);
    auto *slider = shown.page.findChild<TodaySlider *>();
    const auto before = shown.service.simulations.size();
    slider->setValue(slider->today() + 240);
    QTRY_COMPARE(shown.service.simulations.size(), before + 1);
    slider->setValue(slider->today() + 120);
    QTRY_COMPARE(shown.service.simulations.size(), before + 2);
    auto &older = shown.service.simulations[before];
    QVERIFY(older.stop.stop_requested());

    shown.service.simulations[before + 1].answer(
        released(figures.simulation({.steps = {{.category = CategoryId::Communication, .people = 120}}})));
    QCoreApplication::processEvents();
    const QStringList newest = shown.effects();
    older.answer(
        released(figures.simulation({.steps = {{.category = CategoryId::Communication, .people = 240}}})));
    QCoreApplication::processEvents();

    QCOMPARE(newest.front(), u"Communication: 81 to 86"_s);
    QCOMPARE(shown.effects(), newest);
}

void WhatIfTest::ignoresAnAnswerThatComesWhileDragging()
{
    const Figures figures;
    Shown<CategoryPage> shown(figures, CategoryId::Communication);
    auto *slider = shown.page.findChild<TodaySlider *>();
    const auto before = shown.service.simulations.size();
    const QStringList today = shown.effects();
    slider->setValue(slider->today() + 240);
    QTRY_COMPARE(shown.service.simulations.size(), before + 1);

    slider->setValue(slider->today() + 120); // the question for it is not asked yet
    shown.service.simulations[before].answer(
        released(figures.simulation({.steps = {{.category = CategoryId::Communication, .people = 240}}})));
    QCoreApplication::sendPostedEvents();

    QCOMPARE(shown.effects(), today);
}

void WhatIfTest::stopsWhenThePageIsLeftAndAsksAgain()
{
    const Figures figures;
    Shown<CategoryPage> shown(figures, CategoryId::Communication);
    auto *slider = shown.page.findChild<TodaySlider *>();
    const auto before = shown.service.simulations.size();
    slider->setValue(slider->today() + 240);
    QTRY_COMPARE(shown.service.simulations.size(), before + 1);

    shown.page.hide();
    QVERIFY(shown.service.simulations[before].stop.stop_requested());
    shown.service.simulations[before].fail(Fault::Cancelled);
    QCoreApplication::processEvents();
    shown.page.show();
    QTRY_COMPARE(shown.service.simulations.size(), before + 2);
    answerAll(shown.service, figures);

    QCOMPARE(shown.effects().front(), u"Communication: 81 to 91"_s);
}

void WhatIfTest::goesBackToToday()
{
    const Figures figures;
    Shown<CategoryPage> shown(figures, CategoryId::ContentCollaboration);
    QPushButton *back = backButton(shown.page);
    QVERIFY(!back->isEnabled());
    shown.move(2, 100);
    QVERIFY(back->isEnabled());

    back->click();
    answerAll(shown.service, figures);

    for (const TodaySlider *slider : shown.page.findChildren<TodaySlider *>())
        QCOMPARE(slider->value(), slider->today());
    QCOMPARE(shown.effects().back(), u"Total score: 385 to 385"_s);
    QVERIFY(!back->isEnabled());
}

void WhatIfTest::triesAnActionForExactlyItsPoints()
{
    const Figures figures;
    Shown<CategoryPage> shown(figures, CategoryId::Meetings);
    const auto action = figures.category(CategoryId::Meetings).actions.front();
    auto *row = shown.page.findChild<OpenRow *>();
    QVERIFY(row->accessibleName().contains(action.title));

    row->setFocus(Qt::TabFocusReason);
    QTest::keyClick(row, Qt::Key_Return);
    answerAll(shown.service, figures);

    const int points = figures.score().categories[1].points->count();
    QCOMPARE(shown.effects().front(), u"Meetings: %1 to %2"_s.arg(points).arg(points + action.upTo->count()));
    QCOMPARE(QApplication::focusWidget(), shown.page.findChild<TodaySlider *>());
}

void WhatIfTest::comesIntoSightWhenAnActionIsTried()
{
    const Figures figures;
    QScrollArea area; // ends after the page, which is not its to delete
    Shown<CategoryPage> shown(figures, CategoryId::Meetings);
    area.setWidgetResizable(true);
    shown.page.setMinimumHeight(1400);
    area.setWidget(&shown.page);
    area.resize(1056, 90);
    area.show();
    area.activateWindow();
    const auto *card = shown.page.findChild<WhatIfCard *>();
    QVERIFY(QTest::qWaitForWindowActive(&area));
    QVERIFY(card->visibleRegion().isEmpty());

    QTest::keyClick(shown.page.findChild<OpenRow *>(), Qt::Key_Return);

    QVERIFY(!card->visibleRegion().isEmpty());
}

void WhatIfTest::saysHowManyFoundRoom()
{
    const Figures figures;
    Shown<CategoryPage> shown(figures, CategoryId::ContentCollaboration);

    shown.move(2, 900);

    QVERIFY2(shown.texts().contains(u"as far as there is room"_s), qPrintable(shown.texts()));
}

void WhatIfTest::offersNothingWithoutDevices()
{
    const Figures figures;
    Shown<CategoryPage> shown(figures, CategoryId::AppHealth);

    QVERIFY(!shown.page.findChild<WhatIfCard *>()->isVisible());
    QVERIFY(shown.service.simulations.empty());
}

void WhatIfTest::offersWhatActionsMend()
{
    scoring::CategoryDetail detail;
    detail.score.id = CategoryId::NetworkConnectivity;
    for (const int offices : {3, 0, 1}) {
        const scoring::Step step{
            .category = detail.score.id, .part = QString::number(offices), .people = offices};
        detail.actions.push_back(
            {.id = step.part, .title = u"Mend"_s, .why = {}, .upTo = Points(2), .step = step});
    }
    detail.actions.front().upTo.reset(); // of which no points come

    const auto counts = countsToMove(detail);

    QCOMPARE(counts.size(), 1U);
    QCOMPARE(counts.front(),
             (PeopleCount{.part = u"1"_s, .what = u"Mend"_s, .of = Counted::Places, .today = 0, .most = 1}));
}

void WhatIfTest::keepsSlidersOverARefresh()
{
    const Figures figures;
    Shown<CategoryPage> shown(figures, CategoryId::Communication);
    shown.move(0, 240);

    shown.page.refresh();
    answerAll(shown.service, figures);

    const auto *slider = shown.page.findChild<TodaySlider *>();
    QCOMPARE(slider->value(), slider->today() + 240);
    QCOMPARE(shown.effects().front(), u"Communication: 81 to 91"_s);
}

void WhatIfTest::movesWithTheReadingDirection()
{
    TodaySlider slider;
    slider.setToday(500, 1000);
    slider.setLayoutDirection(Qt::RightToLeft);

    QTest::keyClick(&slider, Qt::Key_Left);
    QVERIFY(slider.value() > 500); // left is onwards where one reads from the right

    slider.setLayoutDirection(Qt::LeftToRight);
    slider.setToday(500, 1000);
    QTest::keyClick(&slider, Qt::Key_Left);
    QVERIFY(slider.value() < 500);
}

void WhatIfTest::tellsTheCheapestWay()
{
    const Figures figures;
    Shown<OverviewPage> shown(figures);
    QVERIFY(QTest::qWaitForWindowActive(&shown.page));
    auto *link = shown.page.findChild<NextActionsCard *>()->findChild<TextLink *>();
    QVERIFY(link->isVisible());

    link->setFocus(Qt::TabFocusReason);
    QTest::keyClick(link, Qt::Key_Return);
    QCOMPARE(shown.service.simulations.back().about, u"{\"gain\":5}"_s);
    answerAll(shown.service, figures);
    QVERIFY2(shown.texts().contains(u"Total score: 385 to 390."_s), qPrintable(shown.texts()));

    auto *popover = shown.page.findChild<CheapestPopover *>();
    auto *choice = popover->findChild<Segmented *>()->findChild<QAbstractButton *>();
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Right);
    QCOMPARE(shown.service.simulations.back().about, u"{\"gain\":10}"_s);
    answerAll(shown.service, figures);
    QVERIFY(shown.texts().contains(u"Total score: 385 to 395."_s));

    QTest::keyClick(popover, Qt::Key_Escape);
    QVERIFY(!popover->isVisible());
}

QTEST_MAIN(WhatIfTest)
#include "tst_whatif.moc"
