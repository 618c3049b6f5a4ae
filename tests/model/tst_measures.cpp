#include "anyperson.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::test;

namespace {

int countOf(std::initializer_list<bool> those)
{
    return static_cast<int>(std::count(those.begin(), those.end(), true));
}

// Contract.md 2, sentence by sentence.

bool mails(const Has &has)
{
    return has("enabled_exchange") && has("sent_email");
}

bool collaborates(const Has &has)
{
    const bool onOneDrive = has("onedrive_share_internal") || has("onedrive_share_external");
    const bool onSharePoint = has("sharepoint_share_internal") || has("sharepoint_share_external");
    return (has("enabled_onedrive") && onOneDrive) || (has("enabled_sharepoint") && onSharePoint);
}

bool creates(const Has &has)
{
    return collaborates(has) || (has("enabled_onedrive") && has("onedrive_file_sync")) ||
           (has("enabled_sharepoint") && has("sharepoint_file_sync"));
}

bool reads(const Has &has)
{
    return creates(has) || (has("enabled_onedrive") && has("onedrive_file_touch")) ||
           (has("enabled_sharepoint") && has("sharepoint_file_touch"));
}

bool hasFiles(const Has &has)
{
    return has("enabled_onedrive") || has("enabled_sharepoint");
}

bool worksInASharedPlace(const Has &has)
{
    return (has("enabled_teams") && has("sent_channel_message")) ||
           (has("enabled_sharepoint") && (has("sharepoint_file_touch") || has("sharepoint_file_sync")));
}

bool isActive(const Has &has)
{
    return mails(has) || writesInTeams(has) || reads(has); // touched, synced or shared, where enabled
}

bool canTeam(const Has &has)
{
    return has("enabled_exchange") || has("enabled_teams") || has("enabled_sharepoint");
}

bool roams(const Has &has)
{
    return countOf({has("outlook_desktop"), has("outlook_mobile"), has("outlook_web")}) >= 2 ||
           countOf({has("word_desktop"), has("word_mobile"), has("word_web")}) >= 2 ||
           countOf({has("excel_desktop"), has("excel_mobile"), has("excel_web")}) >= 2 ||
           countOf({has("powerpoint_desktop"), has("powerpoint_mobile"), has("powerpoint_web")}) >= 2 ||
           countOf({has("onenote_desktop"), has("onenote_mobile"), has("onenote_web")}) >= 2 ||
           countOf({has("teams_desktop"), has("teams_mobile"), has("teams_web")}) >= 2;
}

bool isOfTwo(const Has &has)
{
    return countOf({has("enabled_exchange"), has("enabled_teams"), has("enabled_engage")}) >= 2;
}

bool usesTwo(const Has &has)
{
    return countOf({mails(has), writesInTeams(has), has("enabled_engage") && has("posted_community")}) >= 2;
}

bool isMobile(const Has &has)
{
    return has("enabled_exchange") || has("enabled_engage") || has("enabled_teams") || has("enabled_skype");
}

} // namespace

Q_DECLARE_METATYPE(Formula)

class MeasuresTest : public QObject
{
    Q_OBJECT

private:
    const SignalCatalogue m_signals = builtInSignals();
    const MeasureCatalogue m_measures = builtInMeasures(m_signals);

private slots:
    void countsWhomTheContractNames_data()
    {
        QTest::addColumn<QString>("measure");
        QTest::addColumn<QString>("part"); // empty: the population
        QTest::addColumn<Formula>("formula");
        const auto row = [](const char *measure, const char *part, const Formula &formula) {
            QTest::addRow("%s/%s", measure, part)
                << QString::fromLatin1(measure) << QString::fromLatin1(part) << formula;
        };
        const auto both = [](bool (*one)(const Has &), bool (*other)(const Has &)) {
            return Formula([one, other](const Has &has) { return one(has) && other(has); });
        };

        row("communication.multi_mode", "", isOfTwo);
        row("communication.multi_mode", "numerator", both(usesTwo, isOfTwo));
        row("meetings.visual", "", [](const Has &has) { return has("enabled_teams"); });
        row("meetings.visual", "denominator",
            [](const Has &has) { return has("enabled_teams") && has("met"); });
        row("meetings.visual", "numerator",
            [](const Has &has) { return has("enabled_teams") && has("met") && has("met_with_visual"); });
        row("content_collaboration.online_files", "", hasFiles);
        row("content_collaboration.online_files", "reader", reads);
        row("content_collaboration.online_files", "creator", creates);
        row("content_collaboration.online_files", "collaborator", collaborates);
        row("content_collaboration.file_events", "", hasFiles);
        row("content_collaboration.file_events", "reader", [](const Has &has) {
            return hasFiles(has) &&
                   (has("event_file_read") || has("event_file_written") || has("event_file_together"));
        });
        row("content_collaboration.file_events", "creator", [](const Has &has) {
            return hasFiles(has) && (has("event_file_written") || has("event_file_together"));
        });
        row("content_collaboration.file_events", "collaborator",
            [](const Has &has) { return hasFiles(has) && has("event_file_together"); });
        row("teamwork.shared_workspace", "", canTeam);
        row("teamwork.shared_workspace", "denominator", both(isActive, canTeam));
        row("teamwork.shared_workspace", "numerator", both(worksInASharedPlace, canTeam));
        row("mobility.multi_platform", "", isMobile);
        row("mobility.multi_platform", "numerator", both(roams, isMobile));
    }

    void countsWhomTheContractNames()
    {
        QFETCH(const QString, measure);
        QFETCH(const QString, part);
        QFETCH(const Formula, formula);
        const Measure *found = m_measures.measure(measure);
        QVERIFY(found != nullptr);
        const auto declared = std::ranges::find(found->parts, part, &MeasurePart::part);
        QVERIFY(part.isEmpty() || declared != found->parts.end());

        std::mt19937 chance(11);
        int inside = 0;
        for (int i = 0; i < 20'000; ++i) {
            const SignalSet person = somebody(chance, m_signals);
            const bool counted =
                found->population.contains(person) && (part.isEmpty() || declared->set.contains(person));
            QCOMPARE(counted, formula(askedOf(person, m_signals)));
            inside += counted ? 1 : 0;
        }
        QVERIFY(inside > 1000 && inside < 19'000); // else this would prove little
    }

    void levelsOfContentContainEachOther()
    {
        for (const QString &id :
             {u"content_collaboration.online_files"_s, u"content_collaboration.file_events"_s}) {
            const Measure *content = m_measures.measure(id);
            const auto level = [&](const QString &part) {
                return std::ranges::find(content->parts, part, &MeasurePart::part)->set;
            };
            std::mt19937 chance(12);
            for (int i = 0; i < 20'000; ++i) {
                const SignalSet person = somebody(chance, m_signals);
                QVERIFY(!level(u"collaborator"_s).contains(person) || level(u"creator"_s).contains(person));
                QVERIFY(!level(u"creator"_s).contains(person) || level(u"reader"_s).contains(person));
            }
        }
    }

    void teamworkCountsNobodyAboveItsDenominator()
    {
        const Measure *teamwork = m_measures.of(CategoryId::Teamwork);
        std::mt19937 chance(13);
        for (int i = 0; i < 20'000; ++i) {
            const Has has = askedOf(somebody(chance, m_signals), m_signals);
            QVERIFY(!worksInASharedPlace(has) || isActive(has));
        }
        QCOMPARE(teamwork->needs.size(), 4);
    }

    void withoutVivaEngageItsModeAndItsLicenceAreLeftOut()
    {
        const Measure *communication = m_measures.of(CategoryId::Communication);
        QCOMPARE(communication->optional.size(), 1U);
        QCOMPARE(communication->optional.front().report, u"getYammerActivityUserDetail"_s);
        SignalSet left;
        for (const QString &id : communication->optional.front().leavesOut)
            left.insert(m_signals.signal(id)->number);
        const SetExpression population = communication->population.without(left);
        const SetExpression numerator = communication->parts.front().set.without(left);

        std::mt19937 chance(14);
        for (int i = 0; i < 20'000; ++i) {
            const SignalSet person = somebody(chance, m_signals);
            const Has has = askedOf(person, m_signals);
            QCOMPARE(population.contains(person), has("enabled_exchange") && has("enabled_teams"));
            QCOMPARE(population.contains(person) && numerator.contains(person),
                     mails(has) && writesInTeams(has));
        }
    }

    /// A missing report makes only the measures that need it not measured; mail and Teams are needed for
    /// communication, Engage is not.
    void needsTheReportsItsSignalsComeFrom()
    {
        std::vector<Measure> measures = m_measures.entries();
        for (const Measure &measure : m_measures.entries())
            measures.insert(measures.end(), measure.exact.begin(), measure.exact.end());
        for (const Measure &measure : measures) {
            QSet<QString> reports;
            SignalSet used;
            for (const MeasurePart &part : measure.parts)
                used |= part.set.usedSignals();
            for (const Signal &signal : m_signals.entries()) {
                if (used.contains(signal.number) && !m_signals.report(signal.report)->licence)
                    reports.insert(signal.report);
            }
            for (const OptionalReport &optional : measure.optional)
                reports.remove(optional.report);
            QCOMPARE(QSet<QString>(measure.needs.begin(), measure.needs.end()), reports);
        }
    }
};

QTEST_APPLESS_MAIN(MeasuresTest)
#include "tst_measures.moc"
