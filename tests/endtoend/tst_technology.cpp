#include "tests/endtoend/running.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace candela;
using namespace candela::endtoend;
using namespace Qt::StringLiterals;

namespace {

const QDate newest = QDateTime::currentDateTimeUtc().date().addDays(-1);

QByteArray iso(QDate day)
{
    return day.toString(Qt::ISODate).toLatin1();
}

/// As the inventory of the portal exports it, names and all: `count` devices of which `current` are up to
/// date on a recommended channel and the others on a build that nobody supports any more.
QByteArray inventory(int count, int current)
{
    QByteArray csv = "Name,AadDeviceID,Version,Build,Architecture,Update channel,Last contact,Last user,"
                     "Last email\n";
    for (int i = 0; i < count; ++i)
        csv += "CANARY-PC-" + QByteArray::number(i) + ",aad-" + QByteArray::number(i) + ",2610," +
               (i < current ? "16.0.300.1 (X64),x64,Current Channel,"
                            : "16.0.100.1 (X64),x64,Semi-Annual Enterprise Channel,") +
               iso(newest) + "T07:12:33Z,Canary Person,canary@example.org\n";
    return csv;
}

QByteArray releases()
{
    return "channel,version,build,released,end_of_support\n"
           "Current Channel,2610,16.0.300.1," +
           iso(newest.addDays(-9)) +
           ",\n"
           "Semi-Annual Enterprise Channel,2402,16.0.100.1,2024-07-09,2025-09-09\n"
           "Semi-Annual Enterprise Channel,2508,16.0.250.1," +
           iso(newest.addDays(-90)) + ",\n";
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

/// As somebody computes it who has the document alone.
QString fingerprintOf(QJsonObject figure)
{
    QJsonArray parts;
    for (const QJsonValue json : figure["parts"_L1].toArray()) {
        QJsonObject part = json.toObject();
        if (const QJsonValue value = part.take("millionths"_L1); !value.isNull())
            part.insert("value"_L1, value);
        parts.append(part);
    }
    const QJsonObject window = figure["window"_L1].toObject();
    figure.insert("parts"_L1, parts);
    figure.insert("window"_L1, QJsonArray{window["first"_L1], window["last"_L1]});
    figure.insert("format"_L1, 1);
    const QByteArray bytes = QJsonDocument(figure).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QJsonObject appHealth(const QJsonObject &score)
{
    return score["categories"_L1].toArray().last().toObject();
}

} // namespace

class TestTechnology : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void importSaysWhatItTook();
    void devicesAloneMakeAScore();
    void theServiceAnswersTheSame();
    void thePassportStandsUnderTheFigure();
    void aNewDayIsANewAnswer();
    void noNameIsAnywhere();

private:
    QString at(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QString m_data = m_folder.filePath(u"data"_s);
    QJsonObject m_imported;
    Ended m_published;
};

void TestTechnology::initTestCase()
{
    QVERIFY(QDir().mkpath(at(u"files"_s)));
    write(at(u"files/a.csv"_s), inventory(8, 6));
    write(at(u"files/b.csv"_s), releases());
    const Ended imported = run(m_data, {u"import"_s, at(u"files"_s)});
    QCOMPARE(imported.exit, 0);
    m_imported = imported.json();
    m_published = run(m_data, {u"publish"_s});
}

void TestTechnology::importSaysWhatItTook()
{
    const QJsonArray files = m_imported["files"_L1].toArray();
    QCOMPARE(files.size(), 2);
    QCOMPARE(files[0]["kind"_L1].toString(), u"devices"_s);
    QCOMPARE(files[0]["report"_L1].toString(), u"app_devices"_s);
    QCOMPARE(files[0]["rows"_L1].toInt(), 8);
    QCOMPARE(files[0]["days"_L1]["last"_L1].toString(), newest.toString(Qt::ISODate));
    QCOMPARE(files[1]["kind"_L1].toString(), u"releases"_s);
    const QJsonObject again = run(m_data, {u"import"_s, at(u"files"_s)}).json();
    QCOMPARE(again["files"_L1][0]["status"_L1].toString(), u"unchanged"_s);
    QCOMPARE(again["files"_L1][1]["status"_L1].toString(), u"unchanged"_s);
}

void TestTechnology::devicesAloneMakeAScore()
{
    QCOMPARE(m_published.exit, 0);
    QCOMPARE(m_published.json()["technology"_L1].toString(), newest.toString(Qt::ISODate));
    const QJsonObject score = run(m_data, {u"score"_s}).json();
    const QJsonObject apps = appHealth(score);
    QCOMPARE(apps["id"_L1].toString(), u"app_health"_s);
    QCOMPARE(apps["status"_L1].toString(), u"measured"_s);
    QCOMPARE(apps["points"_L1].toInt(), 75); // six of eight earn all, two nothing
    QCOMPARE(apps["numerator"_L1].toInt(), 6);
    QCOMPARE(apps["denominator"_L1].toInt(), 8);
    QCOMPARE(score["total"_L1]["points"_L1].toInt(), 75);
    QCOMPARE(score["total"_L1]["measured"_L1].toInt(), 1);
    QCOMPARE(score["as_of"_L1]["technology"_L1].toString(), newest.toString(Qt::ISODate));
    QVERIFY(score["release"_L1].isNull());
}

void TestTechnology::theServiceAnswersTheSame()
{
    const Running service(m_data);
    QVERIFY(service.isReady());
    QCOMPARE(service.get("/v1/score").json(), run(m_data, {u"score"_s}).json());
    const QJsonObject page = service.get("/v1/categories/app_health").json();
    QCOMPARE(page["category"_L1]["points"_L1].toInt(), 75);
    QCOMPARE(page["window"_L1]["last"_L1].toString(), newest.toString(Qt::ISODate));
    const QJsonDocument history =
        QJsonDocument::fromJson(service.get("/v1/categories/app_health/history").body);
    QCOMPARE(history.array().size(), 1);
    bool isConnected = false;
    for (const QJsonValue source : service.get("/v1/sources").json()["sources"_L1].toArray())
        isConnected =
            isConnected || (source["report"_L1] == "app_devices"_L1 && source["connected"_L1].toBool());
    QVERIFY(isConnected);
}

void TestTechnology::thePassportStandsUnderTheFigure()
{
    const Running service(m_data);
    const QByteArray figure = appHealth(run(m_data, {u"score"_s}).json())["passport"_L1].toString().toUtf8();
    QCOMPARE(figure, "app_health.channels@" + iso(newest));
    const service::Answer answer = service.get("/v1/passports/" + figure);
    QCOMPARE(answer.status, 200);
    const QJsonObject passport = answer.json();
    QCOMPARE(passport["arithmetic"_L1].toString(), u"100 × (0.5 × 6 + 0.5 × 6 + 0.25 × 0) ÷ 8 = 75.0"_s);
    QCOMPARE(passport["technology"_L1].toArray().size(), 1);
    QCOMPARE(fingerprintOf(passport["technology"_L1][0].toObject()), passport["digest"_L1].toString());
    QCOMPARE(service.get("/v1/passports/app_health.channels@2020-01-01").status, 404);
}

void TestTechnology::aNewDayIsANewAnswer()
{
    const Running service(m_data);
    const QByteArray before = service.get("/v1/score").fields.value("etag");
    QVERIFY(!before.isEmpty());
    QCOMPARE(service.get("/v1/score").fields.value("etag"), before);

    write(at(u"more.csv"_s), inventory(9, 9));
    QFile file(at(u"more.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const service::Answer taken = service.post("/v1/imports", file.readAll(), "text/csv");
    QCOMPARE(taken.status, 202);
    QCOMPARE(service.follow(taken.fields.value("location"))["state"_L1].toString(), u"done"_s);
    const service::Answer published = service.post("/v1/releases", "{}", "application/json");
    QCOMPARE(published.status, 202);
    (void)service.follow(published.fields.value("location"));

    QVERIFY(service.get("/v1/score").fields.value("etag") != before);
    QCOMPARE(appHealth(service.get("/v1/score").json())["points"_L1].toInt(), 100);
}

void TestTechnology::noNameIsAnywhere()
{
    QDirIterator files(m_data, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().toLower().contains("canary"), qPrintable(file.fileName()));
    }
    const Running service(m_data);
    for (const QByteArray target : {"/v1/score", "/v1/categories/app_health", "/v1/sources"})
        QVERIFY(!service.get(target).body.toLower().contains("canary"));
}

QTEST_GUILESS_MAIN(TestTechnology)
#include "tst_technology.moc"
