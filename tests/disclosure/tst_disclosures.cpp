#include "contract/disclosures.h"
#include "disclosure/catalogue.h"
#include "disclosuresfrom.h"
#include "model/catalogues.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;

/// If `tellsExactlyWhatTheCataloguesCollect` fails: a signal, a field of devices or a measure was changed
/// without telling people. Word its texts, build, run build/tests/write-disclosures, and read the difference
/// as an employee would.
class DisclosuresTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsExactlyWhatTheCataloguesCollect();
    void isWhatTheApiServes();
    void saysWhatIsNeverTracked();
    void collectsNoNetworkAddress();
    void refusesIncompleteEntries_data();
    void refusesIncompleteEntries();
};

void DisclosuresTest::tellsExactlyWhatTheCataloguesCollect()
{
    const auto catalogue = disclosure::Catalogue::builtIn();
    QCOMPARE(catalogue.bytes(), disclosuresFrom(catalogue.never()));
    const auto ofPeople = builtInSignals().entries().size();
    QVERIFY(catalogue.entries().size() > ofPeople); // and of devices
}

void DisclosuresTest::isWhatTheApiServes()
{
    const auto document = QJsonDocument::fromJson(disclosure::Catalogue::builtIn().bytes()).object();
    QVERIFY(contract::disclosuresFromJson(document));
}

void DisclosuresTest::saysWhatIsNeverTracked()
{
    const QString never = disclosure::Catalogue::builtIn().never().join(u'\n');
    for (const QString &thing : {u"Names"_s, u"Content"_s, u"Working times"_s, u"location"_s, u"Keystrokes"_s,
                                 u"Health"_s, u"Advertising"_s})
        QVERIFY2(never.contains(thing, Qt::CaseInsensitive), qPrintable(thing));
}

void DisclosuresTest::collectsNoNetworkAddress()
{
    const auto catalogue = disclosure::Catalogue::builtIn();
    QVERIFY(catalogue.never().contains(u"Network addresses: never kept."_s));
    for (const disclosure::Disclosure &entry : catalogue.entries()) {
        const QString told = entry.columns.join(u' ') + u' ' + entry.what;
        for (const QString &word : {u"IP Address"_s, u"LanIps"_s, u"network address"_s, u"subnet"_s})
            QVERIFY2(!told.contains(word, Qt::CaseInsensitive), qPrintable(entry.id));
    }
}

void DisclosuresTest::refusesIncompleteEntries_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no list of what is never tracked") << QByteArray(R"({"fields":[]})");
    QTest::newRow("an entry without a reason") << QByteArray(
        R"({"not_tracked":["x"],"fields":[{"id":"a","source":"s","columns":["c"],"what":"w","why":"",
                      "seen_by":"n","kept":"k"}]})");
    const QByteArray entry(
        R"({"id":"a","source":"s","columns":["c"],"what":"w","why":"y","seen_by":"n","kept":"k"})");
    QTest::newRow("an id twice") << QByteArray("{\"not_tracked\":[\"x\"],\"fields\":[") + entry +
                                        QByteArray(",") + entry + QByteArray("]}");
}

void DisclosuresTest::refusesIncompleteEntries()
{
    QFETCH(const QByteArray, json);
    const auto read = disclosure::Catalogue::read(json);
    QVERIFY(!read);
    QCOMPARE(read.error().fault, Fault::BadInput);
}

QTEST_APPLESS_MAIN(DisclosuresTest)

#include "tst_disclosures.moc"
