#include "house.h"

#include "publishing/importer.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::publishing;
using namespace candela::publishing::test;

namespace {

const QDate today(2026, 11, 16);

} // namespace

/// Files that are known, and of which nothing is wanted.
class DeclinedTest : public QObject
{
    Q_OBJECT

private slots:
    void takesNothingAndSaysWhy_data();
    void takesNothingAndSaysWhy();
};

void DeclinedTest::takesNothingAndSaysWhy_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("words");

    const QString directory = u"This is a directory of people: "_s;
    QTest::newRow("a directory") << QByteArray("user_principal_name,company,department,country,state,city,"
                                               "excluded\na@example.org,,Sales,DE,,,no\n")
                                 << directory;
    QTest::newRow("other letters, quoted, another order")
        << QByteArray("department,\" User_Principal_Name\"\nSales,a\n") << directory;
    QTest::newRow("semicolons") << QByteArray("user_principal_name;department\r\na@contoso.example;Sales\r\n")
                                << directory;
    QTest::newRow("a header alone") << QByteArray("user_principal_name,department") << directory;
    QTest::newRow("a usage report is none")
        << QByteArray("Report Refresh Date,User Principal Name,Send Count\n") << QString();
}

void DeclinedTest::takesNothingAndSaysWhy()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, words);
    const House house;
    const QString path = house.path(u"file"_s);
    QFile written(path);
    QVERIFY(written.open(QIODevice::WriteOnly) && written.write(file) == file.size());
    written.close();

    const auto results = importFiles(
        house.workshop(today),
        {{.name = u"file"_s, .open = [path] { return sources::MappedFile::open(path); }}}, {}, {});

    QVERIFY(results);
    QCOMPARE(results->front().outcome, FileOutcome::Refused);
    QCOMPARE(results->front().reason.startsWith(u"This is a "_s), !words.isEmpty());
    QVERIFY2(results->front().reason.startsWith(words), qPrintable(results->front().reason));
    QCOMPARE(results->front().rows, 0);
    QVERIFY(house.vault().coverage()->empty());
}

QTEST_GUILESS_MAIN(DeclinedTest)

#include "tst_declined.moc"
