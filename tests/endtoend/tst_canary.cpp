#include "tests/endtoend/devicefiles.h"
#include "tests/endtoend/organization.h"
#include "tests/endtoend/running.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace candela;
using namespace candela::endtoend;
using namespace Qt::StringLiterals;

namespace {

const QByteArray canary = "zqxCanary";
constexpr int people = 300;

/// What must be found nowhere: the word itself however it is written, what a name becomes without a key, and
/// the network addresses of an office.
QByteArrayList tellTales()
{
    QByteArrayList tales = {canary.toLower(), canary.toHex(), canary.toBase64().first(8), "203.0.113.",
                            "10.77.0."};
    for (int person = 0; person < people; ++person) {
        const QByteArray name = canary + QByteArray::number(person) + "@" + canary + ".example";
        for (const QByteArray &form : {name, name.toLower(), name.toUpper()}) {
            for (const auto method :
                 {QCryptographicHash::Sha256, QCryptographicHash::Sha1, QCryptographicHash::Md5}) {
                const QByteArray digest = QCryptographicHash::hash(form, method);
                tales << digest.first(16) << digest.toHex().first(32) << digest.toBase64().first(16);
            }
        }
    }
    return tales;
}

QByteArray utf16(const QByteArray &text)
{
    QByteArray wide;
    for (const char letter : text)
        wide.append(letter).append('\0');
    return wide;
}

/// The first tell-tale that stands in the bytes.
QByteArray foundIn(const QByteArray &bytes, const QByteArrayList &tales)
{
    const QByteArray lower = bytes.toLower();
    if (lower.contains(utf16(canary.toLower())))
        return "in UTF-16";
    for (const QByteArray &tale : tales) {
        if (bytes.contains(tale) || (tale == canary.toLower() && lower.contains(tale)))
            return tale;
    }
    return {};
}

/// Also a column of ours, and in every cell that is not a figure.
Report marked(Report report)
{
    for (qsizetype column = 0; column < report.columns.size(); ++column) {
        for (QByteArrayList &row : report.rows) {
            if (row[column].isEmpty() && !report.columns[column].contains("Date") &&
                report.columns[column] != "Report Period" && !report.columns[column].contains("Count") &&
                !report.columns[column].contains("Messages") && !report.columns[column].contains("Seconds"))
                row[column] = canary;
        }
    }
    report.columns << canary + " Department" << "Manager";
    for (QByteArrayList &row : report.rows)
        row << canary + " Sales" << "The " + canary.toUpper();
    return report;
}

/// Events on files in the four weeks up to a Sunday: everybody writes, and reads what somebody else wrote.
QByteArray fileEvents(QDate sunday)
{
    const QByteArray domain = "@" + canary + ".example";
    QByteArray file = "day,person_key,file_key,ext,workload,action\n";
    for (int person = 0; person < people; ++person) {
        const QByteArray day = sunday.addDays(-person % 28).toString(Qt::ISODate).toLatin1();
        const QByteArray name = canary + QByteArray::number(person) + domain;
        const QByteArray other = canary + QByteArray::number(person / 2) + ".docx";
        file += day + ',' + name + ',' + canary + QByteArray::number(person) + ".docx,docx,onedrive,write\n";
        file += sunday.toString(Qt::ISODate).toLatin1() + ',' + name + ',' + other + ",docx,teamsite,read\n";
        file += day + ",svc-" + name + ',' + other + ",docx,onedrive,read\n";
        file += day + ',' + name + ',' + other + ',' + canary + ",onedrive,read\n";
    }
    return file;
}

} // namespace

class TestCanary : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tellsANameOfAFileToItsImporterAlone();
    void countsWhoWorkedTogetherWithoutKeepingWho();
    void keepsNothingPersonalInTheDataDirectory();
    void saysNothingPersonalInAnyCommand();
    void answersNothingPersonalOnAnyRoute();
    void servesWithoutTheVaultAndItsKeys();
    void findsWhatItLooksFor();

private:
    QString at(const QString &name) const { return m_folder.filePath(name); }
    void searchFolder(const QString &folder);
    void searchRoutes(const Running &service);

    QTemporaryDir m_folder;
    Ended m_imported;
    const QByteArrayList m_tales = tellTales();
};

void TestCanary::initTestCase()
{
    Organization organization(people, 41);
    organization.mark(canary);
    QDir().mkpath(at(u"reports"_s));
    int number = 0;
    for (const Report &report : organization.download(lastSunday()))
        writeFile(at(u"reports/zqxCanary%1.csv"_s.arg(++number)),
                  csv(marked(report), {.hasRaggedRow = true}));
    writeFile(at(u"reports/odd.csv"_s), canary + "," + canary + "\n" + canary + ",1\n");
    Report broken = marked(organization.period(lastSunday()).front());
    broken.rows.front()[broken.place("Send Count")] = canary;
    writeFile(at(u"reports/broken.csv"_s), csv(broken));

    for (const auto &[name, bytes] : deviceFiles(12, QDateTime::currentDateTimeUtc().date(), canary))
        writeFile(at(u"reports/"_s + QString::fromStdString(name)), bytes);

    writeFile(at(u"reports/events.csv"_s), fileEvents(lastSunday()));

    m_imported = run(at(u"data"_s), {u"import"_s, at(u"reports"_s)});
    QCOMPARE(m_imported.exit, 3);
    QCOMPARE(run(at(u"data"_s), {u"publish"_s}).exit, 0);
    QCOMPARE(run(at(u"data"_s), {u"score"_s}).json()["total"_L1]["measured"_L1].toInt(), 8);
}

void TestCanary::tellsANameOfAFileToItsImporterAlone()
{
    // Its own paths are all of the canary that the importer is told again.
    for (QByteArray said : {m_imported.output, m_imported.errors}) {
        QVERIFY(said.contains("/zqxCanary1.csv"));
        said.replace("/zqxCanary", "/");
        QCOMPARE(foundIn(said, m_tales), QByteArray());
    }
}

void TestCanary::countsWhoWorkedTogetherWithoutKeepingWho()
{
    const QJsonArray files = m_imported.json()["files"_L1].toArray();
    const auto events = std::find_if(files.begin(), files.end(), [](const QJsonValue &file) {
        return file["report"_L1] == "file_events"_L1;
    });
    QVERIFY(events != files.end());
    const QJsonObject told = events->toObject();
    QCOMPARE(told["kind"_L1].toString(), u"period"_s);
    QCOMPARE(told["rows"_L1].toInt(), 2 * people);
    QCOMPARE(told["skipped"_L1].toArray().size(), 2); // service accounts, and files of no known kind
    QCOMPARE(told["skipped"_L1][0]["rows"_L1].toInt(), people);
    QVERIFY(told["reason"_L1].toString().contains(u"Covers the four weeks"_s));

    const QJsonArray categories = run(at(u"data"_s), {u"score"_s}).json()["categories"_L1].toArray();
    const auto content = std::find_if(categories.begin(), categories.end(), [](const QJsonValue &one) {
        return one["id"_L1] == "content_collaboration"_L1;
    });
    QCOMPARE((*content)["method"_L1].toString(), u"content_collaboration.file_events/1"_s);
    QVERIFY((*content)["points"_L1].toInt() > 90);
}

void TestCanary::searchFolder(const QString &folder)
{
    int files = 0;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        QFile file(entries.next());
        ++files;
        QVERIFY2(!file.fileName().contains(QString::fromUtf8(canary)), qPrintable(file.fileName()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray found = foundIn(file.readAll(), m_tales);
        QVERIFY2(found.isEmpty(),
                 qPrintable(file.fileName() + u": "_s + QString::fromLatin1(found.toPercentEncoding())));
    }
    QVERIFY(files >= 7);
}

void TestCanary::keepsNothingPersonalInTheDataDirectory()
{
    searchFolder(at(u"data"_s));
    const Running service(at(u"data"_s)); // while it is open, with what SQLite keeps beside it
    QVERIFY(service.isReady());
    searchFolder(at(u"data"_s));
}

void TestCanary::saysNothingPersonalInAnyCommand()
{
    for (const QStringList &command : {QStringList{u"publish"_s},
                                       {u"score"_s},
                                       {u"verify"_s},
                                       {u"doctor"_s},
                                       {u"token"_s, u"--role"_s, u"viewer"_s}}) {
        const Ended ended = run(at(u"data"_s), command);
        QCOMPARE(ended.exit, 0);
        QCOMPARE(foundIn(ended.output + ended.errors, m_tales), QByteArray());
        const Ended forPeople = run(QStringList{u"--data"_s, at(u"data"_s)} + command);
        QCOMPARE(foundIn(forPeople.output + forPeople.errors, m_tales), QByteArray());
    }
}

/// Every route that can be asked, with what stands in its braces from the answers themselves.
void TestCanary::searchRoutes(const Running &service)
{
    const QJsonObject paths = service.get("/openapi.json").json()["paths"_L1].toObject();
    const QString release = service.get("/v1/score").json()["release"_L1].toString();
    const QByteArray device =
        service.get("/v1/devices?limit=1").json()["rows"_L1][0]["id"_L1].toString().toLatin1();
    int asked = 0;
    for (const QString &path : paths.keys()) {
        if (!paths[path].toObject().contains("get"_L1) || path.startsWith("/v1/imports/"_L1))
            continue;
        QByteArray target = path.toUtf8();
        target.replace("/v1/categories/{id}", "/v1/categories/communication");
        target.replace("/v1/devices/{id}", QByteArray("/v1/devices/" + device));
        target.replace("{figure}", QByteArray("communication.multi_mode@" + release.toUtf8()));
        const service::Answer answer = service.get(target);
        QVERIFY2(answer.status == 200, target.constData());
        QVERIFY2(!answer.body.isEmpty(), target.constData());
        QCOMPARE(foundIn(answer.body, m_tales), QByteArray());
        for (const QByteArray &field : answer.fields)
            QCOMPARE(foundIn(field, m_tales), QByteArray());
        ++asked;
    }
    QVERIFY(asked >= 19);
}

void TestCanary::answersNothingPersonalOnAnyRoute()
{
    Running service(at(u"data"_s));
    QVERIFY(service.isReady());
    searchRoutes(service);
    service.closeInput();
    const Ended ended = service.ended();
    QCOMPARE(foundIn(ended.output + ended.errors, m_tales), QByteArray());
}

void TestCanary::servesWithoutTheVaultAndItsKeys()
{
    copyFolder(at(u"data"_s), at(u"bare"_s));
    QDir keys(at(u"bare/keys"_s));
    const QStringList names = keys.entryList({u"vault-*"_s}, QDir::Files);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names)
        QVERIFY(keys.remove(name));
    QVERIFY(keys.remove(u"gate.json"_s));
    // Folders in their place: nobody can read those as files, not even root.
    QVERIFY(QFile::remove(at(u"bare/vault.db"_s)) && QDir().mkpath(at(u"bare/vault.db"_s)));

    const Running service(at(u"bare"_s));

    QVERIFY(service.isReady());
    searchRoutes(service);
    QCOMPARE(service.get("/v1/score").json(), run(at(u"data"_s), {u"score"_s}).json());
}

void TestCanary::findsWhatItLooksFor()
{
    const QByteArray name = canary.toLower() + "7@" + canary.toLower() + ".example";
    QVERIFY(!foundIn("x" + canary.toUpper() + "y", m_tales).isEmpty());
    QVERIFY(!foundIn(utf16("a " + canary), m_tales).isEmpty());
    QVERIFY(!foundIn(QCryptographicHash::hash(name, QCryptographicHash::Sha256), m_tales).isEmpty());
    QVERIFY(!foundIn(QCryptographicHash::hash(name, QCryptographicHash::Md5).toHex(), m_tales).isEmpty());
    // The reports themselves are full of it.
    QFile report(at(u"reports/zqxCanary3.csv"_s));
    QVERIFY(report.open(QIODevice::ReadOnly) && !foundIn(report.readAll(), m_tales).isEmpty());
}

QTEST_GUILESS_MAIN(TestCanary)
#include "tst_canary.moc"
