#include "publishing/slotkey.h"
#include "tests/endtoend/program.h"

#include <QDir>
#include <QJsonArray>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace candela;
using namespace candela::endtoend;
using namespace Qt::StringLiterals;

namespace {

/// A small sample that ends on the last Sunday, as both commands make it.
const QStringList shape = {u"--people"_s, u"400"_s, u"--devices"_s, u"80"_s, u"--days"_s, u"70"_s};

QJsonObject category(const QJsonObject &score, const QString &id)
{
    for (const QJsonValue one : score["categories"_L1].toArray()) {
        if (one["id"_L1].toString() == id)
            return one.toObject();
    }
    return {};
}

/// The sample has a past, and files have none.
QJsonObject withoutPast(QJsonObject category)
{
    category.remove(u"change"_s);
    category.remove(u"change_text"_s);
    return category;
}

} // namespace

/// What the sample organization writes down, somebody else can import and comes to the same.
class TestSampleFiles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void takesEveryFileWhole();
    void technologyComesToTheSame_data();
    void technologyComesToTheSame();
    void peopleComeToTheSameCounts_data();
    void peopleComeToTheSameCounts();
    void underTheSameNoiseTheScoreIsTheSame();
    void aSmallHouseReleasesEveryFourthWeek();
    void leavesAFolderAloneThatHoldsSomething();
    void everyTemplateIsImported();
    void aKindThatThereIsNotIsRefused();

private:
    QString at(const QString &name) const { return m_folder.filePath(name); }
    QJsonObject scoreOf(const QString &data) const { return run(at(data), {u"score"_s}).json(); }

    QTemporaryDir m_folder;
    QJsonObject m_imported;
};

void TestSampleFiles::initTestCase()
{
    QCOMPARE(run(at(u"sample"_s), QStringList{u"sample"_s} + shape).exit, 0);
    QCOMPARE(run(at(u"unused"_s), QStringList{u"sample"_s, u"--write-files"_s, at(u"files"_s)} + shape).exit,
             0);
    QVERIFY(!QDir(at(u"unused"_s)).exists());
    const Ended imported = run(at(u"house"_s), {u"import"_s, at(u"files"_s)});
    QVERIFY2(imported.exit == 0, imported.errors.constData());
    m_imported = imported.json();
    const Ended published = run(at(u"house"_s), {u"publish"_s});
    QVERIFY2(published.exit == 0, published.errors.constData());
}

void TestSampleFiles::takesEveryFileWhole()
{
    const QJsonArray files = m_imported["files"_L1].toArray();
    QSet<QString> reports;
    for (const QJsonValue file : files) {
        QCOMPARE(file["status"_L1].toString(), u"imported"_s);
        QVERIFY(file["skipped"_L1].toArray().isEmpty());
        reports << file["report"_L1].toString();
    }
    QCOMPARE(reports.size(), 7 + 9); // all about people, and all about technology but the scores of devices
}

void TestSampleFiles::technologyComesToTheSame_data()
{
    QTest::addColumn<QString>("id");
    for (const QString &id : {u"endpoint_analytics"_s, u"network_connectivity"_s, u"app_health"_s})
        QTest::newRow(qPrintable(id)) << id;
}

void TestSampleFiles::technologyComesToTheSame()
{
    QFETCH(const QString, id);
    const QJsonObject ours = withoutPast(category(scoreOf(u"house"_s), id));
    QVERIFY(!ours.isEmpty());
    QCOMPARE(ours, withoutPast(category(scoreOf(u"sample"_s), id)));
}

void TestSampleFiles::peopleComeToTheSameCounts_data()
{
    QTest::addColumn<QString>("id");
    for (const QString &id : {u"communication"_s, u"content_collaboration"_s, u"mobility"_s})
        QTest::newRow(qPrintable(id)) << id;
}

/// The noise of another organization is another; how many people are enabled has none.
void TestSampleFiles::peopleComeToTheSameCounts()
{
    QFETCH(const QString, id);
    const QJsonObject ours = category(scoreOf(u"house"_s), id);
    const QJsonObject samples = category(scoreOf(u"sample"_s), id);
    QCOMPARE(ours["status"_L1].toString(), u"measured"_s);
    QCOMPARE(ours["denominator"_L1], samples["denominator"_L1]);
}

/// With the sample's own noise every category and the total are the sample's: only the noise told them apart.
void TestSampleFiles::underTheSameNoiseTheScoreIsTheSame()
{
    const QJsonObject samples = scoreOf(u"sample"_s);
    const auto slot = Slot::fromName(samples["release"_L1].toString());
    QVERIFY(slot);
    QCOMPARE(run(at(u"twin"_s), {u"import"_s, at(u"files"_s)}).exit, 0);
    publishing::KeyFile keys(at(u"twin/keys/gate.json"_s),
                             [&](qsizetype) { return *publishing::SampleKeys(7).keyOf(*slot); });
    QVERIFY(keys.keyOf(*slot));
    QCOMPARE(run(at(u"twin"_s), {u"publish"_s}).exit, 0);

    const QJsonObject ours = scoreOf(u"twin"_s);
    QCOMPARE(ours["total"_L1]["points"_L1], samples["total"_L1]["points"_L1]);
    QCOMPARE(ours["categories"_L1].toArray().size(), 8);
    for (const QJsonValue one : ours["categories"_L1].toArray())
        QCOMPARE(withoutPast(one.toObject()), withoutPast(category(samples, one["id"_L1].toString())));
}

void TestSampleFiles::aSmallHouseReleasesEveryFourthWeek()
{
    const QStringList small = {u"--people"_s, u"150"_s, u"--devices"_s, u"30"_s, u"--days"_s, u"90"_s};
    QCOMPARE(run(at(u"small"_s), QStringList{u"sample"_s} + small).exit, 0);
    QCOMPARE(run(at(u"n"_s), QStringList{u"sample"_s, u"--write-files"_s, at(u"few"_s)} + small).exit, 0);
    QCOMPARE(run(at(u"own"_s), {u"import"_s, at(u"few"_s)}).exit, 0);
    QCOMPARE(run(at(u"own"_s), {u"publish"_s}).exit, 0);

    const QJsonObject samples = scoreOf(u"small"_s);
    const QJsonObject ours = scoreOf(u"own"_s);
    QCOMPARE(ours["release"_L1], samples["release"_L1]);
    QCOMPARE(ours["as_of"_L1], samples["as_of"_L1]);
    for (const QString &id : {u"communication"_s, u"mobility"_s, u"app_health"_s})
        QCOMPARE(category(ours, id)["denominator"_L1], category(samples, id)["denominator"_L1]);
}

void TestSampleFiles::leavesAFolderAloneThatHoldsSomething()
{
    const Ended again =
        run(at(u"unused"_s), QStringList{u"sample"_s, u"--write-files"_s, at(u"files"_s)} + shape);
    QCOMPARE(again.exit, 1);
    QVERIFY(again.errors.contains("a folder of their own"));
}

void TestSampleFiles::everyTemplateIsImported()
{
    const QJsonArray kinds =
        run(at(u"none"_s), {u"import"_s, u"--template"_s, u"help"_s}).json()["kinds"_L1].toArray();
    QVERIFY(kinds.size() >= 18);
    QDir().mkpath(at(u"templates"_s));
    for (const QJsonValue kind : kinds) {
        const QString id = kind["kind"_L1].toString();
        const Ended printed = run(QStringList{u"import"_s, u"--template"_s, id});
        QCOMPARE(printed.exit, 0);
        QVERIFY(printed.errors.size() > printed.output.size() / 2); // where each column comes from
        QFile file(at(u"templates/"_s + id));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(printed.output) == printed.output.size());
    }
    const QJsonArray files =
        run(at(u"other"_s), {u"import"_s, at(u"templates"_s)}).json()["files"_L1].toArray();
    QCOMPARE(files.size(), kinds.size());
    for (const QJsonValue file : files) {
        const QString name = file["file"_L1].toString();
        const bool isDeclined = name.endsWith("directory"_L1); // groups need a team service
        QVERIFY2((file["status"_L1].toString() == "imported"_L1) != isDeclined,
                 qPrintable(name + file["reason"_L1].toString()));
    }
}

void TestSampleFiles::aKindThatThereIsNotIsRefused()
{
    const Ended printed = run(QStringList{u"import"_s, u"--template"_s, u"nothing"_s});
    QCOMPARE(printed.exit, 1);
    QVERIFY(printed.errors.contains("--template help"));
    QCOMPARE(run(QStringList{u"import"_s}).exit, 2);
    QCOMPARE(run(QStringList{u"import"_s, u"x"_s, u"--template"_s, u"help"_s}).exit, 2);
}

QTEST_GUILESS_MAIN(TestSampleFiles)
#include "tst_samplefiles.moc"
