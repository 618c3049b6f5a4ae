#include "focuswalk.h"
#include "model/catalogues.h"
#include "ui/start/startpage.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using client::Endpoint;

class StartPageTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void isWalkedByKeyboard();
    void namesEverythingThatTakesTheFocus();
    void opensTheSampleAtOnce();
    void showsBothListsBeforeConnecting();
    void showsBothListsBeforeFilesAreChosen();
    void showsTheListsOnceOnly();
    void hidesTheToken();
    void sendsAShortAddressOverHttps();
    void refusesNoAddress();
    void startsNothingElseWhileBusy();
    void saysWhatWentWrong();

private:
    template<typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        return page->findChild<T *>(name);
    }
    void connectTo(const QString &address) const
    {
        find<QLineEdit>(u"serviceUrl"_s)->setText(address);
        find<QLineEdit>(u"accessToken"_s)->setText(u" secret "_s);
        find<QPushButton>(u"connect"_s)->click();
    }

    std::unique_ptr<ui::StartPage> page;
};

void StartPageTest::init()
{
    page = std::make_unique<ui::StartPage>(builtInSignals());
    page->resize(1280, 860);
    page->show();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
}

void StartPageTest::cleanup()
{
    page.reset();
}

void StartPageTest::isWalkedByKeyboard()
{
    const QStringList stops = test::tabStops(*page);

    QCOMPARE(stops, (QStringList{u"Open the sample"_s, u"Choose files…"_s, u"Which files?"_s,
                                 u"Address of the service"_s, u"Access token"_s, u"Connect"_s}));
}

void StartPageTest::namesEverythingThatTakesTheFocus()
{
    QCOMPARE(test::withoutName(*page), QStringList());
    connectTo(u"https://candela.example.org"_s);
    QCOMPARE(test::withoutName(*page), QStringList());
}

void StartPageTest::opensTheSampleAtOnce()
{
    const QSignalSpy chosen(page.get(), &ui::StartPage::sampleChosen);

    find<QPushButton>(u"openSample"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);

    QCOMPARE(chosen.count(), 1);
}

void StartPageTest::showsBothListsBeforeConnecting()
{
    QSignalSpy chosen(page.get(), &ui::StartPage::connectChosen);

    connectTo(u"https://candela.example.org"_s);
    QCOMPARE(chosen.count(), 0);
    QVERIFY(find<QPushButton>(u"goOn"_s)->isVisible());
    const auto labels = page->findChildren<QLabel *>();
    const SignalCatalogue catalogue = builtInSignals();
    for (const Signal &tracked : catalogue.entries()) {
        QVERIFY2(
            std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == tracked.what; }),
            qPrintable(tracked.id));
    }
    find<QPushButton>(u"goOn"_s)->click();

    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.at(0).at(0).value<Endpoint>(),
             (Endpoint{.url = QUrl(u"https://candela.example.org"_s), .token = "secret"_ba}));
}

void StartPageTest::showsBothListsBeforeFilesAreChosen()
{
    find<QPushButton>(u"chooseFiles"_s)->click();
    QVERIFY(!page->findChild<QFileDialog *>());

    find<QPushButton>(u"goOn"_s)->click();

    QVERIFY(page->findChild<QFileDialog *>());
}

void StartPageTest::showsTheListsOnceOnly()
{
    const QSignalSpy chosen(page.get(), &ui::StartPage::connectChosen);
    connectTo(u"https://candela.example.org"_s);
    find<QPushButton>(u"goOn"_s)->click();

    connectTo(u"https://other.example.org"_s);

    QCOMPARE(chosen.count(), 2);
}

void StartPageTest::hidesTheToken()
{
    QCOMPARE(find<QLineEdit>(u"accessToken"_s)->echoMode(), QLineEdit::Password);
}

void StartPageTest::sendsAShortAddressOverHttps()
{
    QSignalSpy chosen(page.get(), &ui::StartPage::connectChosen);

    connectTo(u" candela.example.org "_s);
    find<QPushButton>(u"goOn"_s)->click();

    QCOMPARE(chosen.at(0).at(0).value<Endpoint>().url, QUrl(u"https://candela.example.org"_s));
}

void StartPageTest::refusesNoAddress()
{
    const QSignalSpy chosen(page.get(), &ui::StartPage::connectChosen);

    connectTo(u"  "_s);
    find<QPushButton>(u"goOn"_s)->click();

    QCOMPARE(chosen.count(), 0);
    QVERIFY(find<QLabel>(u"state"_s)->text().contains("https://candela.example.org"_L1));
}

void StartPageTest::startsNothingElseWhileBusy()
{
    page->setBusy(u"Making a sample…"_s);
    QVERIFY(!find<QPushButton>(u"openSample"_s)->isEnabled());
    QVERIFY(!find<QPushButton>(u"connect"_s)->isEnabled());

    page->setBusy({});

    QVERIFY(find<QPushButton>(u"openSample"_s)->isEnabled());
}

void StartPageTest::saysWhatWentWrong()
{
    page->setBusy(u"Making a sample…"_s);

    page->setTrouble(u"The disk is full."_s);

    QCOMPARE(find<QLabel>(u"state"_s)->text(), u"The disk is full."_s);
    QVERIFY(find<QPushButton>(u"openSample"_s)->isEnabled());
}

QTEST_MAIN(StartPageTest)
#include "tst_startpage.moc"
