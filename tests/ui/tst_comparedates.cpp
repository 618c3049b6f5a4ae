#include "tests/ui/answerall.h"
#include "ui/overview/causecontent.h"
#include "ui/overview/causescard.h"
#include "ui/overview/comparepopover.h"
#include "ui/overview/overviewpage.h"
#include "ui/widgets/passportlink.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QTest>

using namespace candela;
using namespace candela::ui;
using namespace Qt::StringLiterals;

/// Two dates that a person chooses, and the causes between them.
class CompareDatesTest : public QObject
{
    Q_OBJECT

private slots:
    void namesReleasesTheNewestFirst();
    void keepsTheEarlierDateTheEarlier_data();
    void keepsTheEarlierDateTheEarlier();
    void startsWithWhatIsShown_data();
    void startsWithWhatIsShown();
    void saysWhatStandsAgainstWhat();
    void offersNoComparisonOfOneRelease();
    void comparesByKeyboard();
    void saysWhatWasChosenAndGoesBack();
    void stopsTheQuestionBeforeAndIgnoresItsAnswer();
    void ignoresALateAnswerAfterGoingBack();
    void staysAtItsLinkWhenTheCardGrows();
    void keepsTheDatesOverARefresh();
};

namespace {

const QLocale english(QLocale::English);

class Shown
{
public:
    Shown()
        : page(service)
    {
        page.resize(1056, 1400);
        page.show();
        page.activateWindow();
        page.refresh();
        answerAll(service, figures);
    }

    [[nodiscard]] CausesCard &card() { return *page.findChild<CausesCard *>(); }

    /// The one that is named so, visible or not.
    [[nodiscard]] TextLink *link(const QString &name)
    {
        for (TextLink *link : card().findChildren<TextLink *>()) {
            if (link->accessibleName() == name)
                return link;
        }
        return nullptr;
    }
    [[nodiscard]] TextLink *compare() { return link(u"Compare other dates…"_s); }
    [[nodiscard]] TextLink *back() { return link(u"Back to the last four weeks"_s); }

    [[nodiscard]] QComboBox *choice(const QString &name)
    {
        for (QComboBox *choice : page.findChildren<QComboBox *>()) {
            if (choice->accessibleName() == name)
                return choice;
        }
        return nullptr;
    }

    [[nodiscard]] QString said()
    {
        QStringList all;
        for (const QLabel *label : card().findChildren<QLabel *>()) {
            if (label->isVisible())
                all << label->text();
        }
        return all.join(u'\n');
    }

    Figures figures;
    FakeScoringService service;
    OverviewPage page;
};

scoring::Changes someChanges()
{
    return {.from = {.slot = u"2026-W42"_s, .date = QDate(2026, 10, 18), .total = Points(498)},
            .to = {.slot = u"2026-W46"_s, .date = QDate(2026, 11, 15), .total = Points(517)},
            .points = 19,
            .aboveProtection = true,
            .causes = {{.points = 19, .aboveProtection = true}}};
}

} // namespace

void CompareDatesTest::namesReleasesTheNewestFirst()
{
    const auto releases = releasesToCompare(Figures().history(182), english);

    QCOMPARE(releases.front().slot, u"2026-W46"_s);
    QCOMPARE(releases.front().words, u"15 November · 2026-W46"_s);
    QCOMPARE(releases[1].words, u"8 November · 2026-W45"_s);

    const std::vector<scoring::HistoryEntry> devices = {
        {.date = QDate(2026, 11, 20), .slot = u"2026-11-20"_s}};
    QCOMPARE(releasesToCompare(devices, english).front().words, u"20 November · devices of that day"_s);
}

void CompareDatesTest::keepsTheEarlierDateTheEarlier_data()
{
    QTest::addColumn<bool>("movesFrom");
    QTest::addColumn<int>("place");
    QTest::addColumn<ComparedPlaces>("expected"); // of 4 and 2; the newest release has place 0

    QTest::newRow("an earlier start") << true << 9 << ComparedPlaces{.from = 9, .to = 2};
    QTest::newRow("the release before the end") << true << 3 << ComparedPlaces{.from = 3, .to = 2};
    QTest::newRow("the end itself") << true << 2 << ComparedPlaces{.from = 2, .to = 1};
    QTest::newRow("after the end") << true << 1 << ComparedPlaces{.from = 1, .to = 0};
    QTest::newRow("a later end") << false << 0 << ComparedPlaces{.from = 4, .to = 0};
    QTest::newRow("the release after the start") << false << 3 << ComparedPlaces{.from = 4, .to = 3};
    QTest::newRow("the start itself") << false << 4 << ComparedPlaces{.from = 5, .to = 4};
    QTest::newRow("before the start") << false << 8 << ComparedPlaces{.from = 9, .to = 8};
}

void CompareDatesTest::keepsTheEarlierDateTheEarlier()
{
    QFETCH(const bool, movesFrom);
    QFETCH(const int, place);
    QFETCH(const ComparedPlaces, expected);
    const ComparedPlaces before{.from = 4, .to = 2};

    const auto places = movesFrom ? withFrom(before, place) : withTo(before, place);

    QVERIFY(places.from > places.to);
    QCOMPARE(places, expected);
}

void CompareDatesTest::startsWithWhatIsShown_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<ComparedPlaces>("expected"); // of W46, W45, W44

    QTest::newRow("both are there") << u"2026-W45"_s << u"2026-W46"_s << ComparedPlaces{.from = 1, .to = 0};
    QTest::newRow("older than the list")
        << u"2026-W20"_s << u"2026-W45"_s << ComparedPlaces{.from = 2, .to = 1};
    QTest::newRow("nothing is shown") << QString() << QString() << ComparedPlaces{.from = 2, .to = 0};
    QTest::newRow("one release alone")
        << u"2026-W44"_s << u"2026-W44"_s << ComparedPlaces{.from = 2, .to = 1};
}

void CompareDatesTest::startsWithWhatIsShown()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const ComparedPlaces, expected);
    const std::vector<ComparedRelease> releases{{.slot = u"2026-W46"_s, .words = {}},
                                                {.slot = u"2026-W45"_s, .words = {}},
                                                {.slot = u"2026-W44"_s, .words = {}}};

    QCOMPARE(placesOf({.from = from, .to = to}, releases), expected);
}

void CompareDatesTest::saysWhatStandsAgainstWhat()
{
    const CauseContent usual = causesOf(someChanges(), 5, english);
    const CauseContent chosen = causesOf(someChanges(), 5, english, Compared::Chosen);

    QCOMPARE(usual.since, u"From 498 on 18 Oct to 517 on 15 Nov. "
                          "The causes add up to it."_s);
    QCOMPARE(chosen.since, u"The dates you chose. "_s + usual.since);
    QVERIFY(usual.why.contains(u"averages of up to four releases"_s));
    QCOMPARE(chosen.rows, usual.rows);
}

void CompareDatesTest::offersNoComparisonOfOneRelease()
{
    Shown shown;
    QVERIFY(shown.compare()->isVisible());

    shown.page.refresh();
    shown.service.histories.back().answer(released(std::vector{shown.figures.history(182).back()}));
    QCoreApplication::processEvents();

    QVERIFY(!shown.compare()->isVisible());
}

void CompareDatesTest::comparesByKeyboard()
{
    Shown shown;
    QVERIFY(QTest::qWaitForWindowActive(&shown.page));
    QVERIFY(!shown.back()->isVisible());

    shown.compare()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(shown.compare(), Qt::Key_Return);
    auto *popover = shown.page.findChild<ComparePopover *>();
    QComboBox *from = shown.choice(u"From"_s);
    QCOMPARE(from->currentText(), u"18 October · 2026-W42"_s); // what the card shows
    QCOMPARE(shown.choice(u"To"_s)->currentText(), u"15 November · 2026-W46"_s);
    from->setFocus(Qt::TabFocusReason);
    QTest::keyClick(from, Qt::Key_Down);

    QCOMPARE(shown.service.changesAsked.back().about, u"2026-W41 2026-W46"_s);
    QTest::keyClick(popover, Qt::Key_Escape);
    QVERIFY(!popover->isVisible());
    QCOMPARE(QApplication::focusWidget(), shown.compare());
}

void CompareDatesTest::saysWhatWasChosenAndGoesBack()
{
    Shown shown;
    const QString usual = shown.said();
    shown.compare()->activate();

    shown.choice(u"To"_s)->setCurrentIndex(4); // where the start stood: it makes room
    QCOMPARE(shown.service.changesAsked.back().about, u"2026-W41 2026-W42"_s);
    answerAll(shown.service, shown.figures);

    QCOMPARE(shown.choice(u"From"_s)->currentText(), u"11 October · 2026-W41"_s);
    QVERIFY2(shown.said().contains(u"The dates you chose."_s), qPrintable(shown.said()));
    QVERIFY(shown.said().contains(u"11 Oct"_s) && shown.said().contains(u"18 Oct"_s));
    QVERIFY(shown.back()->isVisible());
    shown.back()->activate();
    QCOMPARE(shown.service.changesAsked.back().about, QString());
    answerAll(shown.service, shown.figures);
    QVERIFY(!shown.back()->isVisible());
    QCOMPARE(shown.said(), usual);
}

void CompareDatesTest::stopsTheQuestionBeforeAndIgnoresItsAnswer()
{
    Shown shown;
    shown.compare()->activate();
    QComboBox *from = shown.choice(u"From"_s);
    from->setCurrentIndex(9);
    const auto older = shown.service.changesAsked.size() - 1;
    from->setCurrentIndex(5);
    auto &asked = shown.service.changesAsked;
    QVERIFY(asked[older].stop.stop_requested());

    asked[older + 1].answer(released(shown.figures.changesBetween(u"2026-W40"_s, u"2026-W46"_s)));
    QCoreApplication::processEvents();
    const QString newest = shown.said();
    asked[older].answer(released(shown.figures.changesBetween(u"2026-W36"_s, u"2026-W46"_s)));
    QCoreApplication::processEvents();

    QVERIFY2(newest.contains(u"4 Oct"_s), qPrintable(newest));
    QCOMPARE(shown.said(), newest);
}

void CompareDatesTest::ignoresALateAnswerAfterGoingBack()
{
    Shown shown;
    const QString usual = shown.said();
    shown.compare()->activate();
    shown.choice(u"From"_s)->setCurrentIndex(5);
    const auto older = shown.service.changesAsked.size() - 1;

    shown.back()->activate();
    shown.service.changesAsked[older + 1].answer(released(shown.figures.changes()));
    shown.service.changesAsked[older].answer(
        released(shown.figures.changesBetween(u"2026-W40"_s, u"2026-W46"_s)));
    QCoreApplication::processEvents();

    QCOMPARE(shown.said(), usual);
}

void CompareDatesTest::staysAtItsLinkWhenTheCardGrows()
{
    Shown shown;
    shown.page.resize(1056, 100); // as small as it can be, so that no card has room left
    shown.compare()->activate();
    auto *popover = shown.page.findChild<ComparePopover *>();
    const auto distance = [&] { return popover->y() - shown.compare()->mapTo(&shown.page, QPoint()).y(); };
    const int before = distance();
    const int height = shown.card().height();

    shown.choice(u"From"_s)->setCurrentIndex(20); // more causes than in four weeks
    answerAll(shown.service, shown.figures);
    QTRY_VERIFY(shown.card().height() > height);

    QTRY_COMPARE(distance(), before);
}

void CompareDatesTest::keepsTheDatesOverARefresh()
{
    Shown shown;
    shown.compare()->activate();
    shown.choice(u"From"_s)->setCurrentIndex(5);
    answerAll(shown.service, shown.figures);
    const QString chosen = shown.said();

    shown.page.refresh();
    answerAll(shown.service, shown.figures);

    QCOMPARE(shown.service.changesAsked.back().about, u"2026-W40 2026-W46"_s);
    QCOMPARE(shown.said(), chosen);
}

QTEST_MAIN(CompareDatesTest)
#include "tst_comparedates.moc"
