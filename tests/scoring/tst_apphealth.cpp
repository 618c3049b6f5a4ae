#include "scoring/apphealth.h"
#include "scoring/channels.h"
#include "scoring/technologyrule.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::scoring;

namespace {

const QDate today(2026, 11, 20);

AppRelease release(UpdateChannel channel, const char *version, int build, QDate released,
                   std::optional<QDate> end = {})
{
    return {.channel = channel,
            .build = {.number = build, .revision = 1},
            .version = QString::fromLatin1(version),
            .released = released,
            .endOfSupport = end};
}

/// Three builds of a channel: the newest, one whose support goes on, one whose support is over.
std::vector<AppRelease> releasesOf(UpdateChannel channel)
{
    return {release(channel, "2610", 30, today.addDays(-5), today.addDays(60)),
            release(channel, "2609", 20, today.addDays(-35), today.addDays(25)),
            release(channel, "2608", 10, today.addDays(-65), today.addDays(-1))};
}

std::vector<AppDevice> devices(int count, UpdateChannel channel, std::optional<int> build,
                               QDate lastSeen = today)
{
    std::vector<AppDevice> all;
    for (int i = 0; i < count; ++i)
        all.push_back({.id = QString::number(i),
                       .managedId = {},
                       .channel = channel,
                       .build = build ? std::optional(Build{.number = *build, .revision = 1}) : std::nullopt,
                       .lastSeen = lastSeen});
    return all;
}

QStringList partsOf(const TechnologyFigure &figure)
{
    QStringList texts;
    for (const TechnologyPart &part : figure.parts)
        texts << u"%1 %2"_s.arg(part.id).arg(part.count);
    return texts;
}

} // namespace

class AppHealthTest : public QObject
{
    Q_OBJECT

private slots:
    void aDeviceEarnsByItsChannelAndItsBuild_data()
    {
        QTest::addColumn<int>("channel");
        QTest::addColumn<int>("build");
        QTest::addColumn<int>("points");
        const auto row = [](const char *name, UpdateChannel channel, int build, int points) {
            QTest::newRow(name) << static_cast<int>(channel) << build << points;
        };
        row("recommended, newest", UpdateChannel::Current, 30, 100);
        row("recommended, supported", UpdateChannel::MonthlyEnterprise, 20, 75);
        row("recommended, unsupported", UpdateChannel::Current, 10, 50);
        row("recommended, a build in no table", UpdateChannel::Current, 31, 50);
        row("not recommended, newest", UpdateChannel::SemiAnnual, 30, 50);
        row("not recommended, supported", UpdateChannel::SemiAnnualPreview, 20, 25);
        row("not recommended, unsupported", UpdateChannel::SemiAnnual, 10, 0);
        row("a channel that nobody knows", UpdateChannel::Other, 99, 0);
    }
    void aDeviceEarnsByItsChannelAndItsBuild()
    {
        QFETCH(const int, channel);
        QFETCH(const int, build);
        const auto which = static_cast<UpdateChannel>(channel);
        const auto figure = appHealth(devices(5, which, build), releasesOf(which), today);
        QVERIFY(figure.points);
        QTEST(figure.points->count(), "points");
        TechnologyFigure kept = figure;
        kept.points = Points(1);
        QTEST(pointsAgain(kept)->count(), "points"); // from the counts, whatever points stand there
    }

    void saysWhatItCounted()
    {
        auto all = devices(4, UpdateChannel::Current, 30);
        std::ranges::copy(devices(3, UpdateChannel::SemiAnnual, 20), std::back_inserter(all));
        std::ranges::copy(devices(1, UpdateChannel::Current, std::nullopt), std::back_inserter(all));
        auto releases = releasesOf(UpdateChannel::Current);
        std::ranges::copy(releasesOf(UpdateChannel::SemiAnnual), std::back_inserter(releases));

        const auto figure = appHealth(all, releases, today);

        QCOMPARE(figure.numerator, 5);
        QCOMPARE(figure.denominator, 8);
        QCOMPARE(partsOf(figure),
                 (QStringList{u"newest 4"_s, u"supported 3"_s, u"unsupported 0"_s, u"unknown 1"_s}));
        QCOMPARE(figure.points, Points(66)); // 65.625
        QCOMPARE(arithmeticOf(figure), u"100 × (0.5 × 5 + 0.5 × 4 + 0.25 × 3) ÷ 8 = 65.6"_s);
        QCOMPARE(figure.window, (Window{.first = QDate(2026, 10, 24), .last = today}));
    }

    void roundsHalfUpOnce()
    {
        // 8 devices: 1 with a supported build is 3.125, 4 are 12.5 and become 13.
        auto all = devices(4, UpdateChannel::SemiAnnual, 20);
        std::ranges::copy(devices(4, UpdateChannel::SemiAnnual, 10), std::back_inserter(all));
        QCOMPARE(appHealth(all, releasesOf(UpdateChannel::SemiAnnual), today).points, Points(13));
    }

    void looksAtTheLast28DaysOnly()
    {
        auto all = devices(5, UpdateChannel::Current, 30, today.addDays(-27));
        std::ranges::copy(devices(7, UpdateChannel::Current, 30, today.addDays(-28)),
                          std::back_inserter(all));
        std::ranges::copy(devices(9, UpdateChannel::Current, 30, today.addDays(1)), std::back_inserter(all));
        QCOMPARE(appHealth(all, releasesOf(UpdateChannel::Current), today).denominator, 5);
    }

    void isNotMeasuredWithTooLittle()
    {
        const auto few =
            appHealth(devices(4, UpdateChannel::Current, 30), releasesOf(UpdateChannel::Current), today);
        QCOMPARE(few.absence, TechnologyAbsence::FewDevices);
        QVERIFY(!few.points && arithmeticOf(few).isEmpty());

        const auto blind = appHealth(devices(5, UpdateChannel::Current, 30), {}, today);
        QCOMPARE(blind.absence, TechnologyAbsence::NoReleases);
        QVERIFY(!blind.points);
    }

    void aReleaseCountsFromItsDay()
    {
        const auto releases = releasesOf(UpdateChannel::Current);
        const Build older{.number = 20, .revision = 1};
        QCOMPARE(stateOf(older, UpdateChannel::Current, releases, today.addDays(-6)), BuildState::Newest);
        QCOMPARE(stateOf(older, UpdateChannel::Current, releases, today.addDays(-5)), BuildState::Supported);
        QCOMPARE(stateOf(older, UpdateChannel::Current, releases, today.addDays(25)), BuildState::Supported);
        QCOMPARE(stateOf(older, UpdateChannel::Current, releases, today.addDays(26)),
                 BuildState::Unsupported);
    }

    void supportsAVersionAsItsChannelDoes_data()
    {
        QTest::addColumn<int>("channel");
        QTest::addColumn<QDate>("end");
        const auto row = [](const char *name, UpdateChannel channel, QDate end) {
            QTest::newRow(name) << static_cast<int>(channel) << end;
        };
        row("until the next version", UpdateChannel::Current, QDate(2026, 10, 12));
        row("until the next version of the preview", UpdateChannel::CurrentPreview, QDate(2026, 10, 12));
        row("two months", UpdateChannel::MonthlyEnterprise, QDate(2026, 11, 8));
        row("fourteen months", UpdateChannel::SemiAnnual, QDate(2027, 11, 8));
        row("six months", UpdateChannel::SemiAnnualPreview, QDate(2027, 3, 8));
        row("never", UpdateChannel::Beta, QDate());
    }
    void supportsAVersionAsItsChannelDoes()
    {
        QFETCH(const int, channel);
        const auto which = static_cast<UpdateChannel>(channel);
        const std::vector<AppRelease> releases = {release(which, "2609", 20, QDate(2026, 9, 8)),
                                                  release(which, "2609", 21, QDate(2026, 9, 22)), // a fix
                                                  release(which, "2610", 30, QDate(2026, 10, 13)),
                                                  release(which, "2611", 40, QDate(2026, 11, 10))};
        for (const std::size_t fix : {0U, 1U}) {
            const auto end = endOfSupport(releases[fix], releases);
            QVERIFY(end);
            QTEST(*end, "end");
        }
    }

    void theNewestBuildNeedNotBeSupported_data()
    {
        QTest::addColumn<int>("channel");
        QTest::addColumn<int>("endsIn"); // days, 99: the table does not say
        QTest::addColumn<qint64>("supported");
        const auto row = [](const char *name, UpdateChannel channel, int endsIn, qint64 supported) {
            QTest::newRow(name) << static_cast<int>(channel) << endsIn << supported;
        };
        row("current, no end yet", UpdateChannel::Current, 99, 7);
        row("until today", UpdateChannel::MonthlyEnterprise, 0, 7);
        row("until yesterday", UpdateChannel::MonthlyEnterprise, -1, 0);
        row("beta", UpdateChannel::Beta, 99, 0);
    }
    void theNewestBuildNeedNotBeSupported()
    {
        QFETCH(const int, channel);
        QFETCH(const int, endsIn);
        const auto which = static_cast<UpdateChannel>(channel);
        const auto end = endsIn == 99 ? std::nullopt : std::optional(today.addDays(endsIn));
        const auto uses =
            channelUse({{.channel = which, .build = Build{.number = 30, .revision = 1}, .devices = 7},
                        {.channel = which, .build = std::nullopt, .devices = 2}},
                       {release(which, "2610", 30, today.addDays(-5), end)}, {}, today);
        QCOMPARE(uses.size(), 1U);
        QCOMPARE(uses[0].devices, 9);
        QCOMPARE(uses[0].newest, 7);
        QTEST(uses[0].supported, "supported");
    }

    void theNewestVersionOfACurrentChannelHasNoEndYet()
    {
        const std::vector<AppRelease> releases = {release(UpdateChannel::Current, "2610", 30, today)};
        QVERIFY(!endOfSupport(releases[0], releases));
    }
};

QTEST_APPLESS_MAIN(AppHealthTest)
#include "tst_apphealth.moc"
