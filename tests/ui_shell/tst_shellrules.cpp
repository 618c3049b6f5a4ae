#include "ui/shell/navigationcontent.h"
#include "ui/shell/reach.h"
#include "ui/shell/trail.h"
#include "ui/shell/trouble.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using ui::BannerKind;

namespace {

const QDateTime noon(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);

} // namespace

class ShellRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void goesBackAndForward();
    void forgetsWhatWasAhead();
    void triesAgainOnlyWhatCannotBeReached_data();
    void triesAgainOnlyWhatCannotBeReached();
    void waitsLongerAfterEachFailure();
    void forgetsFailuresAtAnAnswer();
    void triesAtOnceWhenAsked();
    void wordsTroubles_data();
    void wordsTroubles();
    void saysWhichProgramIsOlder_data();
    void saysWhichProgramIsOlder();
    void saysHowOldThePageIs_data();
    void saysHowOldThePageIs();
    void ordersNavigationByGroup();
    void namesTheMostTellingRole_data();
    void namesTheMostTellingRole();
};

void ShellRulesTest::goesBackAndForward()
{
    ui::Trail trail;
    trail.open(u"a"_s);
    trail.open(u"b"_s);
    trail.open(u"b"_s);

    QCOMPARE(trail.back(), u"a"_s);
    QVERIFY(!trail.canGoBack());
    QCOMPARE(trail.back(), u"a"_s);
    QCOMPARE(trail.forward(), u"b"_s);
    QVERIFY(!trail.canGoForward());
}

void ShellRulesTest::forgetsWhatWasAhead()
{
    ui::Trail trail;
    trail.open(u"a"_s);
    trail.open(u"b"_s);
    trail.back();

    trail.open(u"c"_s);

    QVERIFY(!trail.canGoForward());
    QCOMPARE(trail.back(), u"a"_s);
}

void ShellRulesTest::triesAgainOnlyWhatCannotBeReached_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<bool>("waits");

    QTest::newRow("unreachable") << Fault::Unreachable << true;
    QTest::newRow("signed out") << Fault::SignedOut << false;
    QTest::newRow("denied") << Fault::Denied << false;
    QTest::newRow("not found") << Fault::NotFound << false;
}

void ShellRulesTest::triesAgainOnlyWhatCannotBeReached()
{
    QFETCH(const Fault, fault);
    QFETCH(const bool, waits);
    ui::Reach reach;

    reach.noteFailure({fault, u"x"_s});

    QCOMPARE(reach.isWaiting(), waits);
}

void ShellRulesTest::waitsLongerAfterEachFailure()
{
    ui::Reach reach;

    reach.noteFailure({Fault::Unreachable, u"x"_s});
    reach.noteFailure({Fault::Unreachable, u"another question of the same try"_s});
    const auto first = reach.wait();
    reach.tryNow();
    reach.noteFailure({Fault::Unreachable, u"x"_s});
    const auto second = reach.wait();

    QCOMPARE(first, std::chrono::milliseconds(2000));
    QCOMPARE(second, std::chrono::milliseconds(4000));
}

void ShellRulesTest::forgetsFailuresAtAnAnswer()
{
    ui::Reach reach;
    reach.noteFailure({Fault::Unreachable, u"x"_s});
    reach.tryNow();
    reach.noteFailure({Fault::Unreachable, u"x"_s});

    reach.noteAnswer();
    QVERIFY(!reach.isWaiting());
    reach.noteFailure({Fault::Unreachable, u"x"_s});

    QCOMPARE(reach.wait(), std::chrono::milliseconds(2000));
}

void ShellRulesTest::triesAtOnceWhenAsked()
{
    ui::Reach reach;
    const QSignalSpy tries(&reach, &ui::Reach::tryAgain);
    reach.noteFailure({Fault::Unreachable, u"x"_s});

    reach.tryNow();

    QCOMPARE(tries.count(), 1);
    QVERIFY(!reach.isWaiting());
}

void ShellRulesTest::wordsTroubles_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<bool>("ended");
    QTest::addColumn<BannerKind>("kind");
    QTest::addColumn<QString>("action");

    QTest::newRow("offline") << Fault::Unreachable << false << BannerKind::Offline << u"Try now"_s;
    QTest::newRow("session ended") << Fault::SignedOut << false << BannerKind::SessionEnded
                                   << u"Sign in again"_s;
    QTest::newRow("not allowed") << Fault::Denied << false << BannerKind::Information << QString();
    QTest::newRow("something else") << Fault::Storage << false << BannerKind::Failure << u"Try now"_s;
    QTest::newRow("our service ended")
        << Fault::Unreachable << true << BannerKind::Failure << u"Start again"_s;
}

void ShellRulesTest::wordsTroubles()
{
    QFETCH(const Fault, fault);
    QFETCH(const bool, ended);
    QFETCH(const BannerKind, kind);
    QFETCH(const QString, action);

    const auto banner = ui::bannerFor({.error = {fault, u"It broke."_s}, .serviceEnded = ended}, noon);

    QCOMPARE(banner.kind, kind);
    QCOMPARE(banner.action, action);
    QVERIFY(!banner.what.isEmpty());
}

void ShellRulesTest::saysWhichProgramIsOlder_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("dashboard");
    QTest::addColumn<QString>("words");

    const QString broke = u"It broke."_s;
    const QString older = u"The service (version 0.9.0) is older than this dashboard (version 0.10.0)"_s;
    const QString newer = u"The service (version 0.10.1) is newer than this dashboard (version 0.10.0)"_s;
    QTest::newRow("older") << Fault::BadInput << u"0.9.0"_s << u"0.10.0"_s << older;
    QTest::newRow("how to mend it") << Fault::BadInput << u"0.9.0"_s << u"0.10.0"_s
                                    << u"install candelad 0.10.0 where"_s;
    QTest::newRow("newer") << Fault::BadInput << u"0.10.1"_s << u"0.10.0"_s << newer;
    QTest::newRow("how to mend that")
        << Fault::BadInput << u"0.10.1"_s << u"0.10.0"_s << u"install the dashboard of version 0.10.1"_s;
    QTest::newRow("alike") << Fault::BadInput << u"0.10.0"_s << u"0.10.0"_s << broke;
    QTest::newRow("not known yet") << Fault::BadInput << QString() << u"0.10.0"_s << broke;
    QTest::newRow("what has another cause") << Fault::Storage << u"0.9.0"_s << u"0.10.0"_s << broke;
}

void ShellRulesTest::saysWhichProgramIsOlder()
{
    QFETCH(const Fault, fault);
    QFETCH(const QString, service);
    QFETCH(const QString, dashboard);
    QFETCH(const QString, words);

    const auto banner = ui::bannerFor(
        {.error = {fault, u"It broke."_s}, .versions = {.service = service, .dashboard = dashboard}}, noon);

    QVERIFY2(banner.what.contains(words), qPrintable(banner.what));
}

void ShellRulesTest::saysHowOldThePageIs_data()
{
    QTest::addColumn<QDateTime>("since");
    QTest::addColumn<QString>("words");

    QTest::newRow("nothing came yet") << QDateTime() << u"There is nothing to show yet."_s;
    QTest::newRow("today") << noon.addSecs(-3600) << u"What you see is of 11:00."_s;
    QTest::newRow("another day") << noon.addDays(-1) << u"What you see is of Thursday 19 November."_s;
}

void ShellRulesTest::saysHowOldThePageIs()
{
    QFETCH(const QDateTime, since);
    QFETCH(const QString, words);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));

    const auto banner = ui::bannerFor({.error = {Fault::Unreachable, u"It broke."_s},
                                       .shownSince = since,
                                       .untilTry = std::chrono::seconds(4)},
                                      noon);

    QVERIFY2(banner.meaning.contains(words), qPrintable(banner.meaning));
    QVERIFY2(banner.meaning.contains("Next try in 4 second"_L1), qPrintable(banner.meaning));
}

void ShellRulesTest::ordersNavigationByGroup()
{
    using enum ui::PageGroup;
    const ui::PageList pages = {{.id = u"sources"_s, .group = Manage},
                                {.id = u"mobility"_s, .group = People},
                                {.id = u"device"_s, .group = Hidden},
                                {.id = u"overview"_s, .group = Top}};

    const ui::NavigationContent content = ui::navigationFor(pages, nullptr, u"This computer"_s);

    QCOMPARE(ui::navigationOrder(pages), (QStringList{u"overview"_s, u"mobility"_s, u"sources"_s}));
    QCOMPARE(content.groups.size(), 3U);
    QCOMPARE(content.groups.at(1).note, u"weekly"_s);
    QCOMPARE(content.place, u"This computer"_s);
}

void ShellRulesTest::namesTheMostTellingRole_data()
{
    QTest::addColumn<QStringList>("roles");
    QTest::addColumn<QString>("words");

    QTest::newRow("none") << QStringList() << QString();
    QTest::newRow("viewer") << QStringList{u"viewer"_s} << u"Viewer"_s;
    QTest::newRow("owner") << QStringList{u"viewer"_s, u"operator"_s, u"admin"_s} << u"Admin"_s;
    QTest::newRow("council") << QStringList{u"council_observer"_s} << u"Council observer"_s;
}

void ShellRulesTest::namesTheMostTellingRole()
{
    QFETCH(const QStringList, roles);
    QFETCH(const QString, words);

    QCOMPARE(ui::roleWords(roles), words);
}

QTEST_MAIN(ShellRulesTest)
#include "tst_shellrules.moc"
