#include "anyperson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::test;

namespace {

// The supporting insights of methodology 2.3 to 2.7, sentence by sentence.

bool meets(const Has &has)
{
    return has("enabled_teams") && has("met");
}

bool sharesOutside(const Has &has)
{
    return (has("enabled_onedrive") && has("onedrive_share_external")) ||
           (has("enabled_sharepoint") && has("sharepoint_share_external"));
}

bool sharesInside(const Has &has)
{
    return (has("enabled_onedrive") && has("onedrive_share_internal")) ||
           (has("enabled_sharepoint") && has("sharepoint_share_internal"));
}

int platforms(const Has &has, const QByteArray &app)
{
    int used = 0;
    for (const char *platform : {"_desktop", "_mobile", "_web"})
        used += has(QByteArray(app + platform).constData()) ? 1 : 0;
    return used;
}

QJsonObject root()
{
    return QJsonDocument::fromJson(catalogueFile(u"measures.json"_s)).object();
}

/// The catalogue with another list of that name among its insights.
QByteArray with(const QString &list, const QJsonArray &entries)
{
    QJsonObject all = root();
    QJsonObject insights = all[u"insights"_s].toObject();
    insights[list] = entries;
    all[u"insights"_s] = insights;
    return QJsonDocument(all).toJson();
}

QJsonArray listOf(const QString &list)
{
    return root()[u"insights"_s][list].toArray();
}

/// The same with one field of one entry changed.
QByteArray changed(const QString &list, qsizetype index, const QString &field, const QJsonValue &value)
{
    QJsonArray entries = listOf(list);
    QJsonObject entry = entries[index].toObject();
    entry[field] = value;
    entries[index] = entry;
    return with(list, entries);
}

/// The fifteen, and one like the first after them.
QByteArray withOneMore()
{
    QJsonArray entries = listOf(u"measures"_s);
    QJsonObject entry = entries[0].toObject();
    entry[u"id"_s] = u"communication.another"_s;
    entry[u"choice"_s] = entries.size() + 1;
    entries.append(entry);
    return with(u"measures"_s, entries);
}

} // namespace

Q_DECLARE_METATYPE(Formula)

class InsightsTest : public QObject
{
    Q_OBJECT

private:
    const SignalCatalogue m_signals = builtInSignals();
    const MeasureCatalogue m_measures = builtInMeasures(m_signals);

    /// Who is counted in a cell: by a supporting measure, or by the denominator of the meetings.
    SetExpression countedIn(const QString &cell) const
    {
        for (const SupportingMeasure &supporting : m_measures.supporting()) {
            if (supporting.cellId() == cell)
                return supporting.measure.parts.front().set;
        }
        const Measure *meetings = m_measures.of(CategoryId::Meetings);
        return meetings->cellId(meetings->parts.back().part) == cell ? meetings->parts.back().set
                                                                     : SetExpression();
    }

private slots:
    void aReleaseHasTwentyFourCellsAtTheMost()
    {
        std::size_t scored = 0;
        for (const Measure &measure : m_measures.entries())
            scored += measure.parts.size();

        QCOMPARE(scored, 9U);
        QCOMPARE(m_measures.supporting().size(), 15U);
        QCOMPARE(static_cast<int>(scored + m_measures.supporting().size()), mostNoisyCells);
    }

    void oneCellMoreIsRefused()
    {
        const auto read = MeasureCatalogue::read(withOneMore(), m_signals);
        QVERIFY(!read);
        QCOMPARE(read.error().fault, Fault::BadInput);
        QVERIFY(read.error().what.contains(u"24"_s));
    }

    void theirOrderIsStated()
    {
        QStringList order;
        for (const SupportingMeasure &supporting : m_measures.supporting())
            order << supporting.measure.id;
        QCOMPARE(order.join(u' '),
                 u"communication.mail communication.teams_messages communication.communities "
                 "communication.channels communication.chats meetings.one_off meetings.recurring "
                 "meetings.calls content_collaboration.shared_externally "
                 "content_collaboration.shared_internally mobility.outlook mobility.outlook_platforms "
                 "mobility.outlook_mobile mobility.teams mobility.teams_platforms"_s);
    }

    void countsWhomItSays_data()
    {
        QTest::addColumn<QString>("measure");
        QTest::addColumn<Formula>("formula");
        const auto row = [](const char *measure, const Formula &formula) {
            QTest::newRow(measure) << QString::fromLatin1(measure) << formula;
        };
        const auto attends = [](const char *signal) {
            return Formula([signal](const Has &has) { return meets(has) && has(signal); });
        };
        row("communication.mail",
            [](const Has &has) { return has("enabled_exchange") && has("sent_email"); });
        row("communication.teams_messages", writesInTeams);
        row("communication.communities",
            [](const Has &has) { return has("enabled_engage") && has("posted_community"); });
        row("communication.channels",
            [](const Has &has) { return has("enabled_teams") && has("sent_channel_message"); });
        row("communication.chats",
            [](const Has &has) { return has("enabled_teams") && has("sent_chat_message"); });
        row("meetings.one_off", attends("attended_one_off"));
        row("meetings.recurring", attends("attended_recurring"));
        row("meetings.calls", attends("attended_1to1_call"));
        row("content_collaboration.shared_externally", sharesOutside);
        row("content_collaboration.shared_internally", [](const Has &has) {
            const bool mayShare = has("enabled_onedrive") || has("enabled_sharepoint");
            return mayShare && sharesInside(has) && !sharesOutside(has);
        });
        row("mobility.outlook",
            [](const Has &has) { return has("enabled_exchange") && platforms(has, "outlook") >= 1; });
        row("mobility.outlook_platforms",
            [](const Has &has) { return has("enabled_exchange") && platforms(has, "outlook") >= 2; });
        row("mobility.outlook_mobile",
            [](const Has &has) { return has("enabled_exchange") && has("outlook_mobile"); });
        row("mobility.teams",
            [](const Has &has) { return has("enabled_teams") && platforms(has, "teams") >= 1; });
        row("mobility.teams_platforms",
            [](const Has &has) { return has("enabled_teams") && platforms(has, "teams") >= 2; });
    }

    void countsWhomItSays()
    {
        QFETCH(const QString, measure);
        QFETCH(const Formula, formula);
        const SupportingMeasure *found = m_measures.supportingMeasure(measure);
        QVERIFY(found != nullptr);
        const Measure &declared = found->measure;
        std::mt19937 chance(21);
        int inside = 0;
        for (int i = 0; i < 10'000; ++i) {
            const SignalSet person = somebody(chance, m_signals);
            const bool counted =
                declared.population.contains(person) && declared.parts.front().set.contains(person);
            QCOMPARE(counted, formula(askedOf(person, m_signals)));
            inside += counted ? 1 : 0;
        }
        QVERIFY(inside > 300 && inside < 9'700); // else this would prove little
    }

    /// Else a share could truly be above 100, and be told so.
    void countsNobodyAboveTheDenominator()
    {
        std::mt19937 chance(22);
        for (int i = 0; i < 5'000; ++i) {
            const SignalSet person = somebody(chance, m_signals);
            for (const SupportingMeasure &supporting : m_measures.supporting()) {
                if (supporting.among.isEmpty() || !supporting.measure.parts.front().set.contains(person))
                    continue;
                QVERIFY2(countedIn(supporting.among).contains(person), qPrintable(supporting.measure.id));
            }
        }
    }

    /// A count of behaviour is never published without noise, also not as a denominator (gate.md 1).
    void denominatorsAreLicencesOrCellsThemselves()
    {
        const SignalSet none;
        for (const SupportingMeasure &supporting : m_measures.supporting()) {
            const SignalSet used = supporting.measure.population.usedSignals();
            QVERIFY(!(used == none));
            for (const Signal &signal : m_signals.entries()) {
                if (used.contains(signal.number))
                    QVERIFY2(signal.id.startsWith("enabled_"_L1), qPrintable(supporting.measure.id));
            }
            if (!supporting.among.isEmpty())
                QVERIFY(!(countedIn(supporting.among) == SetExpression()));
        }
    }

    void needsTheReportsItsSignalsComeFrom()
    {
        for (const SupportingMeasure &supporting : m_measures.supporting()) {
            const SignalSet used = supporting.measure.parts.front().set.usedSignals();
            QSet<QString> reports;
            for (const Signal &signal : m_signals.entries()) {
                if (used.contains(signal.number) && !m_signals.report(signal.report)->licence)
                    reports.insert(signal.report);
            }
            const QStringList &needs = supporting.measure.needs;
            QCOMPARE(QSet<QString>(needs.begin(), needs.end()), reports);
        }
    }

    void everyChosenCellIsShownInItsCategoryOrAnother()
    {
        QSet<QString> shown;
        QSet<CategoryId> categories;
        for (const InsightGroup &group : m_measures.insights()) {
            categories.insert(group.category);
            for (const InsightLine &line : group.lines)
                shown.insert(line.measure);
        }
        QCOMPARE(shown.size(), 15);
        QCOMPARE(categories.size(), 5);
        for (const UnshownInsight &unshown : m_measures.unshown())
            QVERIFY(kindOf(unshown.category) == CategoryKind::People);
        QVERIFY(std::ranges::find(m_measures.unshown(), WhyUnshown::NotChosen, &UnshownInsight::why) !=
                m_measures.unshown().end());
    }

    void refusesAFlaw_data()
    {
        QTest::addColumn<QByteArray>("json");
        const QString measures = u"measures"_s;
        const QString channels = u"communication.channels/1/numerator/organization"_s;
        const qsizetype ofChannels = 3;

        QTest::newRow("out of order") << changed(measures, 1, u"choice"_s, 3);
        QTest::newRow("no order") << changed(measures, 0, u"choice"_s, QJsonValue());
        QTest::newRow("an id of a scored one") << changed(measures, 0, u"id"_s, u"meetings.visual"_s);
        QTest::newRow("an id twice") << changed(measures, 1, u"id"_s, u"communication.mail"_s);
        QTest::newRow("no words") << changed(measures, 0, u"says_not"_s, u""_s);
        QTest::newRow("among those who write, without noise")
            << changed(measures, ofChannels, u"population"_s,
                       QJsonObject{{u"all"_s, QJsonArray{u"enabled_teams"_s, u"sent_chat_message"_s}}});
        QTest::newRow("among a cell that is not released")
            << changed(measures, ofChannels, u"among"_s, u"communication.readers/1/numerator/organization"_s);
        QTest::newRow("among itself") << changed(measures, ofChannels, u"among"_s, channels);
        QTest::newRow("among people of another licence")
            << changed(measures, ofChannels, u"population"_s, u"enabled_exchange"_s);
        QTest::newRow("among a cell that needs another report") << changed(
            measures, ofChannels, u"among"_s, u"teamwork.shared_workspace/1/denominator/organization"_s);
        QTest::newRow("a group of an unknown measure")
            << changed(u"groups"_s, 0, u"bars"_s,
                       QJsonArray{QJsonObject{{u"title"_s, u"Mail"_s}, {u"measure"_s, u"mail"_s}}});
        QTest::newRow("a group of devices") << changed(u"groups"_s, 0, u"category"_s, u"app_health"_s);
        QTest::newRow("a group twice") << changed(u"groups"_s, 1, u"id"_s, u"communication.ways"_s);
        QTest::newRow("a group of nothing") << changed(u"groups"_s, 0, u"bars"_s, QJsonArray());
        QTest::newRow("no reason") << changed(u"not_shown"_s, 0, u"reason"_s, u""_s);
        QTest::newRow("another why") << changed(u"not_shown"_s, 0, u"why"_s, u"forgotten"_s);
    }

    void refusesAFlaw()
    {
        QFETCH(const QByteArray, json);
        const auto read = MeasureCatalogue::read(json, m_signals);
        QVERIFY(!read);
        QCOMPARE(read.error().fault, Fault::BadInput);
    }
};

QTEST_APPLESS_MAIN(InsightsTest)
#include "tst_insights.moc"
