#include "house.h"
#include "wrongfiles.h"

#include "publishing/importer.h"

#include <QFile>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::publishing;
using namespace candela::publishing::test;

namespace {

const QDate sunday = week(5).sunday();

} // namespace

/// Every kind of file as a spreadsheet saves it where commas are for decimals.
class SeparatorsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_house = std::make_unique<House>(); }
    void saysWhatStandsInPlaceOfCommas_data();
    void saysWhatStandsInPlaceOfCommas();
    void passesOverALineForExcel_data();
    void passesOverALineForExcel();

private:
    FileResult imported(const QByteArray &bytes)
    {
        const QString path = m_house->path(u"file"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        file.close();
        const auto results = importFiles(
            m_house->workshop(sunday.addDays(2)),
            {{.name = u"file"_s, .open = [path] { return sources::MappedFile::open(path); }}}, {}, {});
        return results ? results->front() : FileResult{.reason = results.error().what};
    }

    std::unique_ptr<House> m_house;
};

void SeparatorsTest::saysWhatStandsInPlaceOfCommas_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    for (const Kind &kind : kindsOfFiles(sunday)) {
        const QByteArray semicolons = csvOf(kind).replace(',', ';');
        const auto add = [&](const char *what, const QByteArray &bytes, const QString &words) {
            QTest::addRow("%s: %s", kind.id.constData(), what) << bytes << words;
        };
        add("semicolons", semicolons, u"semicolons"_s);
        add("semicolons behind a byte-order mark", "\xEF\xBB\xBF" + semicolons, u"semicolons"_s);
        add("semicolons and a line for Excel", "sep=;\r\n" + semicolons, u"semicolons"_s);
        add("tabs", csvOf(kind).replace(',', '\t'), u"tabs"_s);
        if (kind.id == "app_devices" || kind.id == "meetings")
            add("semicolons, a column is missing", csvOf(kind.without(kind.required)).replace(',', ';'),
                u"semicolons"_s);
    }
    QTest::newRow("file events: semicolons")
        << QByteArray("day;person_key;file_key;ext;workload;action\r\n") << u"semicolons"_s;
}

void SeparatorsTest::saysWhatStandsInPlaceOfCommas()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, words);
    const FileResult result = imported(bytes);
    QVERIFY2(result.outcome == FileOutcome::Refused, "it was taken");
    QVERIFY2(result.reason.contains(u"separated by "_s + words), qPrintable(result.reason));
}

void SeparatorsTest::passesOverALineForExcel_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const Kind &kind : kindsOfFiles(sunday)) {
        QTest::newRow(kind.id.constData()) << "sep=,\r\n" + csvOf(kind);
        QTest::addRow("%s: behind a mark", kind.id.constData()) << "\xEF\xBB\xBFsep=,\n" + csvOf(kind);
    }
}

void SeparatorsTest::passesOverALineForExcel()
{
    QFETCH(const QByteArray, bytes);
    const FileResult result = imported(bytes);
    QVERIFY2(result.outcome != FileOutcome::Refused, qPrintable(result.reason));
    QCOMPARE(result.rows, 1);
}

QTEST_APPLESS_MAIN(SeparatorsTest)
#include "tst_separators.moc"
