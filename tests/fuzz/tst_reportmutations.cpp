#include "checkreport.h"
#include "places/places.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <array>
#include <random>

using namespace Qt::StringLiterals;
using namespace candela;

namespace {

/// Pieces that decide how a file is read.
const std::array<QByteArrayView, 16> pieces = {
    ",",        "\"",         "\"\"", "\r\n",          "\n",           "\r",   "", "-", "PT",
    "00:00:00", "2026-11-15", "True", "Report Period", "\xEF\xBB\xBF", "\xC3", "7"};

/// A number below `limit`.
qsizetype below(qsizetype limit, std::mt19937 &chance)
{
    return limit <= 0 ? 0 : static_cast<qsizetype>(chance() % static_cast<std::uint32_t>(limit));
}

/// One small damage: a byte changed, bytes lost, bytes doubled, a piece put in.
void damage(QByteArray &bytes, std::mt19937 &chance)
{
    const qsizetype at = below(bytes.size(), chance);
    const qsizetype length = below(40, chance);
    switch (chance() % 5) {
    case 0:
        if (!bytes.isEmpty())
            bytes[at] = static_cast<char>(chance() % 256);
        break;
    case 1:
        bytes.remove(at, length);
        break;
    case 2:
        bytes.insert(at, bytes.mid(below(bytes.size(), chance), length));
        break;
    case 3:
        bytes.insert(at, pieces.at(chance() % pieces.size()).toByteArray());
        break;
    default:
        bytes.truncate(bytes.size() - length / 10);
    }
}

} // namespace

/// The corpus of the fuzz target, and damaged copies of it that are the same in every run. A failure names
/// file and copy; run that row alone to see it again.
class ReportMutationsTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsItsPromises_data();
    void keepsItsPromises();
};

void ReportMutationsTest::keepsItsPromises_data()
{
    QTest::addColumn<QString>("path");

    const QDir corpus(inSources(u"tests/data/sources"_s));
    const QStringList names = corpus.entryList(QDir::Files);
    QVERIFY(names.size() > 5);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << corpus.filePath(name);
}

void ReportMutationsTest::keepsItsPromises()
{
    QFETCH(QString, path);
    constexpr std::uint32_t copies = 1000;
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray original = file.readAll();

    test::checkReport(original);
    for (std::uint32_t copy = 0; copy < copies; ++copy) {
        std::mt19937 chance(copy);
        QByteArray bytes = original;
        for (std::uint32_t damages = 1 + copy % 8; damages > 0; --damages)
            damage(bytes, chance);
        test::checkReport(bytes);
    }
}

QTEST_APPLESS_MAIN(ReportMutationsTest)
#include "tst_reportmutations.moc"
