#include "damage.h"
#include "formats.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace candela;

/// The examples of every format, and damaged copies of them that are the same in every run. A failure names
/// the format and the example; run that row alone to see it again.
class MutationsTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsItsPromises_data();
    void keepsItsPromises();
};

void MutationsTest::keepsItsPromises_data()
{
    QTest::addColumn<std::size_t>("format");
    QTest::addColumn<QString>("path");
    for (std::size_t i = 0; i < test::formats().size(); ++i) {
        for (const QString &path : test::seedsOf(test::formats()[i]))
            QTest::addRow("%s: %s", test::formats()[i].id, qPrintable(QFileInfo(path).fileName()))
                << i << path;
    }
}

void MutationsTest::keepsItsPromises()
{
    QFETCH(const std::size_t, format);
    QFETCH(const QString, path);
    constexpr std::uint32_t copies = 1500;
    const auto check = test::formats()[format].check;
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray original = file.readAll();

    check(original);
    for (std::uint32_t copy = 0; copy < copies; ++copy)
        check(test::damaged(original, copy));
}

QTEST_APPLESS_MAIN(MutationsTest)
#include "tst_mutations.moc"
