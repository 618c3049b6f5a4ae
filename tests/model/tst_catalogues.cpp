#include "model/catalogues.h"
#include "places/places.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;
using namespace candela;

namespace {

/// "sent_email=7", and of a signal with several numbers "deleted=128-162".
QString lineOf(const Signal &signal)
{
    const QString line = signal.id + u'=' + QString::number(signal.number);
    return signal.span == 1 ? line : line + u'-' + QString::number(signal.number + signal.span - 1);
}

QStringList goldenLines()
{
    QFile file(inSources(u"tests/data/model/signal-numbers.txt"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

/// The signals of the people categories as contract.md 2 lists them.
QStringList promisedSignals()
{
    QStringList ids = {u"listed"_s,
                       u"enabled_exchange"_s,
                       u"enabled_onedrive"_s,
                       u"enabled_sharepoint"_s,
                       u"enabled_skype"_s,
                       u"enabled_engage"_s,
                       u"enabled_teams"_s,
                       u"sent_email"_s,
                       u"sent_chat_message"_s,
                       u"sent_channel_message"_s,
                       u"posted_community"_s,
                       u"met"_s,
                       u"met_with_visual"_s,
                       u"attended_1to1_call"_s,
                       u"attended_one_off"_s,
                       u"attended_recurring"_s,
                       u"event_file_read"_s, // methodology 8
                       u"event_file_written"_s,
                       u"event_file_together"_s};
    for (const QString &product : {u"onedrive"_s, u"sharepoint"_s}) {
        for (const QString &did : {u"file_touch"_s, u"file_sync"_s, u"share_internal"_s, u"share_external"_s})
            ids << product + u'_' + did;
    }
    for (const QString &app :
         {u"outlook"_s, u"word"_s, u"excel"_s, u"powerpoint"_s, u"onenote"_s, u"teams"_s}) {
        for (const QString &platform : {u"desktop"_s, u"mobile"_s, u"web"_s})
            ids << app + u'_' + platform;
    }
    return ids;
}

QJsonObject rootOf(const QString &name)
{
    return QJsonDocument::fromJson(catalogueFile(name)).object();
}

/// The catalogue with one field of its first entry changed.
QByteArray changed(const QString &name, const QString &list, const QString &field, const QJsonValue &value)
{
    QJsonObject root = rootOf(name);
    QJsonArray entries = root[list].toArray();
    QJsonObject entry = entries[0].toObject();
    entry[field] = value;
    entries[0] = entry;
    root[list] = entries;
    return QJsonDocument(root).toJson();
}

} // namespace

class CataloguesTest : public QObject
{
    Q_OBJECT

private:
    const SignalCatalogue m_signals = builtInSignals();
    const MeasureCatalogue m_measures = builtInMeasures(m_signals);

private slots:
    void everyPromisedSignalIsThere()
    {
        for (const QString &id : promisedSignals())
            QVERIFY2(m_signals.signal(id) != nullptr, qPrintable(id));
        for (const Signal &signal : m_signals.entries())
            QVERIFY2(promisedSignals().contains(signal.id) || signal.rule == SignalRule::Deleted,
                     qPrintable(signal.id + u" is read about people, but contract.md 2 does not say so"_s));
    }

    /// Numbers are written to disk. A line of tests/data/model/signal-numbers.txt is never changed or taken
    /// away; for a new signal add the line that this test asks for.
    void numbersNeverChange()
    {
        QStringList lines;
        for (const Signal &signal : m_signals.entries())
            lines << lineOf(signal);
        const QStringList golden = goldenLines();

        for (const QString &line : golden)
            QVERIFY2(lines.contains(line), qPrintable(line + u" was changed or is gone"_s));
        for (const QString &line : lines)
            QVERIFY2(golden.contains(line), qPrintable(u"add the line "_s + line));
    }

    void deletionIsKeptForTheWindowAndTheWeekAfterIt()
    {
        const Signal *deleted = m_signals.signal(u"deleted");
        QVERIFY(deleted != nullptr);
        QVERIFY(deleted->span >= 28 + 7); // contract.md 1: a licence report up to seven days after the window
    }

    void productsAreCalledByOneName()
    {
        for (const Signal &signal : m_signals.entries())
            QVERIFY2(!signal.id.contains("yammer"_L1), qPrintable(signal.id));
        QCOMPARE(m_signals.signal(u"enabled_engage")->columns, QStringList{u"Has Yammer License"_s});
    }

    void namesAreNeverRead()
    {
        for (const Signal &signal : m_signals.entries()) {
            for (const QString &column : signal.columns)
                QVERIFY2(!column.contains("Name"_L1) && !column.contains("User"_L1), qPrintable(column));
        }
    }

    void everySignalIsNeededBySomeMeasure()
    {
        SignalSet used;
        for (const Measure &measure : m_measures.entries()) {
            used |= measure.population.usedSignals();
            for (const MeasurePart &part : measure.parts)
                used |= part.set.usedSignals();
            for (const Measure &exact : measure.exact) {
                for (const MeasurePart &part : exact.parts)
                    used |= part.set.usedSignals();
            }
        }
        SignalSet usedByInsights;
        for (const SupportingMeasure &supporting : m_measures.supporting())
            usedByInsights |= supporting.measure.parts.front().set.usedSignals();
        for (const Signal &signal : m_signals.entries()) {
            const bool decidesWhoCounts =
                signal.rule == SignalRule::Listed || signal.rule == SignalRule::Deleted;
            const bool isNeeded = used.contains(signal.number) || usedByInsights.contains(signal.number);
            QVERIFY2(decidesWhoCounts || isNeeded, qPrintable(signal.id));
            // A file is refused for want of a scored column, and taken without one that only an insight
            // needs.
            QCOMPARE(signal.optional, !decidesWhoCounts && !used.contains(signal.number));
        }
    }

    void everyPeopleCategoryHasItsMeasure_data()
    {
        QTest::addColumn<CategoryId>("category");
        QTest::addColumn<QString>("method");
        QTest::addColumn<QStringList>("cells");
        const auto cells = [](const QString &method, const QStringList &parts) {
            QStringList ids;
            for (const QString &part : parts)
                ids << method + u'/' + part + u"/organization"_s;
            return ids;
        };
        const auto row = [&](CategoryId category, const QString &method, const QStringList &parts) {
            QTest::newRow(qPrintable(method)) << category << method << cells(method, parts);
        };
        row(CategoryId::Communication, u"communication.multi_mode/1"_s, {u"numerator"_s});
        row(CategoryId::Meetings, u"meetings.visual/1"_s, {u"numerator"_s, u"denominator"_s});
        row(CategoryId::ContentCollaboration, u"content_collaboration.online_files/1"_s,
            {u"reader"_s, u"creator"_s, u"collaborator"_s});
        row(CategoryId::Teamwork, u"teamwork.shared_workspace/1"_s, {u"numerator"_s, u"denominator"_s});
        row(CategoryId::Mobility, u"mobility.multi_platform/1"_s, {u"numerator"_s});
    }

    void everyPeopleCategoryHasItsMeasure()
    {
        QFETCH(const CategoryId, category);
        QFETCH(const QString, method);
        QFETCH(const QStringList, cells);

        const Measure *measure = m_measures.of(category);

        QVERIFY(measure != nullptr);
        QCOMPARE(measure->method(), method);
        QCOMPARE(measure->window, 28);
        QStringList ids;
        for (const MeasurePart &part : measure->parts)
            ids << measure->cellId(part.part);
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()), QSet<QString>(cells.begin(), cells.end()));
        QCOMPARE(measure->hasNoisyDenominator(), cells.join(u' ').contains("/denominator/"_L1));
    }

    void technologyHasNoMeasureOfPeople()
    {
        for (const CategoryId category : allCategories)
            QCOMPARE(m_measures.of(category) == nullptr, kindOf(category) == CategoryKind::Technology);
    }

    void theEightCategoriesAreSpeltAsInTheApi()
    {
        const QStringList ids = {
            u"communication"_s, u"meetings"_s,           u"content_collaboration"_s, u"teamwork"_s,
            u"mobility"_s,      u"endpoint_analytics"_s, u"network_connectivity"_s,  u"app_health"_s};
        for (std::size_t i = 0; i < allCategories.size(); ++i) {
            QCOMPARE(idOf(allCategories[i]), ids[static_cast<qsizetype>(i)]);
            QCOMPARE(categoryFromId(idOf(allCategories[i])), allCategories[i]);
            QVERIFY(!titleOf(allCategories[i]).isEmpty());
            QCOMPARE(kindOf(allCategories[i]) == CategoryKind::People, i < 5);
        }
        QVERIFY(!categoryFromId(u"Communication") && !categoryFromId(u""));
    }

    void refusesASignalCatalogueWithAFlaw_data()
    {
        QTest::addColumn<QByteArray>("json");
        const QJsonObject second = rootOf(u"signals.json"_s)[u"signals"_s].toArray()[1].toObject();

        QTest::newRow("no JSON") << QByteArray("signals");
        QTest::newRow("another format") << QByteArray(R"({"format":2,"reports":[],"signals":[]})");
        for (const QString &text :
             {u"id"_s, u"what"_s, u"why"_s, u"seen_by"_s, u"kept"_s, u"report"_s, u"rule"_s})
            QTest::newRow(qPrintable(text + u" is empty"_s))
                << changed(u"signals.json"_s, u"signals"_s, text, u""_s);
        QTest::newRow("an unknown report")
            << changed(u"signals.json"_s, u"signals"_s, u"report"_s, u"getNothing"_s);
        QTest::newRow("no columns") << changed(u"signals.json"_s, u"signals"_s, u"columns"_s, QJsonArray());
        QTest::newRow("an id twice") << changed(u"signals.json"_s, u"signals"_s, u"id"_s, second[u"id"_s]);
        QTest::newRow("a number twice")
            << changed(u"signals.json"_s, u"signals"_s, u"number"_s, second[u"number"_s]);
        QTest::newRow("a number inside the span of another")
            << changed(u"signals.json"_s, u"signals"_s, u"number"_s, 150);
        QTest::newRow("a number that no set can hold")
            << changed(u"signals.json"_s, u"signals"_s, u"number"_s, 192);
        QTest::newRow("a number below zero") << changed(u"signals.json"_s, u"signals"_s, u"number"_s, -1);
        QTest::newRow("made of a report whose rows are people")
            << changed(u"signals.json"_s, u"signals"_s, u"rule"_s, u"made"_s);
        QTest::newRow("read from a row of a file of ours")
            << changed(u"signals.json"_s, u"signals"_s, u"report"_s, u"file_events"_s);
        QTest::newRow("a file without a title") << changed(u"signals.json"_s, u"files"_s, u"title"_s, u""_s);
        QTest::newRow("a file called as a report is")
            << changed(u"signals.json"_s, u"files"_s, u"id"_s, u"getEmailActivityUserDetail"_s);
    }

    void refusesASignalCatalogueWithAFlaw()
    {
        QFETCH(const QByteArray, json);
        const auto read = SignalCatalogue::read(json);
        QVERIFY(!read);
        QCOMPARE(read.error().fault, Fault::BadInput);
    }

    void signalsAreMadeOfFilesThatCanBeImported()
    {
        const ImportCatalogue imports = builtInImports();
        for (const ReportKind &file : m_signals.files()) {
            const ImportFormat *format = imports.format(file.id);
            QVERIFY2(format != nullptr, qPrintable(file.id));
            QCOMPARE(file.title, format->title);
            QCOMPARE(file.whereToGet, format->whereToGet);
            QCOMPARE(m_signals.report(file.id), &file);
            QVERIFY(!m_signals.signalsOf(file.id).empty());
            for (const Signal &signal : m_signals.signalsOf(file.id)) {
                for (const QString &column : signal.columns)
                    QVERIFY(std::ranges::find(format->fields, column, &ImportField::column) !=
                            format->fields.end());
            }
        }
    }

    void contentIsCountedExactlyFromFileEvents()
    {
        const Measure *proxy = m_measures.of(CategoryId::ContentCollaboration);
        QCOMPARE(proxy->exact.size(), std::size_t{1});
        const Measure &exact = proxy->exact.front();
        QCOMPARE(exact.method(), u"content_collaboration.file_events/1"_s);
        QCOMPARE(exact.needs, QStringList{u"file_events"_s});
        QCOMPARE(exact.population, proxy->population);
        QCOMPARE(exact.parts.size(), proxy->parts.size()); // so the budget of cells holds with either
        QCOMPARE(m_measures.measure(exact.id), &exact);
    }

    void meetingsAreScoredBySevenFeaturesOrByNine()
    {
        const auto &successors = m_measures.of(CategoryId::Meetings)->successors;
        QCOMPARE(successors.size(), std::size_t{2});
        QCOMPARE(successors[0].method(), u"meetings.practices/1"_s);
        QCOMPARE(successors[0].features, FeatureSet::Seven);
        QCOMPARE(successors[1].method(), u"meetings.practices/2"_s);
        QCOMPARE(successors[1].features, FeatureSet::Nine);
        QCOMPARE(successors[1].population, successors[0].population); // the floors are the same
    }

    void refusesAMeasureCatalogueWithAFlaw_data()
    {
        QTest::addColumn<QByteArray>("json");
        const QString file = u"measures.json"_s;
        const QString list = u"measures"_s;
        const auto exactWith = [&](const QString &field, const QJsonValue &value) {
            QJsonObject exact = rootOf(file)[list].toArray()[2].toObject()[u"exact"_s].toObject();
            exact[u"category"_s] = u"communication"_s;
            exact[u"population"_s] = rootOf(file)[list].toArray()[0].toObject()[u"population"_s];
            exact[u"cells"_s] = QJsonArray{exact[u"cells"_s].toArray()[0]};
            QJsonObject cell = exact[u"cells"_s].toArray()[0].toObject();
            cell[u"part"_s] = u"numerator"_s;
            exact[u"cells"_s] = QJsonArray{cell};
            exact[u"id"_s] = u"communication.exact"_s;
            exact[field] = value;
            return changed(file, list, u"exact"_s, exact);
        };
        QVERIFY(MeasureCatalogue::read(exactWith(u"version"_s, 2), m_signals)); // the changes alone spoil it
        QTest::newRow("exact in another category") << exactWith(u"category"_s, u"mobility"_s);
        QTest::newRow("exact among others") << exactWith(u"population"_s, u"enabled_teams"_s);
        QTest::newRow("exact with other parts")
            << exactWith(u"cells"_s, rootOf(file)[list].toArray()[2].toObject()[u"cells"_s]);
        QTest::newRow("exact by the same name") << exactWith(u"id"_s, u"communication.multi_mode"_s);
        QTest::newRow("exact by a name that is taken") << exactWith(u"id"_s, u"communication.mail"_s);
        QTest::newRow("exact of nothing") << changed(file, list, u"exact"_s, QJsonObject());

        const auto secondSuccessorWith = [&](const QString &field, const QJsonValue &value) {
            QJsonArray successors = rootOf(file)[list].toArray()[1].toObject()[u"successors"_s].toArray();
            QJsonObject second = successors[1].toObject();
            second[field] = value;
            successors[1] = second;
            return changed(file, list, u"successors"_s, successors);
        };
        QVERIFY(MeasureCatalogue::read(secondSuccessorWith(u"version"_s, 3), m_signals));
        QTest::newRow("successor of eight features") << secondSuccessorWith(u"features"_s, 8);
        QTest::newRow("successors of the same features") << secondSuccessorWith(u"features"_s, 7);
        QTest::newRow("successors of one version") << secondSuccessorWith(u"version"_s, 1);
        QTest::newRow("successor without words") << secondSuccessorWith(u"numerator"_s, u""_s);

        for (const QString &text :
             {u"id"_s, u"title"_s, u"numerator"_s, u"denominator"_s, u"unit"_s, u"protection"_s, u"source"_s,
              u"says_not"_s, u"category"_s, u"population"_s})
            QTest::newRow(qPrintable(text + u" is empty"_s)) << changed(file, list, text, u""_s);
        QTest::newRow("version nought") << changed(file, list, u"version"_s, 0);
        QTest::newRow("no window") << changed(file, list, u"window"_s, 0);
        QTest::newRow("no cells") << changed(file, list, u"cells"_s, QJsonArray());
        QTest::newRow("needs nothing") << changed(file, list, u"needs"_s, QJsonArray());
        QTest::newRow("needs an unknown report")
            << changed(file, list, u"needs"_s, QJsonArray{u"getNothing"_s});
        QTest::newRow("an unknown signal") << changed(file, list, u"population"_s, u"enabled_yammer"_s);
        QTest::newRow("counted among those who do something")
            << changed(file, list, u"population"_s,
                       QJsonObject{{u"all"_s, QJsonArray{u"enabled_teams"_s, u"sent_email"_s}}});
        QTest::newRow("counted among everybody there ever was")
            << changed(file, list, u"population"_s, QJsonObject{{u"any"_s, QJsonArray{u"listed"_s}}});
        QTest::newRow("leaves out an unknown signal")
            << changed(file, list, u"optional"_s,
                       QJsonArray{QJsonObject{{u"report"_s, u"getYammerActivityUserDetail"_s},
                                              {u"leaves_out"_s, QJsonArray{u"nothing"_s}}}});
    }

    void refusesAMeasureCatalogueWithAFlaw()
    {
        QFETCH(const QByteArray, json);
        const auto read = MeasureCatalogue::read(json, m_signals);
        QVERIFY(!read);
        QCOMPARE(read.error().fault, Fault::BadInput);
    }
};

QTEST_APPLESS_MAIN(CataloguesTest)
#include "tst_catalogues.moc"
