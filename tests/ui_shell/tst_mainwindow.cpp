#include "fakedataservice.h"
#include "focuswalk.h"
#include "tests/ui/fakescoringservice.h"
#include "tests/ui_devices/fakedeviceservice.h"
#include "ui/imports/dropfield.h"
#include "ui/imports/importspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/passportlink.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using test::FakeDataService;

namespace {

const QDateTime noon(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);

/// Shows its id and asks for the score.
class PlainPage : public ui::Page
{
public:
    PlainPage(const ui::Services &services, const QString &id, QWidget *parent)
        : Page(parent)
        , m_services(services)
    {
        setObjectName(id);
    }

    void refresh() override
    {
        ask(u"history"_s, m_services.figures.scoreHistory(7, stopToken()), [this](const auto &) {
            auto *late = new QPushButton(u"late"_s, this);
            late->setObjectName(u"late"_s);
            late->show();
        });
    }

private:
    ui::Services m_services;
};

ui::PageEntry plain(const QString &id, ui::PageGroup group)
{
    return {.id = id,
            .title = id.toUpper(),
            .icon = u"overview"_s,
            .group = group,
            .make = [id](const ui::Services &services, QWidget *parent) {
                return new PlainPage(services, id, parent);
            }};
}

/// A page that is reached from the page of communication alone.
ui::PageEntry hidden()
{
    ui::PageEntry entry = plain(u"letters"_s, ui::PageGroup::Hidden);
    entry.within = u"communication"_s;
    return entry;
}

ui::PageList pages()
{
    return {plain(u"overview"_s, ui::PageGroup::Top),
            plain(u"communication"_s, ui::PageGroup::People),
            {.id = u"sources"_s,
             .title = u"Data sources"_s,
             .icon = u"sources"_s,
             .group = ui::PageGroup::Manage,
             .make = [](const ui::Services &services,
                        QWidget *parent) { return new ui::ImportsPage(services, parent); }},
            plain(u"privacy"_s, ui::PageGroup::Manage),
            hidden()};
}

scoring::Score aScore()
{
    scoring::Score score{.organization = u"Sample organization"_s, .sample = true};
    for (const CategoryId category : allCategories)
        score.categories.push_back({.id = category, .points = Points(62)});
    return score;
}

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void buildsAPageWhenItIsOpened();
    void goesBackAndForwardByKeys();
    void opensPagesByNumber();
    void findsAPageByItsName();
    void showsABannerAndKeepsThePage();
    void takesTheBannerAwayWhenAnAnswerComes();
    void saysThatTheServiceIsOfAnotherVersion();
    void triesAgainWhenAsked();
    void asksToStartAServiceThatEnded();
    void marksSampleData();
    void namesEverythingThatTakesTheFocus();
    void walksThePanes();
    void reachesWhatIsBuiltLateWhereItStands();
    void leadsToWhatIsTracked();
    void saysWhereAFileWasSavedUntilItIsClosed();
    void marksThePageThatLeadsToAHiddenOne();
    void keepsTheFocusInThePageThatOpens();
    void keepsTheWidthOfAPageThatScrolls();
    void offersNoImportIntoTheSample();
    void isSettledWhenEverythingIsAnswered();
    void letsGoOfAServiceWithOpenQuestions();

private:
    void answerFrame();
    [[nodiscard]] ui::Banner *banner() const { return window->findChild<ui::Banner *>(); }
    [[nodiscard]] QString bannerWords() const
    {
        QStringList words;
        for (const QLabel *label : banner()->findChildren<QLabel *>())
            words << label->text();
        return words.join(u' ');
    }

    std::unique_ptr<FakeScoringService> figures;
    std::unique_ptr<FakeDataService> data;
    std::unique_ptr<FakeDeviceService> devices;
    std::unique_ptr<ui::MainWindow> window;
};

void MainWindowTest::init()
{
    figures = std::make_unique<FakeScoringService>();
    data = std::make_unique<FakeDataService>();
    devices = std::make_unique<FakeDeviceService>();
    window = std::make_unique<ui::MainWindow>(pages(), new QWidget, fixedClock(noon));
    window->resize(1280, 860);
    window->show();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    window->setServices({.figures = *figures, .data = *data, .devices = *devices}, u"This computer"_s);
    QVERIFY(window->openPage(u"overview"_s));
}

void MainWindowTest::cleanup()
{
    window.reset();
}

void MainWindowTest::answerFrame()
{
    figures->sessions.back().answer(
        {.subject = u"owner"_s, .organization = u"Sample organization"_s, .sample = true});
    figures->scores.back().answer(released(aScore()));
    QCoreApplication::processEvents();
}

void MainWindowTest::buildsAPageWhenItIsOpened()
{
    QVERIFY(!window->findChild<QWidget *>(u"communication"_s));

    QVERIFY(!window->openPage(u"nowhere"_s));
    QVERIFY(window->openPage(u"communication"_s));

    QVERIFY(window->findChild<QWidget *>(u"communication"_s)->isVisible());
    QVERIFY(!window->findChild<QWidget *>(u"overview"_s)->isVisible());
    QCOMPARE(figures->histories.size(), 2U);
}

void MainWindowTest::goesBackAndForwardByKeys()
{
    window->openPage(u"communication"_s);

    QTest::keyClick(window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(window->pageId(), u"overview"_s);
    QTest::keyClick(window.get(), Qt::Key_Right, Qt::AltModifier);

    QCOMPARE(window->pageId(), u"communication"_s);
}

void MainWindowTest::opensPagesByNumber()
{
    QTest::keyClick(window.get(), Qt::Key_3, Qt::ControlModifier);

    QCOMPARE(window->pageId(), u"sources"_s);
}

void MainWindowTest::findsAPageByItsName()
{
    QTest::keyClick(window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field);

    QTest::keyClicks(field, u"sou"_s);
    QTest::keyClick(field, Qt::Key_Return);

    QCOMPARE(window->pageId(), u"sources"_s);
}

void MainWindowTest::showsABannerAndKeepsThePage()
{
    answerFrame();
    QVERIFY(!banner()->isVisible());

    figures->histories[0].fail(Fault::Unreachable);
    QCoreApplication::processEvents();

    QVERIFY(banner()->isVisible());
    QVERIFY(window->page()->isVisible());
    QCOMPARE(window->troubleWords(), u"It did not work."_s);
}

void MainWindowTest::takesTheBannerAwayWhenAnAnswerComes()
{
    figures->histories[0].fail(Fault::Unreachable);
    QCoreApplication::processEvents();
    QVERIFY(banner()->isVisible());

    answerFrame();

    QVERIFY(!banner()->isVisible());
}

void MainWindowTest::saysThatTheServiceIsOfAnotherVersion()
{
    figures->histories[0].fail(Fault::BadInput);
    QCoreApplication::processEvents();
    QVERIFY(bannerWords().contains(u"It did not work."_s)); // of which version it is comes later

    figures->sessions.back().answer({.subject = u"owner"_s, .version = u"0.0.1"_s});
    QCoreApplication::processEvents();

    const QString words = bannerWords();
    QVERIFY2(words.contains(u"(version 0.0.1) is older than this dashboard"_s), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral(CANDELA_VERSION)), qPrintable(words));
}

void MainWindowTest::triesAgainWhenAsked()
{
    answerFrame();
    figures->histories[0].fail(Fault::Unreachable);
    QCoreApplication::processEvents();

    emit banner() -> actionActivated();

    QCOMPARE(figures->histories.size(), 2U);
    QCOMPARE(figures->sessions.size(), 2U);
}

void MainWindowTest::asksToStartAServiceThatEnded()
{
    const QSignalSpy restarts(window.get(), &ui::MainWindow::restartRequested);

    window->noteServiceEnded({Fault::Unreachable, u"The storage is full."_s});
    figures->histories[0].fail(Fault::Unreachable);
    QCoreApplication::processEvents();
    emit banner() -> actionActivated();

    QCOMPARE(window->troubleWords(), u"The storage is full."_s);
    QCOMPARE(restarts.count(), 1);
    QCOMPARE(figures->histories.size(), 1U);
}

void MainWindowTest::marksSampleData()
{
    const auto isMarked = [this] {
        const auto chips = window->findChildren<QWidget *>();
        return std::ranges::any_of(chips, [](const QWidget *chip) {
            return chip->isVisible() && chip->accessibleName() == "Sample data"_L1;
        });
    };
    QVERIFY(!isMarked());

    answerFrame();

    QVERIFY(isMarked());
}

void MainWindowTest::namesEverythingThatTakesTheFocus()
{
    answerFrame();
    window->openPage(u"sources"_s);

    QCOMPARE(test::withoutName(*window), QStringList());
}

void MainWindowTest::walksThePanes()
{
    answerFrame();
    QList<QWidget *> stops;
    for (int pane = 0; pane < 3; ++pane) {
        QTest::keyClick(window.get(), Qt::Key_F6);
        stops.append(QApplication::focusWidget());
    }

    QVERIFY(stops[0] != stops[1] && stops[1] != stops[2] && stops[0] != stops[2]);
    QTest::keyClick(window.get(), Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget(), stops[0]); // the plain page takes no focus
}

void MainWindowTest::leadsToWhatIsTracked()
{
    const auto links = window->findChildren<ui::TextLink *>();
    const auto tracked = std::ranges::find(links, u"What is tracked"_s, &ui::TextLink::text);
    QVERIFY(tracked != links.end());

    emit(*tracked)->activated();

    QCOMPARE(window->pageId(), u"privacy"_s);
}

void MainWindowTest::saysWhereAFileWasSavedUntilItIsClosed()
{
    emit window->page()->saved(u"/home/reader/apps.csv"_s);
    QVERIFY(banner()->isVisible());

    emit banner() -> actionActivated();
    QVERIFY(!banner()->isVisible());

    emit window->page()->saved(u"/home/reader/apps.csv"_s);
    window->openPage(u"privacy"_s);
    QVERIFY2(!banner()->isVisible(), "it is about another page");
}

void MainWindowTest::marksThePageThatLeadsToAHiddenOne()
{
    answerFrame();
    const auto *navigation = window->findChild<ui::Navigation *>();

    QVERIFY(window->openPage(u"letters"_s));
    QCOMPARE(navigation->current(), u"communication"_s);
    window->refresh();
    answerFrame(); // says the navigation anew
    QCOMPARE(navigation->current(), u"communication"_s);
}

void MainWindowTest::keepsTheFocusInThePageThatOpens()
{
    answerFrame();
    figures->histories.back().answer(released(std::vector<scoring::HistoryEntry>()));
    QCoreApplication::processEvents();
    window->page()->findChild<QPushButton *>(u"late"_s)->setFocus();

    window->openPage(u"sources"_s);

    QVERIFY(window->page()->isAncestorOf(QApplication::focusWidget()));
}

void MainWindowTest::keepsTheWidthOfAPageThatScrolls()
{
    const int width = window->page()->width();

    window->page()->setMinimumHeight(3000);
    QCoreApplication::processEvents();

    QCOMPARE(window->page()->width(), width);
    const auto bars = window->findChildren<QScrollBar *>();
    QVERIFY(std::ranges::any_of(bars, [](const QScrollBar *bar) {
        return bar->isVisible() && bar->orientation() == Qt::Vertical && bar->maximum() > 0;
    }));
}

void MainWindowTest::reachesWhatIsBuiltLateWhereItStands()
{
    answerFrame();
    figures->histories.back().answer(released(std::vector<scoring::HistoryEntry>()));
    QCoreApplication::processEvents();
    auto *late = window->page()->findChild<QPushButton *>(u"late"_s);
    QVERIFY(late);
    window->findChild<QWidget *>(u"refresh"_s)->setFocus();

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);

    QCOMPARE(QApplication::focusWidget(), late);
}

void MainWindowTest::offersNoImportIntoTheSample()
{
    QSignalSpy ownDataWanted(window.get(), &ui::MainWindow::ownDataRequested);
    answerFrame();
    QVERIFY(window->openPage(u"sources"_s));
    auto *drop = window->findChild<ui::DropField *>();
    QVERIFY(drop->isVisible());
    QCOMPARE(window->page()->headerActions().size(), 2);

    figures->sessions.back().answer({.subject = u"owner"_s, .sample = true});
    QCoreApplication::processEvents();

    QVERIFY(!drop->isVisible());
    QVERIFY(window->page()->headerActions().isEmpty());
    auto *instead = window->page()->findChild<ui::EmptyState *>();
    QVERIFY(instead && instead->isVisible());
    QTest::mouseClick(instead->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(ownDataWanted.size(), 1);
}

void MainWindowTest::isSettledWhenEverythingIsAnswered()
{
    const QSignalSpy settled(window.get(), &ui::MainWindow::settled);
    answerFrame();
    QVERIFY(!window->isSettled());

    figures->histories[0].answer(released(std::vector<scoring::HistoryEntry>()));
    QCoreApplication::processEvents();

    QVERIFY(window->isSettled());
    QCOMPARE(settled.count(), 1);
}

void MainWindowTest::letsGoOfAServiceWithOpenQuestions()
{
    window->showStart();

    QVERIFY(figures->histories[0].stop.stop_requested());
    QVERIFY(figures->sessions[0].stop.stop_requested());
    figures->histories[0].fail(Fault::Cancelled);
    QCoreApplication::processEvents();
    QVERIFY(!window->page());
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
