#include "tests/ui/fakescoringservice.h"
#include "tests/ui_devices/somedevices.h"
#include "ui/category/baselineline.h"
#include "ui/category/baselinescard.h"
#include "ui/category/newbaselinepopover.h"
#include "ui/category/technologypage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace candela;
using namespace candela::ui;
using namespace Qt::StringLiterals;
using candela::contract::BaselineFigure;
using candela::contract::BaselineList;

using PointsOrNothing = std::optional<int>;

/// Days of one's own on the page of a category of technology.
class BaselinesTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsPointsThenAndNow_data();
    void tellsPointsThenAndNow();
    void tellsFromWhereOnItIsWorse();
    void drawsTheNewestDayWithPoints();
    void shortensALongNameInTheChart();
    void saysWhenThereIsNoRoom_data();
    void saysWhenThereIsNoRoom();
    void showsTheNewestDayFirst();
    void keepsTodaysPointsByKeyboard();
    void keepsNothingWithoutAName();
    void givesTheFocusBackWithEscape();
    void saysWhatWasRefusedUnderTheField();
    void asksAgainBeforeItRemoves();
    void keepsABaselineThatIsNotToGo();
    void saysWhyABaselineWasNotRemoved();
    void ignoresAListFromBeforeTheNewOne();
    void showsNothingToWhoMayNotSeeThem();
    void offersNothingToKeepWithoutPoints();
    void offersOnlyWhatTheRoleMayDo_data();
    void offersOnlyWhatTheRoleMayDo();
    void offersNothingBeforeTheRoleIsKnown();
};

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);

BaselineList oneOf(const BaselineFigure &figure, int threshold = 10)
{
    return {.baselines = {{.id = u"a1"_s,
                           .name = u"Before the move"_s,
                           .day = QDate(2026, 11, 3),
                           .threshold = threshold,
                           .figures = {figure}}}};
}

std::optional<Points> pointsOf(PointsOrNothing count)
{
    return count ? std::optional(Points(*count)) : std::nullopt;
}

class Shown
{
public:
    explicit Shown(const scoring::CategoryDetail &detail = SomeDevices::detail(CategoryId::AppHealth),
                   const QStringList &roles = {u"admin"_s})
        : page(CategoryId::AppHealth, {.figures = figures, .devices = devices})
    {
        page.resize(1056, 1400);
        page.show();
        page.activateWindow();
        page.refresh();
        figures.categories.back().answer(released(detail));
        figures.categoryHistories.back().answer(released(SomeDevices::history()));
        if (!roles.isEmpty())
            figures.sessions.back().answer({.subject = u"someone"_s, .roles = roles});
        QCoreApplication::processEvents();
    }

    void answer()
    {
        SomeDevices(0).answerAll(devices);
        QCoreApplication::processEvents();
    }

    [[nodiscard]] BaselinesCard &card() { return *page.findChild<BaselinesCard *>(); }
    [[nodiscard]] NewBaselinePopover *popover() { return page.findChild<NewBaselinePopover *>(); }

    /// A visible one, by what it is called.
    [[nodiscard]] QAbstractButton *button(const QString &name)
    {
        for (QAbstractButton *found : page.findChildren<QAbstractButton *>()) {
            const QString called =
                found->accessibleName().isEmpty() ? found->text() : found->accessibleName();
            if (found->isVisible() && called == name)
                return found;
        }
        return nullptr;
    }

    /// Opens the popover with the keyboard and gives its field.
    QLineEdit *openNew()
    {
        QAbstractButton *add = button(u"Keep today's points as a baseline…"_s);
        add->setFocus(Qt::TabFocusReason);
        QTest::keyClick(add, Qt::Key_Space);
        return popover()->findChild<QLineEdit *>();
    }

    [[nodiscard]] static QString textIn(const QWidget &widget)
    {
        QStringList all;
        for (const QLabel *label : widget.findChildren<QLabel *>()) {
            if (label->isVisible())
                all << label->text();
        }
        for (const Chip *chip : widget.findChildren<Chip *>())
            all << chip->accessibleName();
        return all.join(u'\n');
    }

    FakeScoringService figures;
    FakeDeviceService devices;
    TechnologyPage page;
};

} // namespace

void BaselinesTest::tellsPointsThenAndNow_data()
{
    QTest::addColumn<PointsOrNothing>("then");
    QTest::addColumn<PointsOrNothing>("now");
    QTest::addColumn<bool>("worse");
    QTest::addColumn<QString>("points");
    QTest::addColumn<QString>("mark");

    QTest::newRow("worse") << PointsOrNothing(71) << PointsOrNothing(63) << true
                           << u"71 points on 3 Nov 2026, 63 now"_s << u"Worse by 8"_s;
    QTest::newRow("a little less") << PointsOrNothing(71) << PointsOrNothing(66) << false
                                   << u"71 points on 3 Nov 2026, 66 now"_s << u"As good"_s;
    QTest::newRow("better") << PointsOrNothing(71) << PointsOrNothing(80) << false
                            << u"71 points on 3 Nov 2026, 80 now"_s << u"As good"_s;
    QTest::newRow("none now") << PointsOrNothing(71) << PointsOrNothing() << false
                              << u"71 points on 3 Nov 2026, none now"_s << QString();
    QTest::newRow("none then") << PointsOrNothing() << PointsOrNothing(63) << false
                               << u"No points on 3 Nov 2026"_s << QString();
}

void BaselinesTest::tellsPointsThenAndNow()
{
    QFETCH(const PointsOrNothing, then);
    QFETCH(const PointsOrNothing, now);
    QFETCH(const bool, worse);
    QFETCH(const QString, points);
    QFETCH(const QString, mark);

    const auto content = baselinesOf(oneOf({.category = CategoryId::AppHealth,
                                            .then = pointsOf(then),
                                            .now = pointsOf(now),
                                            .worse = worse}),
                                     CategoryId::AppHealth, english);

    const BaselineRow &row = content.rows.front();
    QCOMPARE(row.points, points);
    QCOMPARE(row.mark ? row.mark->words : QString(), mark);
    QVERIFY(!worse || row.mark->mood == Mood::Attention);
}

void BaselinesTest::tellsFromWhereOnItIsWorse()
{
    const auto usual = baselinesOf(oneOf({}), CategoryId::AppHealth, english);
    const auto strict = baselinesOf(oneOf({}, 3), CategoryId::AppHealth, english);

    QCOMPARE(usual.rows.front().threshold, u"Worse means more than 10% below it."_s);
    QCOMPARE(strict.rows.front().threshold, u"Worse means more than 3% below it."_s);
}

void BaselinesTest::drawsTheNewestDayWithPoints()
{
    BaselineList list = SomeDevices::baselines();
    QCOMPARE(baselinesOf(list, CategoryId::AppHealth, english).newest,
             (TrendBenchmark{.value = 61, .name = u"After the summer"_s}));

    for (BaselineFigure &figure : list.baselines.back().figures)
        figure.then.reset();

    QCOMPARE(baselinesOf(list, CategoryId::AppHealth, english).newest->value, 71.0);
    QVERIFY(!baselinesOf({}, CategoryId::AppHealth, english).newest);
}

void BaselinesTest::shortensALongNameInTheChart()
{
    BaselineList list = oneOf({.category = CategoryId::AppHealth, .then = Points(71)});
    list.baselines.front().name = QString(100, u'n');

    const auto content = baselinesOf(list, CategoryId::AppHealth, english);

    QCOMPARE(content.newest->name.size(), 28);
    QCOMPARE(content.rows.front().name.size(), 100);
}

void BaselinesTest::saysWhenThereIsNoRoom_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("isFull");

    QTest::newRow("none") << 0 << false;
    QTest::newRow("one less") << 19 << false;
    QTest::newRow("the most") << 20 << true;
}

void BaselinesTest::saysWhenThereIsNoRoom()
{
    QFETCH(const int, count);
    QFETCH(const bool, isFull);
    BaselineList list;
    list.baselines.resize(static_cast<std::size_t>(count));

    QCOMPARE(baselinesOf(list, CategoryId::AppHealth, english).full.contains(u"Remove one"_s), isFull);
}

void BaselinesTest::showsTheNewestDayFirst()
{
    Shown shown;
    shown.answer();

    const auto lines = shown.card().findChildren<BaselineLine *>();

    QCOMPARE(lines.size(), 2);
    QVERIFY(Shown::textIn(*lines[0]).contains(u"After the summer"_s));
    QVERIFY(Shown::textIn(*lines[0]).contains(u"As good"_s));
    QVERIFY(Shown::textIn(*lines[1]).contains(u"Worse by 8"_s));
}

void BaselinesTest::keepsTodaysPointsByKeyboard()
{
    Shown shown;
    shown.answer();
    QVERIFY(QTest::qWaitForWindowActive(&shown.page));
    QLineEdit *name = shown.openNew();
    QCOMPARE(QApplication::focusWidget(), name);

    QTest::keyClicks(name, u"  Before the move "_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTest::keyClick(name, Qt::Key_Return); // it is under way

    QCOMPARE(shown.devices.additions.size(), 1U);
    QCOMPARE(shown.devices.additions[0].about,
             (contract::NewBaseline{.name = u"Before the move"_s, .day = QDate(2026, 11, 20)}));
    shown.devices.additions[0].answer(oneOf({}));
    QCoreApplication::processEvents();
    QVERIFY(shown.popover() == nullptr || !shown.popover()->isVisible());
    QCOMPARE(shown.card().findChildren<BaselineLine *>().size(), 1);
}

void BaselinesTest::keepsNothingWithoutAName()
{
    Shown shown;
    shown.answer();
    QLineEdit *name = shown.openNew();

    QTest::keyClicks(name, u"   "_s);
    QTest::keyClick(name, Qt::Key_Return);

    QVERIFY(!shown.button(u"Keep"_s)->isEnabled());
    QVERIFY(shown.devices.additions.empty());
}

void BaselinesTest::givesTheFocusBackWithEscape()
{
    Shown shown;
    shown.answer();
    QVERIFY(QTest::qWaitForWindowActive(&shown.page));
    QLineEdit *name = shown.openNew();
    QTest::keyClicks(name, u"Not this one"_s);

    QTest::keyClick(name, Qt::Key_Escape);

    QVERIFY(shown.devices.additions.empty());
    QCOMPARE(QApplication::focusWidget(), shown.button(u"Keep today's points as a baseline…"_s));
}

void BaselinesTest::saysWhatWasRefusedUnderTheField()
{
    Shown shown;
    shown.answer();
    const QSignalSpy failed(&shown.page, &Page::failed);
    QLineEdit *name = shown.openNew();
    QTest::keyClicks(name, u"After the summer"_s);
    QTest::keyClick(name, Qt::Key_Return);

    shown.devices.additions[0].fail(Fault::Conflict);
    QCoreApplication::processEvents();

    QVERIFY(shown.popover()->isVisible());
    QVERIFY(Shown::textIn(*shown.popover()).contains(u"It did not work."_s));
    QVERIFY(failed.isEmpty()); // said once, where it can be mended
    QTest::keyClicks(name, u" 2"_s);
    QVERIFY(!Shown::textIn(*shown.popover()).contains(u"It did not work."_s));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(shown.devices.additions.back().about.name, u"After the summer 2"_s);
}

void BaselinesTest::asksAgainBeforeItRemoves()
{
    Shown shown;
    shown.answer();
    QVERIFY(QTest::qWaitForWindowActive(&shown.page));

    shown.button(u"Remove the baseline After the summer"_s)->click();
    QVERIFY(shown.devices.removals.empty());
    QCOMPARE(QApplication::focusWidget(), shown.button(u"Keep it"_s)); // what harms nothing
    shown.button(u"Remove"_s)->click();

    QCOMPARE(shown.devices.removals.size(), 1U);
    QCOMPARE(shown.devices.removals[0].about, u"b2"_s);
    QVERIFY(!shown.button(u"Remove"_s)->isEnabled());
    shown.devices.removals[0].answer(oneOf({}));
    QCoreApplication::processEvents();
    QCOMPARE(shown.card().findChildren<BaselineLine *>().size(), 1);
    QCOMPARE(QApplication::focusWidget(), shown.button(u"Keep today's points as a baseline…"_s));
}

void BaselinesTest::keepsABaselineThatIsNotToGo()
{
    Shown shown;
    shown.answer();
    QVERIFY(QTest::qWaitForWindowActive(&shown.page));
    QAbstractButton *remove = shown.button(u"Remove the baseline After the summer"_s);
    remove->click();

    QTest::keyClick(shown.button(u"Keep it"_s), Qt::Key_Escape);

    QVERIFY(shown.button(u"Keep it"_s) == nullptr);
    QVERIFY(shown.devices.removals.empty());
    QCOMPARE(QApplication::focusWidget(), remove);
}

void BaselinesTest::saysWhyABaselineWasNotRemoved()
{
    Shown shown;
    shown.answer();
    const QSignalSpy failed(&shown.page, &Page::failed);
    shown.button(u"Remove the baseline After the summer"_s)->click();
    shown.button(u"Remove"_s)->click();

    shown.devices.removals[0].fail(Fault::Denied);
    QCoreApplication::processEvents();

    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<Error>().fault, Fault::Denied);
    QVERIFY(shown.button(u"Remove"_s) == nullptr); // asked no more
    QCOMPARE(shown.card().findChildren<BaselineLine *>().size(), 2);
}

void BaselinesTest::ignoresAListFromBeforeTheNewOne()
{
    Shown shown;
    shown.answer();
    QLineEdit *name = shown.openNew();
    QTest::keyClicks(name, u"New"_s);
    shown.page.refresh(); // its list is made before the new one is kept
    QTest::keyClick(name, Qt::Key_Return);
    shown.devices.additions[0].answer(oneOf({}));
    QCoreApplication::processEvents();

    shown.answer();

    QCOMPARE(shown.card().findChildren<BaselineLine *>().size(), 1);
}

void BaselinesTest::showsNothingToWhoMayNotSeeThem()
{
    Shown shown;
    const QSignalSpy failed(&shown.page, &Page::failed);

    shown.devices.baselineLists[0].fail(Fault::Denied);
    QCoreApplication::processEvents();

    QVERIFY(!shown.card().isVisible());
    QVERIFY(failed.isEmpty());
}

void BaselinesTest::offersNothingToKeepWithoutPoints()
{
    scoring::CategoryDetail detail = SomeDevices::detail(CategoryId::AppHealth);
    detail.score.points.reset();
    Shown shown(detail);
    shown.answer();

    QVERIFY(shown.button(u"Keep today's points as a baseline…"_s) == nullptr);
    QCOMPARE(shown.card().findChildren<BaselineLine *>().size(), 2);
}

void BaselinesTest::offersOnlyWhatTheRoleMayDo_data()
{
    QTest::addColumn<QStringList>("roles");
    QTest::addColumn<bool>("may");

    QTest::newRow("an admin") << QStringList{u"admin"_s} << true;
    QTest::newRow("an admin besides") << QStringList{u"viewer"_s, u"admin"_s} << true;
    QTest::newRow("a viewer") << QStringList{u"viewer"_s} << false;
    QTest::newRow("the help desk") << QStringList{u"device_support"_s} << false;
    QTest::newRow("an operator") << QStringList{u"operator"_s} << false;
}

void BaselinesTest::offersOnlyWhatTheRoleMayDo()
{
    QFETCH(const QStringList, roles);
    QFETCH(const bool, may);
    Shown shown(SomeDevices::detail(CategoryId::AppHealth), roles);
    shown.answer();

    QCOMPARE(shown.button(u"Keep today's points as a baseline…"_s) != nullptr, may);
    QCOMPARE(shown.button(u"Remove the baseline After the summer"_s) != nullptr, may);
    QVERIFY(Shown::textIn(shown.card()).contains(u"After the summer"_s)); // who may not change them sees them
}

void BaselinesTest::offersNothingBeforeTheRoleIsKnown()
{
    Shown shown(SomeDevices::detail(CategoryId::AppHealth), {});
    shown.answer();
    QVERIFY(shown.button(u"Remove the baseline After the summer"_s) == nullptr);

    shown.figures.sessions.back().answer({.subject = u"owner"_s, .roles = {u"admin"_s}});
    QCoreApplication::processEvents();

    QVERIFY(shown.button(u"Remove the baseline After the summer"_s) != nullptr);
    QVERIFY(shown.button(u"Keep today's points as a baseline…"_s) != nullptr);
}

QTEST_MAIN(BaselinesTest)
#include "tst_baselines.moc"
