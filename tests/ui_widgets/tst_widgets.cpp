#include "tests/ui_widgets/gallery.h"
#include "ui/widgets/fonts.h"
#include "ui/widgets/passportlink.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/style.h"
#include "ui/widgets/trendchart.h"
#include "ui/widgets/trendmodel.h"
#include "ui/widgets/trendpanel.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <set>

using namespace candela;
using namespace candela::ui;
using namespace Qt::StringLiterals;

namespace {

std::set<QRgb> coloursIn(const QImage &image)
{
    std::set<QRgb> colours;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            colours.insert(image.pixel(x, y));
    return colours;
}

QImage shown(QWidget &widget)
{
    widget.show();
    QCoreApplication::processEvents();
    return widget.grab().toImage();
}

std::unique_ptr<CategoryCard> cardWith(const CategoryCardContent &content)
{
    auto card = std::make_unique<CategoryCard>();
    card->setContent(content);
    card->resize(192, 150);
    return card;
}

} // namespace

class WidgetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyStateOfACardIsDrawn();
    void enterSpaceAndClickOpenACard_data();
    void enterSpaceAndClickOpenACard();
    void aChangeIsSaidWithWhatItIsComparedWith_data();
    void aChangeIsSaidWithWhatItIsComparedWith();
    void aLoadingCardOpensNothing();
    void aCardSaysItsFigureWithPlusOrMinusAndComparison();
    void aCardWithoutASourceOffersTheWayToOne();
    void whatTakesTheFocusHasAName();
    void theDialIsReadWithItsValueAndItsParts();
    void arrowKeysGoRoundTheDialAndEnterOpens();
    void aChangeOfThemeRepaintsEverything();
    void largerTextMakesCardsGrow();
    void theTableHoldsWhatTheChartShows();
    void theKeyTSwitchesToTheTableAndBack();
    void theCursorOfAChartSaysItsValue();
    void aLineBreaksAtAGapAndAtANewMethod();
    void aSmallStepLooksSmall();
    void ticksAreRoundedAndCover_data();
    void ticksAreRoundedAndCover();
    void escapeClosesThePassportAndTheFocusReturns();
    void growsWhenThePassportComes();
    void navigationBecomesARailInANarrowWindow();
    void arrowKeysGoThroughTheNavigation();
};

void WidgetsTest::init()
{
    applyTextScale(*qApp, 1);
    applyTheme(*qApp, lightTheme());
}

void WidgetsTest::everyStateOfACardIsDrawn()
{
    for (const auto &content : cardsOfEveryState()) {
        const auto card = cardWith(content);
        QVERIFY2(coloursIn(shown(*card)).size() > 3, qPrintable(card->accessibleName()));
    }
}

void WidgetsTest::enterSpaceAndClickOpenACard_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("enter") << int(Qt::Key_Return);
    QTest::newRow("space") << int(Qt::Key_Space);
    QTest::newRow("click") << 0;
}

void WidgetsTest::enterSpaceAndClickOpenACard()
{
    QFETCH(const int, key);
    const auto card = cardWith(measuredCard());
    const QSignalSpy opened(card.get(), &CategoryCard::opened);
    card->show();

    if (key)
        QTest::keyClick(card.get(), Qt::Key(key));
    else
        QTest::mouseClick(card.get(), Qt::LeftButton);

    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.at(0).at(0).value<CategoryId>(), CategoryId::Communication);
}

void WidgetsTest::aChangeIsSaidWithWhatItIsComparedWith_data()
{
    QTest::addColumn<std::optional<int>>("points");
    QTest::addColumn<QString>("words");
    QTest::newRow("up") << std::optional(3) << u"up 3, vs before"_s;
    QTest::newRow("down") << std::optional(-12) << u"down 12, vs before"_s;
    QTest::newRow("none") << std::optional(0) << u"unchanged, vs before"_s;
    QTest::newRow("not reportable") << std::optional<int>() << u"vs before"_s;
}

void WidgetsTest::aChangeIsSaidWithWhatItIsComparedWith()
{
    QFETCH(const std::optional<int>, points);
    QFETCH(const QString, words);
    QCOMPARE(spokenChange({points, u"vs before"_s}, QLocale::c()), words);
}

void WidgetsTest::aLoadingCardOpensNothing()
{
    const auto card = cardWith({});
    const QSignalSpy opened(card.get(), &CategoryCard::opened);
    QTest::keyClick(card.get(), Qt::Key_Return);
    QTest::mouseClick(card.get(), Qt::LeftButton);
    QCOMPARE(opened.size(), 0);
    QCOMPARE(card->focusPolicy(), Qt::NoFocus);
}

void WidgetsTest::aCardSaysItsFigureWithPlusOrMinusAndComparison()
{
    const auto card = cardWith(measuredCard());
    QCOMPARE(card->accessibleName(),
             u"Communication: 82 of 100, plus or minus 1, up 3, vs 4 weeks ago, 26 weeks ago: 77"_s);
}

void WidgetsTest::aCardWithoutASourceOffersTheWayToOne()
{
    const auto card = cardWith(cardsOfEveryState().at(3));
    const QSignalSpy pressed(card.get(), &CategoryCard::linkActivated);
    auto *link = card->findChild<TextLink *>();
    QVERIFY(link);
    QTest::keyClick(link, Qt::Key_Return);
    QCOMPARE(pressed.size(), 1);
    QVERIFY2(!cardWith(cardsOfEveryState().at(4))->findChild<TextLink *>(),
             "withheld has a rule and no link");
}

void WidgetsTest::whatTakesTheFocusHasAName()
{
    for (const auto &page : {std::unique_ptr<QWidget>(makeGallery()), std::unique_ptr<QWidget>(makeParts())})
        for (const QWidget *widget : page->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->inherits("QAbstractScrollArea") ||
                widget->inherits("QHeaderView") || widget->inherits("QComboBox"))
                continue;
            auto *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        }
}

void WidgetsTest::theDialIsReadWithItsValueAndItsParts()
{
    ScoreDial dial;
    dial.setContent(dialOfEveryState());
    auto *spoken = QAccessible::queryAccessibleInterface(&dial);
    QVERIFY(spoken && spoken->valueInterface());
    QCOMPARE(spoken->valueInterface()->currentValue().toInt(), 612);
    QCOMPARE(spoken->valueInterface()->maximumValue().toInt(), 800);
    QCOMPARE(spoken->childCount(), 8);
    QCOMPARE(spoken->child(0)->text(QAccessible::Name), u"Communication: 82 of 100"_s);
    QCOMPARE(spoken->child(4)->text(QAccessible::Name), u"Mobility: not shown to protect privacy"_s);
    QVERIFY(!spoken->child(6)->valueInterface());
}

void WidgetsTest::arrowKeysGoRoundTheDialAndEnterOpens()
{
    ScoreDial dial;
    dial.resize(240, 240);
    dial.setContent(dialOfEveryState());
    dial.show();
    dial.activateWindow();
    const QSignalSpy opened(&dial, &ScoreDial::opened);
    const auto parts = dial.findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    parts.first()->setFocus();

    QTest::keyClick(dial.focusWidget(), Qt::Key_Left);
    QCOMPARE(dial.focusWidget(), parts.last());
    QTest::keyClick(dial.focusWidget(), Qt::Key_Return);

    QCOMPARE(opened.at(0).at(0).value<CategoryId>(), CategoryId::AppHealth);
}

void WidgetsTest::aChangeOfThemeRepaintsEverything()
{
    const std::unique_ptr<QWidget> page(makeGallery());
    page->resize(1280, 860);
    const auto before = coloursIn(shown(*page));
    applyTheme(*qApp, darkTheme());
    const auto after = coloursIn(shown(*page));
    QVERIFY(before.contains(lightTheme().surface.rgb()));
    QVERIFY(after.contains(darkTheme().surface.rgb()));
    QVERIFY2(!after.contains(lightTheme().text.rgb()), "a text kept the colour of the other theme");
    QVERIFY2(!after.contains(lightTheme().second.rgb()), "a text or icon kept the colour of the other theme");
}

void WidgetsTest::largerTextMakesCardsGrow()
{
    std::vector<std::unique_ptr<CategoryCard>> cards;
    std::vector<QSize> before;
    for (const auto &content : cardsOfEveryState()) {
        cards.push_back(cardWith(content));
        cards.back()->show();
        before.push_back(cards.back()->sizeHint());
    }
    applyTextScale(*qApp, 2);
    QCoreApplication::processEvents();
    for (std::size_t i = 0; i < cards.size(); ++i) {
        if (cards[i]->content().state == CardState::Loading)
            continue;
        QVERIFY2(cards[i]->sizeHint().height() > before[i].height(), qPrintable(cards[i]->accessibleName()));
        cards[i]->resize(384, cards[i]->heightForWidth(384));
        QCoreApplication::processEvents();
        for (const QLabel *label : cards[i]->findChildren<QLabel *>())
            QVERIFY2(label->isHidden() || label->height() >= label->heightForWidth(label->width()),
                     qPrintable(label->text()));
    }
}

void WidgetsTest::theTableHoldsWhatTheChartShows()
{
    const TrendContent content = trendWithEverything();
    TrendModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setContent(content);

    QCOMPARE(model.rowCount(), int(content.points.size() + content.gaps.size()));
    std::size_t point = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto value = model.index(row, TrendModel::Value).data(TrendModel::SortRole);
        if (!value.isValid()) {
            QCOMPARE(model.index(row, TrendModel::Date).data(TrendModel::SortRole).toDate(),
                     content.gaps[0].from);
            continue;
        }
        QCOMPARE(value.toDouble(), *content.points[point].value);
        QCOMPARE(model.index(row, TrendModel::Mean).data(TrendModel::SortRole).toDouble(),
                 *content.points[point].mean);
        ++point;
    }
    QCOMPARE(point, content.points.size());
    QCOMPARE(longDate(QDate(2026, 10, 11), QLocale(QLocale::English)), u"Sunday 11 October 2026"_s);
}

void WidgetsTest::theKeyTSwitchesToTheTableAndBack()
{
    TrendPanel panel(u"Trend"_s);
    panel.setContent(trendWithEverything());
    panel.show();
    QTest::keyClick(panel.findChild<TrendChart *>(), Qt::Key_T);
    QVERIFY(panel.showsTable());
    QCOMPARE(panel.findChild<Segmented *>()->current(), 1);
    QTest::keyClick(panel.findChild<QWidget *>(u"trendTable"_s), Qt::Key_T);
    QVERIFY(!panel.showsTable());
}

void WidgetsTest::theCursorOfAChartSaysItsValue()
{
    TrendChart chart;
    chart.resize(480, 240);
    chart.setContent(trendWithEverything());
    const auto last = chart.content().points.size() - 1;
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(*chart.cursor(), last);
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(*chart.cursor(), last - 1);
    QCOMPARE(chart.spoken().text, wordsOf(chart.content().points[last - 1], chart.content(), chart.locale()));
    QTest::keyClick(&chart, Qt::Key_Home);
    QCOMPARE(*chart.cursor(), 0U);
    QTest::keyClick(&chart, Qt::Key_Escape);
    QVERIFY(!chart.cursor());
}

void WidgetsTest::aLineBreaksAtAGapAndAtANewMethod()
{
    const TrendContent content = trendWithEverything();
    QVERIFY(breaksBefore(content, 0));
    QVERIFY(breaksBefore(content, 6));
    QVERIFY(!breaksBefore(content, 7));
    QVERIFY(breaksBefore(content, 14));
    QVERIFY(!breaksBefore(content, 15));
}

void WidgetsTest::ticksAreRoundedAndCover_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("step");
    QTest::newRow("people") << 1415.0 << 1664.0 << 100.0;
    QTest::newRow("points") << 558.0 << 612.0 << 20.0;
    QTest::newRow("all the same") << 82.0 << 82.0 << 1.0;
    QTest::newRow("from zero") << 0.0 << 37.0 << 10.0;
    QTest::newRow("below zero") << -3.0 << 4.0 << 2.0;
}

void WidgetsTest::ticksAreRoundedAndCover()
{
    QFETCH(const double, low);
    QFETCH(const double, high);
    QFETCH(const double, step);
    const auto ticks = roundedTicks(low, high, 1);
    QVERIFY(ticks.size() >= 2 && ticks.size() <= 5);
    QVERIFY(ticks.front() <= low && ticks.back() >= high);
    QCOMPARE(ticks[1] - ticks[0], step);
}

void WidgetsTest::aSmallStepLooksSmall()
{
    TrendContent content{
        .points = {{.date = QDate(2026, 11, 8), .value = 80}, {.date = QDate(2026, 11, 15), .value = 81}},
        .leastSpan = 10};
    const TrendScale scale = scaleOf(content, QRectF(0, 0, 100, 100));
    QVERIFY(scale.high - scale.low >= 10);
    content.points.front().value = 99;
    content.points.back().value = 100;
    QCOMPARE(scaleOf(content, QRectF(0, 0, 100, 100)).high, 100.0); // never past what is possible
}

void WidgetsTest::growsWhenThePassportComes()
{
    QWidget window;
    window.resize(900, 800);
    auto *link = new PassportLink(u"1,555 people"_s, u"Communication"_s, u"x"_s, &window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *popover = new PassportPopover(link);
    popover->open();
    const int before = popover->height();

    popover->setContent(passportContent());

    QVERIFY(popover->height() > before + 200);
}

void WidgetsTest::escapeClosesThePassportAndTheFocusReturns()
{
    QWidget window;
    window.resize(900, 700);
    auto *link = new PassportLink(u"1,640"_s, u"People"_s, u"communication@2026-W46"_s, &window);
    link->setGeometry(300, 100, 80, 20);
    window.show();
    window.activateWindow();
    link->setFocus();
    auto *popover = new PassportPopover(link);
    popover->setContent(passportContent());
    const QSignalSpy dismissed(popover, &Popover::dismissed);

    popover->open();
    QVERIFY(popover->isAncestorOf(window.focusWidget()));
    QTest::keyClick(window.focusWidget(), Qt::Key_Escape);

    QCOMPARE(dismissed.size(), 1);
    QCOMPARE(window.focusWidget(), link);
}

void WidgetsTest::navigationBecomesARailInANarrowWindow()
{
    QWidget window;
    QHBoxLayout columns(&window);
    auto *navigation = new Navigation(&window);
    navigation->setContent(navigationContent());
    columns.addWidget(navigation);
    columns.addStretch();
    window.resize(1280, 860);
    window.show();
    QCOMPARE(navigation->width(), Navigation::fullWidth);
    window.resize(1000, 700);
    QCoreApplication::processEvents();
    QVERIFY(navigation->isRail());
    QCOMPARE(navigation->width(), Navigation::railWidth);
}

void WidgetsTest::arrowKeysGoThroughTheNavigation()
{
    const std::unique_ptr<QWidget> window(makeParts());
    window->resize(1280, 860);
    window->show();
    window->activateWindow();
    auto *navigation = window->findChild<Navigation *>();
    const QSignalSpy chosen(navigation, &Navigation::chosen);
    for (QWidget *item : navigation->findChildren<QWidget *>())
        if (item->accessibleName().startsWith(u"Communication"_s))
            item->setFocus();
    QTest::keyClick(window->focusWidget(), Qt::Key_Down);
    QTest::keyClick(window->focusWidget(), Qt::Key_Return);
    QCOMPARE(chosen.at(0).at(0).toString(), u"meetings"_s);
}

QTEST_MAIN(WidgetsTest)
#include "tst_widgets.moc"
