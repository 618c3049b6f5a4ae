#include "tests/endtoend/organization.h"
#include "tests/endtoend/program.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace candela;
using namespace candela::endtoend;
using namespace Qt::StringLiterals;

namespace {

constexpr int failed = 1;

QByteArray shown(const Ended &ended)
{
    return QByteArray::number(ended.exit) + '\n' + ended.output + ended.errors;
}

} // namespace

class TestBadFiles : public QObject
{
    Q_OBJECT

private slots:
    void refusesFilesThatAreNoWholeReport_data();
    void refusesFilesThatAreNoWholeReport();
    void takesNothingOfAHalfWrittenFile();

private:
    QString at(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void TestBadFiles::refusesFilesThatAreNoWholeReport_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const Report report = Organization(60, 1).licences(lastSunday());
    Report narrow = report;
    narrow.columns[5] = "Has Fax License";
    Report mixed = Organization(60, 1).period(lastSunday()).front();
    mixed.rows.front().back() = "7";
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a text") << QByteArray("Dear all,\nno figures this week.\n");
    QTest::newRow("a JSON document") << QByteArray(R"({"value": [{"sendCount": 3}]})");
    QTest::newRow("zeros") << QByteArray(5000, '\0');
    QTest::newRow("a required column is missing") << csv(narrow);
    QTest::newRow("two periods in one file") << csv(mixed);
    QTest::newRow("of a day after tomorrow") << csv(Organization(60, 1).licences(lastSunday().addDays(30)));
    QTest::newRow("cut within quotes") << csv(report) + "2026-01-01,a@b.example,\"Ann";
}

void TestBadFiles::refusesFilesThatAreNoWholeReport()
{
    QFETCH(QByteArray, bytes);
    writeFile(at(u"odd.csv"_s), bytes);

    const Ended ended = run(at(u"odd"_s), {u"import"_s, at(u"odd.csv"_s)});

    const QJsonObject file = ended.json()["files"_L1][0].toObject();
    QVERIFY2(ended.exit == failed, shown(ended).constData());
    QCOMPARE(file["status"_L1].toString(), u"refused"_s);
    QVERIFY(file["reason"_L1].toString().endsWith(u'.') || file["reason"_L1].toString().endsWith(u')'));
    QVERIFY(ended.errors.contains(file["reason"_L1].toString().toUtf8()));
}

void TestBadFiles::takesNothingOfAHalfWrittenFile()
{
    // Not within the last column: there a short text cannot be told from a cut one.
    const QByteArray whole = csv(Organization(60, 1).licences(lastSunday()));
    for (const char *cut : {"person30@", "person59@", "59\","}) {
        const qsizetype length = whole.indexOf(cut) + 5;
        writeFile(at(u"half.csv"_s), whole.first(length));
        const Ended ended = run(at(u"half"_s), {u"import"_s, at(u"half.csv"_s)});
        QVERIFY2(ended.exit == failed, shown(ended).constData());
        QCOMPARE(ended.json()["files"_L1][0]["status"_L1].toString(), u"refused"_s);
    }
}

QTEST_GUILESS_MAIN(TestBadFiles)
#include "tst_badfiles.moc"
