#include "testauthority.h"

#include "candelad/graphconfig.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace candela;
using namespace Qt::StringLiterals;

class GraphConfigTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void refusesSettingsThatAreNotWhole_data();
    void refusesSettingsThatAreNotWhole();
    void takesTheSecretFromAFileOfItsOwn();
    void takesACertificateWithItsKey();
    void fetchesDevicesOnlyWhenAsked();
    void refusesFilesThatProtectNobody_data();
    void refusesFilesThatProtectNobody();
    void saysThatTheCertificateHasEnded();
    void trustsTheAuthorityItIsTold();

private:
    void write(const QString &name, const QByteArray &bytes, bool isPrivate = true) const;
    [[nodiscard]] Result<sources::graph::Access> access(const QByteArray &settings) const;

    QTemporaryDir m_folder;
    test::Authority m_authority;
    const test::Identity m_program = m_authority.program();
};

void GraphConfigTest::write(const QString &name, const QByteArray &bytes, bool isPrivate) const
{
    QFile file(m_folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    QVERIFY(file.setPermissions(isPrivate ? QFile::ReadOwner
                                          : QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup |
                                                QFile::ReadOther));
}

Result<sources::graph::Access> GraphConfigTest::access(const QByteArray &settings) const
{
    const auto config = readGraphConfig(toml::parse(settings.toStdString()), m_folder.path());
    if (!config)
        return fail(config.error());
    return accessFrom(*config, QDateTime::currentDateTimeUtc());
}

void GraphConfigTest::initTestCase()
{
    write(u"secret"_s, "the~secret\n");
    write(u"empty"_s, "\n");
    write(u"lines"_s, "one\ntwo\n");
    write(u"open"_s, "the~secret\n", false);
    write(u"cert.pem"_s, m_program.certificate, false);
    write(u"key.pem"_s, m_program.key);
    write(u"open.pem"_s, m_program.key, false);
    write(u"ca.pem"_s, m_authority.certificate(), false);
}

void GraphConfigTest::refusesSettingsThatAreNotWhole_data()
{
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<QString>("where");

    const QByteArray ids = "tenant = 'a'\nclient = 'b'\n"_ba;
    QTest::newRow("no tenant") << "client = 'b'\nsecret_file = 'secret'"_ba << u"graph.tenant"_s;
    QTest::newRow("no client") << "tenant = 'a'\nsecret_file = 'secret'"_ba << u"graph.client"_s;
    QTest::newRow("no secret") << ids << u"graph"_s;
    QTest::newRow("secret and certificate")
        << ids + "secret_file = 'secret'\ncertificate = 'cert.pem'\nkey = 'key.pem'" << u"graph"_s;
    QTest::newRow("certificate without key") << ids + "certificate = 'cert.pem'" << u"graph.key"_s;
    QTest::newRow("key without certificate")
        << ids + "secret_file = 'secret'\nkey = 'key.pem'" << u"graph.certificate"_s;
    QTest::newRow("a secret in the settings") << ids + "secret = 'x'" << u"graph.secret"_s;
    QTest::newRow("a number") << "tenant = 1"_ba << u"graph.tenant"_s;
    QTest::newRow("devices in words")
        << ids + "secret_file = 'secret'\ndevices = 'yes'" << u"graph.devices"_s;
    QTest::newRow("plain http") << ids + "secret_file = 'secret'\nbase = 'http://graph.example'" << u"base"_s;
}

void GraphConfigTest::refusesSettingsThatAreNotWhole()
{
    QFETCH(const QByteArray, settings);
    QFETCH(const QString, where);

    const auto read = access(settings);

    QVERIFY(!read);
    QCOMPARE(read.error().fault, Fault::BadInput);
    QCOMPARE(read.error().where, where);
}

void GraphConfigTest::takesTheSecretFromAFileOfItsOwn()
{
    const auto read =
        access("tenant = 'a'\nclient = 'b'\nsecret_file = 'secret'\nbase = 'https://g.example/v1.0'");

    QVERIFY(read);
    QCOMPARE(std::get<sources::graph::Secret>(read->credential).text, "the~secret"_ba);
    QCOMPARE(read->base, QUrl(u"https://g.example/v1.0"_s));
    QCOMPARE(read->authority, QUrl(u"https://login.microsoftonline.com"_s));
}

void GraphConfigTest::takesACertificateWithItsKey()
{
    const auto read = access("tenant = 'a'\nclient = 'b'\ncertificate = 'cert.pem'\nkey = 'key.pem'");

    QVERIFY(read);
    QVERIFY(std::holds_alternative<std::shared_ptr<const sources::graph::SigningKey>>(read->credential));
}

void GraphConfigTest::fetchesDevicesOnlyWhenAsked()
{
    const auto devicesIn = [this](std::string_view more) {
        const std::string text = "tenant = 'a'\nclient = 'b'\nsecret_file = 'secret'\n" + std::string(more);
        return readGraphConfig(toml::parse(text), m_folder.path())->devices;
    };

    QVERIFY(!devicesIn(""));
    QVERIFY(!devicesIn("devices = false"));
    QVERIFY(devicesIn("devices = true"));
}

void GraphConfigTest::refusesFilesThatProtectNobody_data()
{
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("word");

    const QByteArray ids = "tenant = 'a'\nclient = 'b'\n"_ba;
    QTest::newRow("a secret that all can read")
        << ids + "secret_file = 'open'" << Fault::Denied << u"chmod 600"_s;
    QTest::newRow("a key that all can read")
        << ids + "certificate = 'cert.pem'\nkey = 'open.pem'" << Fault::Denied << u"chmod 600"_s;
    QTest::newRow("no such file") << ids + "secret_file = 'nowhere'" << Fault::NotFound << u"no such file"_s;
    QTest::newRow("an empty secret") << ids + "secret_file = 'empty'" << Fault::BadInput << u"secret"_s;
    QTest::newRow("two lines") << ids + "secret_file = 'lines'" << Fault::BadInput << u"one line"_s;
    QTest::newRow("no authority") << ids + "secret_file = 'secret'\nca_file = 'secret'" << Fault::BadInput
                                  << u"certificate"_s;
}

void GraphConfigTest::refusesFilesThatProtectNobody()
{
    QFETCH(const QByteArray, settings);
    QFETCH(const Fault, fault);
    QFETCH(const QString, word);

    const auto read = access(settings);

    QVERIFY(!read);
    QCOMPARE(read.error().fault, fault);
    QVERIFY2(read.error().what.contains(word), qPrintable(read.error().what));
    QVERIFY(!read.error().what.contains(u"the~secret"_s));
}

void GraphConfigTest::saysThatTheCertificateHasEnded()
{
    const test::Identity ended = m_authority.program(2048, {-20, -10});
    write(u"ended.pem"_s, ended.certificate);
    write(u"endedkey.pem"_s, ended.key);

    const auto read = access("tenant = 'a'\nclient = 'b'\ncertificate = 'ended.pem'\nkey = 'endedkey.pem'");

    QVERIFY(!read);
    QCOMPARE(read.error().fault, Fault::SignedOut);
    QVERIFY(read.error().what.contains(u"ended on"_s));
}

void GraphConfigTest::trustsTheAuthorityItIsTold()
{
    const auto read = access("tenant = 'a'\nclient = 'b'\nsecret_file = 'secret'\nca_file = 'ca.pem'");

    QVERIFY(read);
    QCOMPARE(read->tls.caCertificates().size(), 1);
}

QTEST_GUILESS_MAIN(GraphConfigTest)
#include "tst_graphconfig.moc"
