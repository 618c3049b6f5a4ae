#include "checkreport.h"
#include "damage.h"
#include "places/places.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <cstdint>

using namespace Qt::StringLiterals;
using namespace candela;

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
    for (std::uint32_t copy = 0; copy < copies; ++copy)
        test::checkReport(test::damaged(original, copy));
}

QTEST_APPLESS_MAIN(ReportMutationsTest)
#include "tst_reportmutations.moc"
