#include "model/catalogues.h"
#include "rowsof.h"
#include "sources/sampleorganization.h"

#include <QHash>
#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::sources;

namespace {

const QDate lastSunday(2026, 11, 15);

using People = QHash<QString, SignalSet>;

} // namespace

/// The sample organization must look like one: its rhythm, its people and its slow changes.
class SampleOrganizationTest : public QObject
{
    Q_OBJECT

private slots:
    void givesTheSameRowsInEveryRun();
    void dependsOnTheSeed();
    void hasNoRowsOutsideItsDays();
    void listsWhoIsLicensed_data();
    void listsWhoIsLicensed();
    void restsAtWeekendsAndInHolidays();
    void peopleJoinAndLeave();
    void adoptsWithinTheBoundsOfTheMethod_data();
    void adoptsWithinTheBoundsOfTheMethod();
    void categoriesDiffer();
    void insightsDiffer();
    void onlyThoseWhoMeetMeetWithVideo();

private:
    [[nodiscard]] People day(const QString &report, QDate date) const;
    [[nodiscard]] qsizetype active(const QString &report, QDate date) const;
    /// What each person had in the 28 days up to `last`, and the licences on that day.
    [[nodiscard]] People window(QDate last) const;
    [[nodiscard]] double shareWith(const People &people, QStringView signal) const;
    [[nodiscard]] static double countIn(const People &people, const SetExpression &population,
                                        const SetExpression &set);
    [[nodiscard]] double shareOf(const Measure &measure, const People &people) const;

    SignalCatalogue m_catalogue = builtInSignals();
    MeasureCatalogue m_measures = builtInMeasures(m_catalogue);
    SampleOrganization m_sample = SampleOrganization({.until = lastSunday}, m_catalogue);
};

People SampleOrganizationTest::day(const QString &report, QDate date) const
{
    People people;
    m_sample.rows(report, date, [&](PersonKey &&person, const SignalSet &found) {
        people.insert(vault::Pseudonyms::textOf(person), found);
    });
    return people;
}

qsizetype SampleOrganizationTest::active(const QString &report, QDate date) const
{
    qsizetype count = 0;
    m_sample.rows(report, date,
                  [&](PersonKey &&, const SignalSet &found) { count += found.isEmpty() ? 0 : 1; });
    return count;
}

People SampleOrganizationTest::window(QDate last) const
{
    People people;
    for (const ReportKind &report : m_catalogue.reports()) {
        for (QDate date = report.licence ? last : last.addDays(-27); date <= last; date = date.addDays(1)) {
            m_sample.rows(report.id, date, [&](PersonKey &&person, const SignalSet &found) {
                people[vault::Pseudonyms::textOf(person)] |= found;
            });
        }
    }
    return people;
}

double SampleOrganizationTest::shareWith(const People &people, QStringView signal) const
{
    qsizetype count = 0;
    for (const SignalSet &found : people)
        count += found.contains(m_catalogue.signal(signal)->number) ? 1 : 0;
    return 100.0 * static_cast<double>(count) / static_cast<double>(people.size());
}

void SampleOrganizationTest::givesTheSameRowsInEveryRun()
{
    const SampleOrganization again({.until = lastSunday}, m_catalogue);
    const QDate date = lastSunday.addDays(-3);

    People people;
    again.rows(u"getM365AppUserDetail"_s, date, [&](PersonKey &&person, const SignalSet &found) {
        people.insert(vault::Pseudonyms::textOf(person), found);
    });

    QVERIFY(people.size() > 2000);
    QCOMPARE(people, day(u"getM365AppUserDetail"_s, date));
}

void SampleOrganizationTest::dependsOnTheSeed()
{
    const SampleOrganization other({.seed = 8, .until = lastSunday}, m_catalogue);
    const QDate date = lastSunday.addDays(-3);
    People people;

    other.rows(u"getEmailActivityUserDetail"_s, date, [&](PersonKey &&person, const SignalSet &found) {
        people.insert(vault::Pseudonyms::textOf(person), found);
    });

    QVERIFY(people != day(u"getEmailActivityUserDetail"_s, date));
}

void SampleOrganizationTest::hasNoRowsOutsideItsDays()
{
    QCOMPARE(m_sample.days(), (Window{.first = lastSunday.addDays(-209), .last = lastSunday}));
    for (const QDate date : {m_sample.days().first.addDays(-1), lastSunday.addDays(1)}) {
        for (const ReportKind &report : m_catalogue.reports())
            QVERIFY(day(report.id, date).isEmpty());
    }
    QVERIFY(day(u"getTeamsDeviceUsageUserDetail"_s, lastSunday).isEmpty());
}

void SampleOrganizationTest::listsWhoIsLicensed_data()
{
    QTest::addColumn<QString>("report");
    QTest::addColumn<QString>("licence");
    QTest::addColumn<double>("share");

    QTest::newRow("mail") << u"getEmailActivityUserDetail"_s << u"enabled_exchange"_s << 97.0;
    QTest::newRow("Teams") << u"getTeamsUserActivityUserDetail"_s << u"enabled_teams"_s << 93.0;
    QTest::newRow("OneDrive") << u"getOneDriveActivityUserDetail"_s << u"enabled_onedrive"_s << 90.0;
    QTest::newRow("SharePoint") << u"getSharePointActivityUserDetail"_s << u"enabled_sharepoint"_s << 90.0;
    QTest::newRow("Engage") << u"getYammerActivityUserDetail"_s << u"enabled_engage"_s << 55.0;
}

void SampleOrganizationTest::listsWhoIsLicensed()
{
    QFETCH(QString, report);
    QFETCH(QString, licence);
    QFETCH(double, share);
    const QDate date = lastSunday.addDays(-4);

    const People licences = day(u"getOffice365ActiveUserDetail"_s, date);
    const People listed = day(report, date);

    for (auto person = licences.begin(); person != licences.end(); ++person) {
        const bool expected = person->contains(m_catalogue.signal(u"listed")->number) &&
                              person->contains(m_catalogue.signal(licence)->number);
        QCOMPARE(listed.contains(person.key()), expected);
    }
    QVERIFY(qAbs(shareWith(licences, licence) - share) < 2);
}

void SampleOrganizationTest::restsAtWeekendsAndInHolidays()
{
    const auto mail = u"getEmailActivityUserDetail"_s;
    const QDate wednesday = lastSunday.addDays(-4);
    const QDate autumnHoliday = QDate(2026, 10, 14); // week 42
    const QDate summerHoliday = QDate(2026, 7, 15);  // week 29

    const auto usual = static_cast<double>(active(mail, wednesday));

    QVERIFY(usual > 1000);
    QVERIFY(static_cast<double>(active(mail, lastSunday)) < 0.10 * usual);
    for (const QDate holiday : {autumnHoliday, summerHoliday}) {
        const double share = static_cast<double>(active(mail, holiday)) / usual;
        QVERIFY2(share > 0.2 && share < 0.4, qPrintable(QString::number(share)));
    }
    QVERIFY(static_cast<double>(active(mail, autumnHoliday.addDays(7))) > 0.9 * usual);
}

void SampleOrganizationTest::peopleJoinAndLeave()
{
    const auto licences = u"getOffice365ActiveUserDetail"_s;
    const auto there = [&](QDate date) {
        QSet<QString> names;
        const People people = day(licences, date);
        for (auto person = people.begin(); person != people.end(); ++person) {
            if (person->contains(m_catalogue.signal(u"listed")->number))
                names.insert(person.key());
        }
        return names;
    };

    const auto before = there(lastSunday.addDays(-30));
    const auto after = there(lastSunday);
    const auto left = (before - after).size();
    const auto joined = (after - before).size();
    qsizetype deleted = 0;
    for (const SignalSet &found : day(licences, lastSunday))
        found.forEach([&](SignalNumber number) {
            deleted += number >= m_catalogue.signal(u"deleted")->number ? 1 : 0;
        });

    QVERIFY(before.size() > 2300 && before.size() <= 2400);
    QVERIFY2(left > 24 && left < 80, qPrintable(QString::number(left)));
    QVERIFY2(joined > 24 && joined < 80, qPrintable(QString::number(joined)));
    QVERIFY(deleted >= left);
}

void SampleOrganizationTest::adoptsWithinTheBoundsOfTheMethod_data()
{
    QTest::addColumn<QString>("signal");

    for (const auto &signal :
         {u"sent_email"_s, u"sent_chat_message"_s, u"sent_channel_message"_s, u"onedrive_file_touch"_s,
          u"onedrive_file_sync"_s, u"met"_s, u"outlook_desktop"_s, u"outlook_mobile"_s})
        QTest::newRow(qPrintable(signal)) << signal;
}

void SampleOrganizationTest::adoptsWithinTheBoundsOfTheMethod()
{
    QFETCH(QString, signal);

    const double early = shareWith(window(m_sample.days().first.addDays(27)), signal);
    const double late = shareWith(window(lastSunday), signal);

    QVERIFY2(early >= 20 && late <= 76 && early < late + 2, qPrintable(u"%1 to %2"_s.arg(early).arg(late)));
}

double SampleOrganizationTest::shareOf(const Measure &measure, const People &people) const
{
    double numerator = 0;
    double denominator = 0;
    double parts = 0;
    for (const MeasurePart &part : measure.parts)
        parts += part.part == u"denominator"_s ? 0 : 1;
    for (const SignalSet &found : people) {
        if (!measure.population.contains(found))
            continue;
        denominator += measure.hasNoisyDenominator() ? 0 : 1;
        for (const MeasurePart &part : measure.parts)
            (part.part == u"denominator"_s ? denominator : numerator) += part.set.contains(found) ? 1 : 0;
    }
    return 100 * numerator / (parts * denominator);
}

double SampleOrganizationTest::countIn(const People &people, const SetExpression &population,
                                       const SetExpression &set)
{
    return static_cast<double>(std::ranges::count_if(
        people, [&](const SignalSet &found) { return population.contains(found) && set.contains(found); }));
}

void SampleOrganizationTest::categoriesDiffer()
{
    const People early = window(m_sample.days().first.addDays(27));
    const People late = window(lastSunday);
    std::vector<double> points;

    for (const Measure &measure : m_measures.entries()) {
        points.push_back(shareOf(measure, late));
        const QString words =
            u"%1: %2 to %3"_s.arg(measure.id).arg(shareOf(measure, early)).arg(points.back());
        qInfo().noquote() << words;
        QVERIFY2(shareOf(measure, early) + 5 < points.back(), qPrintable(words));
        QVERIFY2(shareOf(measure, early) > 15 && points.back() < 90, qPrintable(words));
    }
    std::ranges::sort(points);
    for (std::size_t i = 1; i < points.size(); ++i)
        QVERIFY(points[i] - points[i - 1] > 2.5);
}

/// Supporting shares that a reader believes: neither nobody nor everybody, and not all the same.
void SampleOrganizationTest::insightsDiffer()
{
    const People late = window(lastSunday);
    std::map<QString, double> counts;
    for (const Measure &measure : m_measures.entries()) {
        for (const MeasurePart &part : measure.parts)
            counts[measure.cellId(part.part)] = countIn(late, measure.population, part.set);
    }
    for (const SupportingMeasure &supporting : m_measures.supporting())
        counts[supporting.cellId()] =
            countIn(late, supporting.measure.population, supporting.measure.parts.front().set);

    std::map<QString, double> shares;
    for (const SupportingMeasure &supporting : m_measures.supporting()) {
        const SetExpression &population = supporting.measure.population;
        const double denominator =
            supporting.among.isEmpty() ? countIn(late, population, population) : counts.at(supporting.among);
        const double share = 100 * counts.at(supporting.cellId()) / denominator;
        const QString words = u"%1: %2"_s.arg(supporting.measure.id).arg(share);
        qInfo().noquote() << words;
        QVERIFY2(share > 8 && share < 97, qPrintable(words));
        shares[supporting.measure.id] = share;
    }
    QVERIFY(shares[u"communication.communities"_s] < shares[u"communication.teams_messages"_s] - 20);
    QVERIFY(shares[u"communication.channels"_s] < shares[u"communication.chats"_s] - 5);
    QVERIFY(shares[u"meetings.calls"_s] < shares[u"meetings.one_off"_s] - 5);
    QVERIFY(shares[u"content_collaboration.shared_externally"_s] <
            shares[u"content_collaboration.shared_internally"_s] - 3);
    QVERIFY(shares[u"mobility.outlook_platforms"_s] + 5 < shares[u"mobility.outlook"_s]);
}

void SampleOrganizationTest::onlyThoseWhoMeetMeetWithVideo()
{
    const People people = day(u"getTeamsUserActivityUserDetail"_s, lastSunday.addDays(-4));
    qsizetype visual = 0;

    for (const SignalSet &found : people) {
        if (!found.contains(m_catalogue.signal(u"met_with_visual")->number))
            continue;
        ++visual;
        QVERIFY(found.contains(m_catalogue.signal(u"met")->number));
    }

    QVERIFY(visual > 100);
}

QTEST_APPLESS_MAIN(SampleOrganizationTest)
#include "tst_sampleorganization.moc"
