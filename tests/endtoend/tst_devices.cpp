#include "tests/endtoend/devicefiles.h"
#include "tests/endtoend/organization.h"
#include "tests/endtoend/running.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace candela;
using namespace candela::endtoend;
using namespace Qt::StringLiterals;

namespace {

constexpr int people = 300;
constexpr int devices = 12;
const QDate newest = QDateTime::currentDateTimeUtc().date(); // some files name no day

} // namespace

/// Everything there is, from files to answers.
class TestDevices : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void takesEveryKindOfFile();
    void theSameFilesChangeNothing();
    void measuresEightCategories();
    void listsEachDeviceOnce();
    void tellsAllOfADevice();
    void answersByRole_data();
    void answersByRole();
    void saysOfHowManyDevicesReportsSpeak();

private:
    QString at(const QString &name) const { return m_folder.filePath(name); }
    service::Answer asked(const QByteArray &target, const QByteArray &token) const
    {
        return service::Client(m_service->port()).ask("GET " + target, token);
    }

    QTemporaryDir m_folder;
    QJsonObject m_imported;
    Ended m_published;
    std::unique_ptr<Running> m_service;
};

void TestDevices::initTestCase()
{
    QDir().mkpath(at(u"files"_s));
    int number = 0;
    for (const Report &report : Organization(people, 41).download(lastSunday()))
        writeFile(at(u"files/report%1.csv"_s.arg(++number)), csv(report));
    for (const auto &[name, bytes] : deviceFiles(devices, newest, "somebody"))
        writeFile(at(u"files/"_s + QString::fromStdString(name)), bytes);
    const Ended imported = run(at(u"data"_s), {u"import"_s, at(u"files"_s)});
    QVERIFY2(imported.exit == 0, imported.errors.constData());
    m_imported = imported.json();
    m_published = run(at(u"data"_s), {u"publish"_s});
    QVERIFY2(m_published.exit == 0, m_published.errors.constData());
    m_service = std::make_unique<Running>(at(u"data"_s));
    QVERIFY(m_service->isReady());
}

void TestDevices::takesEveryKindOfFile()
{
    QStringList reports;
    for (const QJsonValue file : m_imported["files"_L1].toArray()) {
        QCOMPARE(file["status"_L1].toString(), u"imported"_s);
        reports << file["report"_L1].toString();
    }
    for (const QString &report :
         {u"startup_performance"_s, u"work_from_anywhere"_s, u"device_starts"_s, u"device_reliability"_s,
          u"app_reliability"_s, u"network_samples"_s, u"locations"_s, u"app_devices"_s, u"releases"_s})
        QVERIFY2(reports.contains(report), qPrintable(report));
    QCOMPARE(m_published.json()["technology"_L1].toString(), newest.toString(Qt::ISODate));
}

void TestDevices::theSameFilesChangeNothing()
{
    QDir().mkpath(at(u"again"_s));
    for (const auto &[name, bytes] : deviceFiles(devices, newest, "another")) {
        // Rows without a day of their own are of the day they are imported.
        writeFile(at(u"again/"_s + QString::fromStdString(name)), bytes);
    }
    m_service.reset();
    const QJsonObject again = run(at(u"data"_s), {u"import"_s, at(u"again"_s)}).json();
    for (const QJsonValue file : again["files"_L1].toArray())
        QVERIFY2(file["status"_L1].toString() == "unchanged"_L1, qPrintable(file["report"_L1].toString()));
    m_service = std::make_unique<Running>(at(u"data"_s));
}

void TestDevices::measuresEightCategories()
{
    const QJsonObject score = run(at(u"data"_s), {u"score"_s}).json();
    QCOMPARE(score["total"_L1]["measured"_L1].toInt(), 8);
    QCOMPARE(m_service->get("/v1/score").json(), score);
    for (const char *id : {"endpoint_analytics", "network_connectivity", "app_health"}) {
        const QJsonObject page = m_service->get(QByteArray("/v1/categories/") + id).json();
        QVERIFY2(page["category"_L1]["points"_L1].isDouble(), id);
        const QByteArray figure = page["category"_L1]["passport"_L1].toString().toUtf8();
        QCOMPARE(m_service->get("/v1/passports/" + figure).status, 200);
    }
}

void TestDevices::listsEachDeviceOnce()
{
    const QJsonObject page = m_service->get("/v1/devices?sort=-boot&limit=7").json();
    QCOMPARE(page["devices"_L1].toInt(), devices); // the inventory names the same ones by their directory ids
    QCOMPARE(page["matching"_L1].toInt(), devices);
    QCOMPARE(page["rows"_L1].toArray().size(), 7);
    QCOMPARE(page["rows"_L1][0]["boot"_L1].toInt(), 90'000);
    QCOMPARE(page["rows"_L1][0]["channel"_L1].toString(), u"current"_s);
    QCOMPARE(page["rows"_L1][0]["build_state"_L1].toString(), u"newest"_s);
    QVERIFY(page["rows"_L1][0]["points"_L1].isDouble());
    const QJsonObject rest =
        m_service->get("/v1/devices?sort=-boot&limit=7&cursor=" + page["next"_L1].toString().toLatin1())
            .json();
    QCOMPARE(rest["rows"_L1].toArray().size(), devices - 7);
    QVERIFY(rest["next"_L1].isNull());
    const QByteArray filter = "boot%20%3E%2060%20s%20and%20model%20%3D%20%22Harbor%2015%22";
    QCOMPARE(m_service->get("/v1/devices?filter=" + filter).json()["matching"_L1].toInt(), 3);
    const QJsonObject summary = m_service->get("/v1/device-summary").json();
    QCOMPARE(summary["devices"_L1].toInt(), devices);
    QCOMPARE(summary["distributions"_L1][0]["past"_L1].toInt(), devices / 2);
}

void TestDevices::tellsAllOfADevice()
{
    const QJsonObject row =
        m_service->get("/v1/devices?limit=1&sort=managed_id").json()["rows"_L1][0].toObject();
    QCOMPARE(row["managed_id"_L1].toString(), u"managed-0"_s);
    const QJsonObject detail = m_service->get("/v1/devices/" + row["id"_L1].toString().toLatin1()).json();
    QCOMPARE(detail["device"_L1].toObject(), row);
    QCOMPARE(detail["build"_L1].toString(), u"300.1"_s);
    QCOMPARE(detail["starts"_L1].toArray().size(), 1);
    QCOMPARE(detail["points"_L1]["boot"_L1].toInt(), 100);
}

void TestDevices::answersByRole_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<int>("list");
    QTest::addColumn<int>("counts");
    QTest::newRow("viewer") << u"viewer"_s << 403 << 200;
    QTest::newRow("device support") << u"device_support"_s << 200 << 200;
    QTest::newRow("operator") << u"operator"_s << 403 << 403;
    QTest::newRow("council observer") << u"council_observer"_s << 403 << 403;
}

void TestDevices::answersByRole()
{
    QFETCH(const QString, role);
    QFETCH(const int, list);
    QFETCH(const int, counts);
    const QByteArray token =
        run(QStringList{u"--data"_s, at(u"data"_s), u"token"_s, u"--role"_s, role}).output.trimmed();
    for (const QByteArray target : {"/v1/devices", "/v1/devices/0"})
        QCOMPARE(asked(target, token).status == 403, list == 403);
    for (const QByteArray target : {"/v1/device-summary", "/v1/apps", "/v1/locations", "/v1/channels"}) {
        const service::Answer answer = asked(target, token);
        QCOMPARE(answer.status, counts);
        QVERIFY(!answer.body.contains("managed-")); // counts name no device, not even by its id
    }
}

void TestDevices::saysOfHowManyDevicesReportsSpeak()
{
    int told = 0;
    for (const QJsonValue source : m_service->get("/v1/sources").json()["sources"_L1].toArray()) {
        if (source["devices"_L1].isNull())
            continue;
        ++told;
        QCOMPARE(source["devices"_L1]["reported"_L1].toInt(), devices);
        QCOMPARE(source["devices"_L1]["known"_L1].toInt(), devices);
    }
    QCOMPARE(told, 5);
}

QTEST_GUILESS_MAIN(TestDevices)
#include "tst_devices.moc"
