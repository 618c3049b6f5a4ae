#include "tests/ui/answerall.h"
#include "ui/category/categorypage.h"
#include "ui/overview/overviewpage.h"
#include "ui/widgets/categorycard.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/passportlink.h"
#include "ui/widgets/passportpopover.h"
#include "ui/widgets/scoredial.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/trendchart.h"
#include "ui/widgets/trendpanel.h"

#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace candela;
using namespace candela::ui;
using namespace Qt::StringLiterals;

class FigurePagesTest : public QObject
{
    Q_OBJECT

private slots:
    void showsShapesUntilTheAnswersAreHere();
    void showsTheSameInAnyOrderOfAnswers();
    void ignoresAnAnswerToAnOlderQuestion();
    void keepsWhatIsShownWhenAQuestionFails();
    void stopsItsQuestionsWhenItGoes();
    void opensACategoryFromItsCard();
    void opensARecomputablePassportByKeyboard();
    void copiesAPassportAsText();
    void closesAPassportThatDoesNotCome();
    void reachesEveryFigureByTab();
    void switchesChartAndTableByKey();
    void asksForAllReleases();
    void saysOnlyWhyATechnologyIsNotMeasured();
    void scrollsDownwardsOnly_data();
    void scrollsDownwardsOnly();
};

namespace {

/// A page in the world, with its answers.
template<typename P>
struct Shown
{
    template<typename... Args>
    explicit Shown(const Figures &figures, Args... args)
        : page(args..., service)
    {
        page.resize(1056, 800);
        page.show();
        page.activateWindow();
        page.refresh();
        answerAll(service, figures);
    }

    FakeScoringService service;
    P page;
};

QString spokenOf(QWidget &page)
{
    QStringList names;
    for (const CategoryCard *card : page.findChildren<CategoryCard *>())
        names << card->accessibleName();
    return names.join(u'\n');
}

PassportLink *firstFigure(QWidget &page)
{
    for (PassportLink *link : page.findChildren<PassportLink *>()) {
        if (link->isVisible() && link->isActivatable())
            return link;
    }
    return nullptr;
}

QPushButton *button(QWidget &inside, const QString &text)
{
    for (QPushButton *found : inside.findChildren<QPushButton *>()) {
        if (found->text() == text)
            return found;
    }
    return nullptr;
}

} // namespace

void FigurePagesTest::showsShapesUntilTheAnswersAreHere()
{
    FakeScoringService service;
    OverviewPage page(service);

    page.refresh();

    for (const CategoryCard *card : page.findChildren<CategoryCard *>())
        QCOMPARE(card->content().state, CardState::Loading);
    QVERIFY(page.isAsking());
}

void FigurePagesTest::showsTheSameInAnyOrderOfAnswers()
{
    const Figures figures;
    FakeScoringService service;
    OverviewPage forwards(service);
    forwards.refresh();
    service.scores[0].answer(released(figures.score()));
    QCoreApplication::processEvents();
    service.histories[0].answer(released(figures.history(182)));
    QCoreApplication::processEvents();
    OverviewPage backwards(service);
    backwards.refresh();

    service.histories[1].answer(released(figures.history(182)));
    QCoreApplication::processEvents();
    service.scores[1].answer(released(figures.score()));
    QCoreApplication::processEvents();

    QVERIFY(spokenOf(forwards).contains(u"81 of 100"_s));
    QCOMPARE(spokenOf(backwards), spokenOf(forwards));
}

void FigurePagesTest::ignoresAnAnswerToAnOlderQuestion()
{
    FakeScoringService service;
    OverviewPage page(service);
    page.refresh();
    page.refresh();

    service.scores[1].answer(released(Figures().score()));
    QCoreApplication::processEvents();
    const QString newest = spokenOf(page);
    service.scores[0].answer(released(Figures(40).score()));
    QCoreApplication::processEvents();

    QCOMPARE(spokenOf(page), newest);
}

void FigurePagesTest::keepsWhatIsShownWhenAQuestionFails()
{
    const Figures figures;
    Shown<OverviewPage> shown(figures);
    const QString before = spokenOf(shown.page);
    QSignalSpy failed(&shown.page, &Page::failed);

    shown.page.refresh();
    shown.service.scores.back().fail(Fault::Unreachable);
    QCoreApplication::processEvents();

    QCOMPARE(failed.size(), 1);
    QCOMPARE(spokenOf(shown.page), before);
}

void FigurePagesTest::stopsItsQuestionsWhenItGoes()
{
    FakeScoringService service;
    {
        CategoryPage page(CategoryId::Meetings, service);
        page.refresh();
        QVERIFY(!service.categories[0].stop.stop_requested());
    }

    QVERIFY(service.categories[0].stop.stop_requested());
    QVERIFY(service.categoryHistories[0].stop.stop_requested());
}

void FigurePagesTest::opensACategoryFromItsCard()
{
    const Figures figures;
    Shown<OverviewPage> shown(figures);
    QSignalSpy opened(&shown.page, &Page::openPage);
    auto *card = shown.page.findChildren<CategoryCard *>().at(3);

    card->setFocus();
    QTest::keyClick(card, Qt::Key_Return);

    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].toString(), u"teamwork"_s);
}

void FigurePagesTest::opensARecomputablePassportByKeyboard()
{
    const Figures figures;
    Shown<CategoryPage> shown(figures, CategoryId::Communication);
    PassportLink *figure = firstFigure(shown.page);
    QVERIFY(figure != nullptr);

    figure->setFocus();
    QTest::keyClick(figure, Qt::Key_Return);
    answerAll(shown.service, figures);
    auto *popover = shown.page.findChild<PassportPopover *>();
    QVERIFY(popover != nullptr && popover->isVisible());
    button(*popover, u"Recompute"_s)->click();

    QStringList told;
    for (const QLabel *label : popover->findChildren<QLabel *>())
        told << label->text();
    QVERIFY2(told.contains(u"Done again from the release: 81 points, as shown."_s),
             qPrintable(told.join(u'\n')));

    QTest::keyClick(popover, Qt::Key_Escape);
    QVERIFY(!popover->isVisible());
}

void FigurePagesTest::copiesAPassportAsText()
{
    const Figures figures;
    Shown<OverviewPage> shown(figures);
    firstFigure(shown.page)->activate();
    answerAll(shown.service, figures);
    auto *popover = shown.page.findChild<PassportPopover *>();

    button(*popover, u"Copy"_s)->click();

    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.startsWith(u"Organization score\n"_s));
    QVERIFY(text.contains(figures.passport(u"total@2026-W46"_s).digest));
}

void FigurePagesTest::closesAPassportThatDoesNotCome()
{
    const Figures figures;
    Shown<OverviewPage> shown(figures);
    firstFigure(shown.page)->activate();
    const QPointer<PassportPopover> popover = shown.page.findChild<PassportPopover *>();
    QVERIFY(popover->isVisible());

    shown.service.passports.back().fail(Fault::Unreachable);
    QCoreApplication::processEvents();

    QVERIFY(!popover || !popover->isVisible());
}

void FigurePagesTest::reachesEveryFigureByTab()
{
    const Figures figures;
    Shown<OverviewPage> shown(figures);
    QVERIFY(QTest::qWaitForWindowActive(&shown.page));
    QSet<QWidget *> reached;

    for (int step = 0; step < 60; ++step) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &shown.page, Qt::Key_Tab);
        reached.insert(QApplication::focusWidget());
    }

    for (CategoryCard *card : shown.page.findChildren<CategoryCard *>())
        QVERIFY2(reached.contains(card), qPrintable(card->accessibleName()));
    QVERIFY(reached.contains(firstFigure(shown.page)));
    QVERIFY(reached.contains(shown.page.findChild<TrendChart *>()));
    for (QWidget *stop : reached)
        QVERIFY2(!stop->accessibleName().isEmpty() || stop->inherits("QAbstractButton"),
                 stop->metaObject()->className());
}

void FigurePagesTest::switchesChartAndTableByKey()
{
    const Figures figures;
    Shown<CategoryPage> shown(figures, CategoryId::Mobility);
    auto *panel = shown.page.findChild<TrendPanel *>();
    auto *chart = shown.page.findChild<TrendChart *>();

    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_T);

    QVERIFY(panel->showsTable());
    QVERIFY(panel->findChild<QTableView *>()->model()->rowCount() >= 25);
}

void FigurePagesTest::asksForAllReleases()
{
    const Figures figures;
    Shown<CategoryPage> shown(figures, CategoryId::Mobility);
    QVERIFY(QTest::qWaitForWindowActive(&shown.page));
    QCOMPARE(shown.service.categoryHistories.back().about, u"mobility 182"_s);
    const auto asked = shown.service.categoryHistories.size();

    for (Segmented *span : shown.page.findChildren<Segmented *>()) {
        if (span->accessibleName() != "How far back"_L1)
            continue;
        auto *first = span->findChild<QAbstractButton *>();
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Right);
    }

    QCOMPARE(shown.service.categoryHistories.size(), asked + 1);
    QVERIFY(shown.service.categoryHistories.back().about != u"mobility 182"_s);
}

void FigurePagesTest::saysOnlyWhyATechnologyIsNotMeasured()
{
    const Figures figures;
    Shown<CategoryPage> shown(figures, CategoryId::NetworkConnectivity);

    QVERIFY(shown.page.findChild<EmptyState *>()->isVisible());
    QVERIFY(!shown.page.findChild<TrendPanel *>()->isVisible());
    QVERIFY(firstFigure(shown.page) == nullptr);
}

void FigurePagesTest::scrollsDownwardsOnly_data()
{
    QTest::addColumn<int>("width");

    QTest::newRow("a window of 1280") << 1056;
    QTest::newRow("a window of 960") << 903;
}

void FigurePagesTest::scrollsDownwardsOnly()
{
    QFETCH(const int, width);
    const Figures figures;
    FakeScoringService service;
    QScrollArea area;
    area.setWidgetResizable(true);
    auto *page = new OverviewPage(service);
    area.setWidget(page);
    area.resize(1056, 538);
    area.show();
    page->refresh();
    answerAll(service, figures);

    area.resize(width, 538);
    QCoreApplication::processEvents();

    QCOMPARE(area.horizontalScrollBar()->maximum(), 0);
}

QTEST_MAIN(FigurePagesTest)
#include "tst_figurepages.moc"
