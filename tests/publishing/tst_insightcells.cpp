#include "house.h"

#include "privacy/gate.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::publishing;
using namespace candela::publishing::test;

namespace {

const QString teams = u"getTeamsUserActivityUserDetail"_s;

QStringList but(const QString &report)
{
    QStringList rest = activityReports();
    rest.removeAll(report);
    return rest;
}

/// The supporting measures that a release has cells of.
QStringList insightsIn(const privacy::Release &release)
{
    QStringList found;
    for (const privacy::Cell &cell : release.cells) {
        const QString measure = cell.id.section(u'/', 0, 0);
        if (measures().supportingMeasure(measure) != nullptr)
            found << measure;
    }
    return found;
}

QStringList allInsights()
{
    QStringList all;
    for (const SupportingMeasure &supporting : measures().supporting())
        all << supporting.measure.id;
    all.sort();
    return all;
}

/// What the gate makes of a count in each of so many weeks, with the keys of the sample.
std::vector<double> drawn(const QString &cell, qint64 count, int weeks)
{
    SampleKeys keys(7);
    std::vector<double> values;
    for (int number = 1; number <= weeks; ++number) {
        const auto made = privacy::protect({.id = cell, .count = count, .n = 2000}, *keys.keyOf(week(number)),
                                           week(number), {});
        values.push_back(static_cast<double>(made.value.value_or(0)));
    }
    return values;
}

double meanOf(const std::vector<double> &values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

/// Of two rows as long as each other.
double covarianceOf(const std::vector<double> &one, const std::vector<double> &other)
{
    std::vector<double> products;
    for (std::size_t i = 0; i < one.size(); ++i)
        products.push_back((one[i] - meanOf(one)) * (other[i] - meanOf(other)));
    return meanOf(products);
}

} // namespace

class InsightCellsTest : public QObject
{
    Q_OBJECT

private slots:
    void areReleasedFromFourHundredPeopleOn_data()
    {
        QTest::addColumn<int>("people");
        QTest::addColumn<std::size_t>("cells");
        QTest::newRow("a few") << 60 << std::size_t{9};
        QTest::newRow("one less than the limit") << 399 << std::size_t{9};
        QTest::newRow("the limit itself") << 400 << std::size_t{24};
        QTest::newRow("one more") << 401 << std::size_t{24};
    }

    void areReleasedFromFourHundredPeopleOn()
    {
        QFETCH(const int, people);
        QFETCH(const std::size_t, cells);
        House house;
        house.fill(week(1), people);

        QVERIFY(house.publish(week(1).sunday()));

        const privacy::Release release = house.releases().front().release;
        QCOMPARE(release.people, people);
        QCOMPARE(release.cells.size(), cells);
        QVERIFY(static_cast<int>(release.cells.size()) <= mostNoisyCells);
        QCOMPARE(insightsIn(release), cells == 9 ? QStringList() : allInsights());
    }

    void aMissingReportLeavesOutItsCellsAlone_data()
    {
        QTest::addColumn<QString>("missing");
        QTest::addColumn<QStringList>("left");
        QTest::newRow("mail") << u"getEmailActivityUserDetail"_s << QStringList{u"communication.mail"_s};
        QTest::newRow("communities") << u"getYammerActivityUserDetail"_s
                                     << QStringList{u"communication.communities"_s};
        QTest::newRow("Teams") << teams
                               << QStringList{u"communication.teams_messages"_s, u"communication.channels"_s,
                                              u"communication.chats"_s,          u"meetings.one_off"_s,
                                              u"meetings.recurring"_s,           u"meetings.calls"_s};
        const QStringList sharing = {u"content_collaboration.shared_externally"_s,
                                     u"content_collaboration.shared_internally"_s};
        QTest::newRow("OneDrive") << u"getOneDriveActivityUserDetail"_s << sharing;
        QTest::newRow("SharePoint") << u"getSharePointActivityUserDetail"_s << sharing;
        QTest::newRow("apps") << u"getM365AppUserDetail"_s
                              << QStringList{u"mobility.outlook"_s, u"mobility.outlook_platforms"_s,
                                             u"mobility.outlook_mobile"_s, u"mobility.teams"_s,
                                             u"mobility.teams_platforms"_s};
    }

    void aMissingReportLeavesOutItsCellsAlone()
    {
        QFETCH(const QString, missing);
        QFETCH(const QStringList, left);
        House house;
        house.fill(week(1), 450, but(missing));

        QVERIFY(house.publish(week(1).sunday()));

        QStringList expected = allInsights();
        for (const QString &measure : left)
            expected.removeAll(measure);
        QCOMPARE(insightsIn(house.releases().front().release), expected);
    }

    /// A file of which nobody says who attended what must not read as "fewer than 5" attended it.
    void aColumnThatOneFileLacksIsNotCountedAsNobody_data()
    {
        QTest::addColumn<bool>("isTold");
        QTest::newRow("every file tells, and nobody has it") << true;
        QTest::newRow("one file of 28 does not tell") << false;
    }

    void aColumnThatOneFileLacksIsNotCountedAsNobody()
    {
        QFETCH(const bool, isTold);
        House house;
        house.fill(week(10), 450, but(teams));
        for (int ago = 0; ago < 28; ++ago) {
            vault::test::File file;
            for (int i = 0; i < 450; ++i)
                file.push_back({House::nameOf(i), {number("met"), number("sent_chat_message")}});
            const SignalSet told = isTold || ago != 13 ? knownSignals().optionalOf(teams) : SignalSet();
            house.keep(dayOf(teams, week(10).sunday().addDays(-ago)), file, told);
        }

        QVERIFY(house.publish(week(10).sunday()));

        const privacy::Release release = house.releases().front().release;
        const QStringList found = insightsIn(release);
        QCOMPARE(found.contains(u"meetings.calls"_s), isTold);
        QCOMPARE(found.contains(u"meetings.one_off"_s), isTold);
        QVERIFY(found.contains(u"communication.chats"_s));
        QCOMPARE(release.cells.size(), isTold ? 24U : 21U);
    }

    void anOrganizationThatGrowsKeepsItsChain()
    {
        House house;
        house.fill(week(1), 399);
        QVERIFY(house.publish(week(1).sunday()));
        house.fill(week(6), 430);
        QVERIFY(house.publish(week(6).sunday()));

        const auto releases = house.releases();
        QCOMPARE(releases.size(), 2U);
        QCOMPARE(releases[0].release.cells.size(), 9U);
        QCOMPARE(releases[1].release.cells.size(), 24U);
        QVERIFY(!house.store().releases().firstBrokenLink(releases[0].release.organization)->has_value());
        for (const privacy::FrozenRelease &frozen : releases) {
            const QByteArray bytes = privacy::canonicalBytes(frozen.release);
            QCOMPARE(privacy::digestOf(bytes), frozen.digest);
            QCOMPARE(*privacy::readRelease(bytes), frozen.release);
        }
    }

    /// Whoever shares outside or inside only is whoever shares at all, so these three counts add up in truth.
    /// In a release they must not: each has noise of its own, and the remainder wavers by all three.
    void whatAddsUpInTruthDoesNotAddUpInARelease()
    {
        constexpr int weeks = 1000;
        const auto all =
            drawn(u"content_collaboration.online_files/1/collaborator/organization"_s, 700, weeks);
        const auto outside =
            drawn(u"content_collaboration.shared_externally/1/numerator/organization"_s, 300, weeks);
        const auto inside =
            drawn(u"content_collaboration.shared_internally/1/numerator/organization"_s, 400, weeks);

        std::vector<double> remainders;
        for (std::size_t i = 0; i < weeks; ++i)
            remainders.push_back(all[i] - outside[i] - inside[i]);

        // Three times 16 of noise and 2 of rounding; a thousand weeks tell it to within a tenth.
        QVERIFY(std::abs(covarianceOf(remainders, remainders) - 54) < 8);
        QVERIFY(std::abs(meanOf(remainders)) < 1.5);
    }

    void equalCountsInTwoCellsHaveUnrelatedNoise()
    {
        constexpr int weeks = 1000;
        const auto outlook = drawn(u"mobility.outlook_platforms/1/numerator/organization"_s, 500, weeks);
        const auto both = drawn(u"mobility.teams_platforms/1/numerator/organization"_s, 500, weeks);

        QVERIFY(std::abs(covarianceOf(outlook, both)) < 2);
        QVERIFY(std::abs(covarianceOf(outlook, outlook) - 18) < 3);
    }
};

QTEST_APPLESS_MAIN(InsightCellsTest)
#include "tst_insightcells.moc"
