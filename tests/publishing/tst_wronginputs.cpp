#include "house.h"
#include "openrows.h"
#include "technologylines.h"
#include "wrongfiles.h"

#include "publishing/importer.h"
#include "sources/csvtext.h"
#include "sources/readtechnology.h"

#include <QFile>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::publishing;
using namespace candela::publishing::test;

namespace {

const QDate sunday = week(5).sunday();
const QDate today = sunday.addDays(2);

} // namespace

/// Every kind of file with every fault: it is refused in words, or taken without what is wrong in it, and
/// what was there before is there afterwards, to the byte.
class WrongInputsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void refusesAWrongFile_data();
    void refusesAWrongFile();
    void refusesAWrongCell_data();
    void refusesAWrongCell();
    void refusesAnotherUnit_data();
    void refusesAnotherUnit();
    void readsThatNothingWasMeasured_data();
    void readsThatNothingWasMeasured();
    void refusesAWholeFileForOneRow_data();
    void refusesAWholeFileForOneRow();
    void leavesAWrongRowOutAndTakesTheOthers_data();
    void leavesAWrongRowOutAndTakesTheOthers();

private:
    FileResult imported(const QByteArray &bytes, qint64 size = -1);
    void verifyIsRefused(const QByteArray &bytes, qint64 size = -1, const QString &words = {});
    [[nodiscard]] QByteArray rows() const;

    std::unique_ptr<House> m_house;
};

void WrongInputsTest::initTestCase()
{
    m_house = std::make_unique<House>();
    for (const Kind &kind : kindsOfFiles(sunday)) {
        const FileResult result = imported(csvOf(kind));
        QVERIFY2(result.outcome != FileOutcome::Refused, qPrintable(result.reason));
    }
}

/// `size`: more bytes follow, all zero, which take no room on the disk.
FileResult WrongInputsTest::imported(const QByteArray &bytes, qint64 size)
{
    const QString path = m_house->path(u"file"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() ||
        (size >= 0 && !file.resize(size)))
        qFatal("no file");
    file.close();
    const auto results = importFiles(
        m_house->workshop(today),
        {{.name = u"file"_s, .open = [path] { return sources::MappedFile::open(path); }}}, {}, {});
    return results ? results->front() : FileResult{.reason = results.error().what};
}

QByteArray WrongInputsTest::rows() const
{
    return digestOfRows(m_house->path(u"candela.db"_s)) + digestOfRows(m_house->path(u"vault.db"_s));
}

/// In a sentence of a size that people read, which holds `words`.
void WrongInputsTest::verifyIsRefused(const QByteArray &bytes, qint64 size, const QString &words)
{
    const QByteArray before = rows();

    const FileResult result = imported(bytes, size);

    QVERIFY2(result.outcome == FileOutcome::Refused, "it was taken");
    QVERIFY2(result.reason.endsWith(u'.') || result.reason.endsWith(u')'), qPrintable(result.reason));
    QVERIFY2(result.reason.size() > 15 && result.reason.size() < 300, qPrintable(result.reason));
    QVERIFY2(result.reason.contains(words), qPrintable(result.reason));
    QVERIFY2(rows() == before, "something that was there before has changed");
}

void WrongInputsTest::refusesAWrongFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("size");
    for (const Kind &kind : kindsOfFiles(sunday)) {
        for (const WrongFile &file : wrongFiles(kind, today))
            QTest::addRow("%s: %s", kind.id.constData(), file.fault.constData()) << file.bytes << file.size;
    }
}

void WrongInputsTest::refusesAWrongFile()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const qint64, size);
    verifyIsRefused(bytes, size);
}

void WrongInputsTest::refusesAWrongCell_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("column");
    const auto add = [](const Kind &kind, const QByteArray &column, const QByteArray &value) {
        const Kind wrong = kind.with(column, value);
        const QString name = u"\"%1\""_s.arg(QString::fromLatin1(column));
        QTest::addRow("%s: %s %s", kind.id.constData(), column.constData(), value.constData())
            << csvOf(wrong) << name;
        if (kind.isGraph)
            QTest::addRow("%s: JSON: %s %s", kind.id.constData(), column.constData(), value.constData())
                << jsonOf(wrong) << name;
    };
    for (const Kind &kind : kindsOfFiles(sunday)) {
        for (const QByteArray &column : kind.numbers + kind.signedNumbers) {
            for (const char *value : {"NaN", "1e999", "0x1F", "many", "1;5"})
                add(kind, column, value);
            if (!kind.isOfService && kind.numbers.contains(column))
                add(kind, column, "-5");
        }
        if (!kind.day.isEmpty() && (kind.day != "day" || !kind.isOfService)) { // or it is not needed
            for (const char *value : {"15.11.2025", "2025-02-30", "yesterday"})
                add(kind, kind.day, value);
        }
    }
}

void WrongInputsTest::refusesAWrongCell()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, column);
    verifyIsRefused(bytes, -1, column);
}

void WrongInputsTest::refusesAnotherUnit_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const Kind &kind : kindsOfFiles(sunday)) {
        if (kind.unit.isEmpty())
            continue;
        const Kind wrong = kind.with(kind.unit, kind.otherUnit);
        QTest::newRow(kind.id.constData()) << csvOf(wrong);
        if (kind.isGraph)
            QTest::addRow("%s: JSON", kind.id.constData()) << jsonOf(wrong);
    }
    for (const Kind &kind : kindsOfFiles(sunday)) {
        if (!kind.header.contains("responsiveDesktopTimeInMs"))
            continue;
        const Kind wrong = kind.with("coreLoginTimeInMs", "21").with("responsiveDesktopTimeInMs", "9");
        QTest::addRow("%s: sign-ins in seconds", kind.id.constData()) << csvOf(wrong);
        QTest::addRow("%s: JSON: sign-ins in seconds", kind.id.constData()) << jsonOf(wrong);
    }
}

void WrongInputsTest::refusesAWholeFileForOneRow_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const Kind &kind : kindsOfFiles(sunday)) {
        if (!kind.isWhole)
            continue;
        const QByteArray row = sources::csvRow(kind.row);
        QTest::addRow("%s: a cell too many", kind.id.constData()) << csvOf(kind) + row.chopped(2) + ",\r\n";
        QTest::addRow("%s: text behind a quotation", kind.id.constData())
            << csvOf(kind) + "\"a\"b" + row.mid(row.indexOf(','));
        QTest::addRow("%s: a wrong cell", kind.id.constData())
            << csvOf(kind) + sources::csvRow(kind.with(kind.required, "NaN").row);
        if (kind.id == "benchmarks") // elsewhere the later row counts
            QTest::addRow("%s: a row twice", kind.id.constData()) << csvOf(kind) + row;
    }
}

void WrongInputsTest::refusesAWholeFileForOneRow()
{
    QFETCH(const QByteArray, bytes);
    verifyIsRefused(bytes, -1, u"(row 3)"_s);
}

void WrongInputsTest::refusesAnotherUnit()
{
    QFETCH(const QByteArray, bytes);
    verifyIsRefused(bytes);
}

void WrongInputsTest::readsThatNothingWasMeasured_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const Kind &kind : kindsOfFiles(sunday)) {
        for (const QByteArray &column : kind.isOfService ? kind.numbers : QByteArrayList()) {
            for (const char *value : {"-1", "-2", "2147483647"}) {
                const Kind unmeasured = kind.with(column, value);
                QTest::addRow("%s: %s %s", kind.id.constData(), column.constData(), value)
                    << csvOf(unmeasured);
                QTest::addRow("%s: JSON: %s %s", kind.id.constData(), column.constData(), value)
                    << jsonOf(unmeasured);
            }
        }
    }
}

/// Microsoft's way of saying so; as a number it would be a start of 24 days.
void WrongInputsTest::readsThatNothingWasMeasured()
{
    QFETCH(const QByteArray, bytes);

    const auto read = sources::readTechnology(bytes, technology(), {.today = today});

    QVERIFY2(read && *read, qPrintable(read ? u"another kind"_s : read.error().what));
    const QString lines = technologyLines(**read).join(u'\n');
    QVERIFY2(!lines.contains(u"2147483647"_s) && !lines.contains(u"=-"_s), qPrintable(lines));
}

void WrongInputsTest::leavesAWrongRowOutAndTakesTheOthers_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QByteArray>("good");
    for (const Kind &kind : kindsOfFiles(sunday)) {
        if (kind.isWhole)
            continue;
        const QByteArray column = kind.numbers.value(0, kind.day);
        const auto add = [&](const char *fault, const QByteArray &row, const QString &words) {
            QTest::addRow("%s: %s", kind.id.constData(), fault) << row + "\r\n" << words << csvOf(kind);
        };
        const QByteArray row = sources::csvRow(kind.row).chopped(2);
        add("a wrong cell", sources::csvRow(kind.with(column, "NaN").row).chopped(2),
            u"\"%1\""_s.arg(QString::fromLatin1(column)));
        add("a cell too many", row + ",", u"more or fewer cells"_s);
        add("text behind a quotation", "\"a\"b" + row.mid(row.indexOf(',')), u"closing quotation"_s);
    }
}

void WrongInputsTest::leavesAWrongRowOutAndTakesTheOthers()
{
    QFETCH(const QByteArray, row);
    QFETCH(const QString, words);
    QFETCH(const QByteArray, good);

    const QByteArray before = rows();

    const FileResult result = imported(good + row + row);

    QCOMPARE(result.outcome, FileOutcome::Unchanged);
    QCOMPARE(result.rows, 1);
    QCOMPARE(result.skipped.size(), 1U);
    QCOMPARE(result.skipped.front().rows, 2);
    QVERIFY2(result.skipped.front().reason.contains(words), qPrintable(result.skipped.front().reason));
    QCOMPARE(rows(), before);
}

QTEST_APPLESS_MAIN(WrongInputsTest)
#include "tst_wronginputs.moc"
