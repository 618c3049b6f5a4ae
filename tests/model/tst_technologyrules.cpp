#include "model/catalogues.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;

namespace {

QJsonObject builtInRules()
{
    return QJsonDocument::fromJson(catalogueFile(u"technology.json"_s))[u"rules"_s].toObject();
}

QJsonObject with(const QString &rule, const QJsonValue &value)
{
    QJsonObject json = builtInRules();
    json[rule] = value;
    return json;
}

QJsonObject weights(const QJsonValue &startup, const QJsonValue &apps, const QJsonValue &anywhere)
{
    return {{u"startup"_s, startup}, {u"app_reliability"_s, apps}, {u"work_from_anywhere"_s, anywhere}};
}

QJsonArray windows(std::initializer_list<std::pair<int, QString>> releases)
{
    QJsonArray array;
    for (const auto &[build, end] : releases)
        array.append(QJsonObject{{u"build"_s, build}, {u"name"_s, u"Windows"_s}, {u"end_of_support"_s, end}});
    return array;
}

} // namespace

class TechnologyRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void theBuiltInRulesAreThoseOfTheMethod()
    {
        const TechnologyRules rules = builtInTechnology().rules();
        const TechnologyRules unsaid;
        QCOMPARE(rules.endpoint, unsaid.endpoint);
        QCOMPARE(rules.includesRemotePlaces, unsaid.includesRemotePlaces);
        QCOMPARE(rules.recommendedChannels, unsaid.recommendedChannels);
        QVERIFY(rules.recommends(UpdateChannel::MonthlyEnterprise));
        QVERIFY(!rules.recommends(UpdateChannel::SemiAnnual));
    }

    void knowsWhichWindowsGetsFixes_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("answer");
        const auto row = [](const char *name, const QString &version, QDate day, const QString &answer) {
            QTest::newRow(name) << version << day << answer;
        };
        row("its last day", u"10.0.22631.4317"_s, QDate(2026, 11, 10), u"yes"_s);
        row("the day after", u"10.0.22631.4317"_s, QDate(2026, 11, 11), u"no"_s);
        row("without a fourth number", u"10.0.26100"_s, QDate(2026, 11, 11), u"yes"_s);
        row("the last Windows 10", u"10.0.19045.5000"_s, QDate(2025, 10, 15), u"no"_s);
        row("between two of the table", u"10.0.22623.1"_s, QDate(2024, 1, 1), u"no"_s);
        row("older than the table", u"10.0.10240.1"_s, QDate(2024, 1, 1), u"no"_s);
        row("newer than the table", u"10.0.99999.1"_s, QDate(2026, 11, 11), u"nobody knows"_s);
        row("another system", u"14.7.1"_s, QDate(2026, 11, 11), u"nobody knows"_s);
        row("nothing", u""_s, QDate(2026, 11, 11), u"nobody knows"_s);
        row("no number", u"10.0.x.1"_s, QDate(2026, 11, 11), u"nobody knows"_s);
    }
    void knowsWhichWindowsGetsFixes()
    {
        QFETCH(const QString, version);
        QFETCH(const QDate, day);
        const auto known = builtInTechnology().rules().supportsWindows(version, day);
        QTEST(!known ? u"nobody knows"_s : *known ? u"yes"_s : u"no"_s, "answer");
    }

    void refusesRulesWithAFlaw_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::addColumn<QString>("where");
        const auto row = [](const char *name, const QJsonObject &json, const QString &where) {
            QTest::newRow(name) << json << where;
        };
        const QString weight = u"endpoint_weights"_s;
        row("no weights", with(weight, QJsonValue()), u"startup"_s);
        row("a weight below 0", with(weight, weights(1, -1, 1)), u"app_reliability"_s);
        row("a weight above 100", with(weight, weights(1, 1, 101)), u"work_from_anywhere"_s);
        row("a weight that is no whole number", with(weight, weights(0.5, 1, 1)), u"startup"_s);
        row("no weight above 0", with(weight, weights(0, 0, 0)), weight);
        row("no Windows", with(u"windows"_s, QJsonArray()), u"windows"_s);
        row("a Windows twice", with(u"windows"_s, windows({{1, u"2026-01-01"_s}, {1, u"2027-01-01"_s}})),
            u"windows"_s);
        row("a Windows without an end", with(u"windows"_s, windows({{1, u"never"_s}})), u"windows"_s);
        row("remote places unsaid", with(u"include_remote_places"_s, QJsonValue()),
            u"include_remote_places"_s);
        row("no channel", with(u"recommended_channels"_s, QJsonArray()), u"recommended_channels"_s);
        row("an unknown channel", with(u"recommended_channels"_s, QJsonArray{u"slow"_s}),
            u"recommended_channels"_s);
        row("a channel twice", with(u"recommended_channels"_s, QJsonArray{u"beta"_s, u"beta"_s}),
            u"recommended_channels"_s);
    }
    void refusesRulesWithAFlaw()
    {
        QFETCH(const QJsonObject, json);
        const auto read = TechnologyRules::read(json);
        QVERIFY(!read);
        QCOMPARE(read.error().fault, Fault::BadInput);
        QTEST(read.error().where, "where");
    }
};

QTEST_APPLESS_MAIN(TechnologyRulesTest)
#include "tst_technologyrules.moc"
