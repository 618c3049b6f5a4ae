#include "testauthority.h"

#include "sources/graph/access.h"
#include "sources/graph/token.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

using namespace candela;
using namespace candela::sources::graph;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now{QDate(2026, 11, 20), QTime(10, 0), Qt::UTC};

Access someAccess()
{
    return {.tenant = u"contoso.example"_s,
            .client = u"3f0c7a52-4d5e"_s,
            .credential = Secret{.text = "a+b&c=d"}};
}

QByteArray decoded(const QByteArray &part)
{
    return QByteArray::fromBase64(part, QByteArray::Base64UrlEncoding);
}

/// Checks a signature by PS256 with the key in a certificate, independently of how it was made.
bool isSigned(const QByteArray &text, const QByteArray &signature, const QByteArray &certificate)
{
    BIO *memory = BIO_new_mem_buf(certificate.constData(), static_cast<int>(certificate.size()));
    X509 *read = PEM_read_bio_X509(memory, nullptr, nullptr, nullptr);
    EVP_MD_CTX *digest = EVP_MD_CTX_new();
    EVP_PKEY_CTX *context = nullptr;
    EVP_DigestVerifyInit(digest, &context, EVP_sha256(), nullptr, X509_get0_pubkey(read));
    EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING);
    EVP_PKEY_CTX_set_rsa_pss_saltlen(context, 32);
    const int verdict = EVP_DigestVerify(
        digest, reinterpret_cast<const unsigned char *>(signature.constData()),
        static_cast<std::size_t>(signature.size()), reinterpret_cast<const unsigned char *>(text.constData()),
        static_cast<std::size_t>(text.size()));
    EVP_MD_CTX_free(digest);
    X509_free(read);
    BIO_free_all(memory);
    return verdict == 1;
}

} // namespace

class AccessTest : public QObject
{
    Q_OBJECT

private slots:
    void writesTheDayWithoutQuotes();
    void sendsATokenNowhereElse_data();
    void sendsATokenNowhereElse();
    void refusesSettingsThatAreNone_data();
    void refusesSettingsThatAreNone();
    void asksWithASecret();
    void asksWithASignedAssertion();
    void signsEachAssertionAnew();
    void refusesAKeyThatDoesNotFit_data();
    void refusesAKeyThatDoesNotFit();
    void saysWhenTheCertificateEnds();
    void takesAToken_data();
    void takesAToken();
    void saysWhatIsWrongWithTheSignIn_data();
    void saysWhatIsWrongWithTheSignIn();

private:
    test::Authority m_authority;
};

void AccessTest::writesTheDayWithoutQuotes()
{
    const Access access = someAccess();

    QCOMPARE(reportAddress(access, u"getEmailActivityUserDetail"_s, QDate(2026, 11, 5)).toEncoded(),
             "https://graph.microsoft.com/v1.0/reports/getEmailActivityUserDetail(date=2026-11-05)"_ba);
    QCOMPARE(tokenAddress(access).toEncoded(),
             "https://login.microsoftonline.com/contoso.example/oauth2/v2.0/token"_ba);
}

void AccessTest::sendsATokenNowhereElse_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isBelow");

    QTest::newRow("below the base") << u"https://graph.microsoft.com/v1.0/x?$skiptoken=a"_s << true;
    QTest::newRow("the port said") << u"https://graph.microsoft.com:443/v1.0/x"_s << true;
    QTest::newRow("capital letters") << u"https://GRAPH.Microsoft.com/v1.0/x"_s << true;
    QTest::newRow("another host") << u"https://graph.example/v1.0/x"_s << false;
    QTest::newRow("a host that begins so") << u"https://graph.microsoft.com.example/v1.0/x"_s << false;
    QTest::newRow("a host below it") << u"https://a.graph.microsoft.com/v1.0/x"_s << false;
    QTest::newRow("another port") << u"https://graph.microsoft.com:8443/v1.0/x"_s << false;
    QTest::newRow("plain http") << u"http://graph.microsoft.com/v1.0/x"_s << false;
    QTest::newRow("another path") << u"https://graph.microsoft.com/v1.0x/x"_s << false;
    QTest::newRow("a user") << u"https://u@graph.microsoft.com/v1.0/x"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void AccessTest::sendsATokenNowhereElse()
{
    QFETCH(const QString, address);
    QFETCH(const bool, isBelow);

    QCOMPARE(isBelowBase(someAccess(), QUrl(address)), isBelow);
}

void AccessTest::refusesSettingsThatAreNone_data()
{
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<QString>("authority");
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("where"); // empty: accepted

    const QString authority = u"https://login.example"_s;
    const QString base = u"https://graph.example/v1.0"_s;
    QTest::newRow("all right") << u"contoso.example"_s << authority << base << QString();
    QTest::newRow("no tenant") << QString() << authority << base << u"tenant"_s;
    QTest::newRow("a path in the tenant") << u"a/../b"_s << authority << base << u"tenant"_s;
    QTest::newRow("a line end in the tenant") << u"a\n"_s << authority << base << u"tenant"_s;
    QTest::newRow("plain http") << u"a"_s << u"http://login.example"_s << base << u"authority"_s;
    QTest::newRow("a query") << u"a"_s << authority << u"https://graph.example/v1.0?x=1"_s << u"base"_s;
    QTest::newRow("no host") << u"a"_s << authority << u"https:///v1.0"_s << u"base"_s;
    QTest::newRow("a password") << u"a"_s << authority << u"https://a:b@graph.example"_s << u"base"_s;
}

void AccessTest::refusesSettingsThatAreNone()
{
    QFETCH(const QString, tenant);
    QFETCH(const QString, authority);
    QFETCH(const QString, base);
    QFETCH(const QString, where);
    Access access = someAccess();
    access.tenant = tenant;
    access.authority = QUrl(authority);
    access.base = QUrl(base);

    const auto checked = check(access);

    QCOMPARE(checked ? QString() : checked.error().where, where);
}

void AccessTest::asksWithASecret()
{
    QCOMPARE(tokenForm(someAccess(), now, systemRandom()),
             "client_id=3f0c7a52-4d5e&grant_type=client_credentials"
             "&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default&client_secret=a%2Bb%26c%3Dd"_ba);
}

void AccessTest::asksWithASignedAssertion()
{
    const test::Identity program = m_authority.program();
    Access access = someAccess();
    access.credential = *SigningKey::read(program.certificate, program.key);

    const QByteArray form = tokenForm(access, now, systemRandom());

    QVERIFY(form.contains("&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-"
                          "bearer&client_assertion="));
    const QByteArrayList parts = form.sliced(form.lastIndexOf('=') + 1).split('.');
    QCOMPARE(parts.size(), 3);
    const QJsonObject head = QJsonDocument::fromJson(decoded(parts[0])).object();
    QCOMPARE(head["alg"_L1].toString(), u"PS256"_s);
    QCOMPARE(decoded(head["x5t#S256"_L1].toString().toLatin1()).size(), 32);
    const QJsonObject claims = QJsonDocument::fromJson(decoded(parts[1])).object();
    QCOMPARE(claims["aud"_L1].toString(), tokenAddress(access).toString());
    QCOMPARE(claims["iss"_L1].toString(), access.client);
    QCOMPARE(claims["sub"_L1].toString(), access.client);
    QCOMPARE(claims["nbf"_L1].toInteger(), now.toSecsSinceEpoch());
    QCOMPARE(claims["exp"_L1].toInteger(), now.toSecsSinceEpoch() + 600);
    QVERIFY(isSigned(parts[0] + '.' + parts[1], decoded(parts[2]), program.certificate));
    QVERIFY(!isSigned(parts[0] + '.' + parts[1] + 'x', decoded(parts[2]), program.certificate));
}

void AccessTest::signsEachAssertionAnew()
{
    const test::Identity program = m_authority.program();
    const auto key = SigningKey::read(program.certificate, program.key);
    const AssertionOf of{.client = u"c"_s, .audience = u"a"_s, .now = now};

    QVERIFY((*key)->assertion(of, systemRandom()).split('.')[1] !=
            (*key)->assertion(of, systemRandom()).split('.')[1]);
}

void AccessTest::refusesAKeyThatDoesNotFit_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("word");

    const test::Identity program = m_authority.program();
    const test::Identity other = m_authority.program();
    const test::Identity small = m_authority.program(1024);
    const test::Identity curve = m_authority.server();
    QTest::newRow("no certificate") << "x"_ba << program.key << u"certificate"_s;
    QTest::newRow("no key") << program.certificate << "x"_ba << u"PEM form"_s;
    QTest::newRow("the key of another") << program.certificate << other.key << u"belong"_s;
    QTest::newRow("a small key") << small.certificate << small.key << u"2048"_s;
    QTest::newRow("not RSA") << curve.certificate << curve.key << u"RSA"_s;
}

void AccessTest::refusesAKeyThatDoesNotFit()
{
    QFETCH(const QByteArray, certificate);
    QFETCH(const QByteArray, key);
    QFETCH(const QString, word);

    const auto read = SigningKey::read(certificate, key);

    QVERIFY(!read);
    QCOMPARE(read.error().fault, Fault::BadInput);
    QVERIFY2(read.error().what.contains(word), qPrintable(read.error().what));
}

void AccessTest::saysWhenTheCertificateEnds()
{
    const test::Identity program = m_authority.program(2048, {-20, -10});
    const auto key = SigningKey::read(program.certificate, program.key);

    QCOMPARE((*key)->expires().date(), QDateTime::currentDateTimeUtc().addDays(-10).date());
}

void AccessTest::takesAToken_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("renewAfter"); // seconds; 0: no token

    QTest::newRow("as it comes") << R"({"token_type":"Bearer","expires_in":3599,"access_token":"abc"})"_ba
                                 << 3299;
    QTest::newRow("a short one") << R"({"token_type":"bearer","expires_in":100,"access_token":"abc"})"_ba
                                 << 50;
    QTest::newRow("for longer than time can be told")
        << R"({"token_type":"Bearer","expires_in":9223372036854775807,"access_token":"abc"})"_ba
        << 24 * 60 * 60 - 300;
    QTest::newRow("no JSON") << "abc"_ba << 0;
    QTest::newRow("no token") << R"({"token_type":"Bearer","expires_in":3599})"_ba << 0;
    QTest::newRow("another kind") << R"({"token_type":"pop","expires_in":3599,"access_token":"abc"})"_ba << 0;
    QTest::newRow("over at once") << R"({"token_type":"Bearer","expires_in":0,"access_token":"abc"})"_ba << 0;
    QTest::newRow("a line end inside")
        << R"({"token_type":"Bearer","expires_in":3599,"access_token":"a\r\nX: b"})"_ba << 0;
}

void AccessTest::takesAToken()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, renewAfter);

    const auto token = tokenFrom({.status = 200, .body = body}, now);

    QCOMPARE(token ? now.secsTo(token->renew) : 0, static_cast<qint64>(renewAfter));
}

void AccessTest::saysWhatIsWrongWithTheSignIn_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("where");

    QTest::newRow("wrong secret") << R"({"error_codes":[7000215]})"_ba << u"secret"_s << u"AADSTS7000215"_s;
    QTest::newRow("secret over") << R"({"error_codes":[7000222]})"_ba << u"expired"_s << u"AADSTS7000222"_s;
    QTest::newRow("wrong certificate")
        << R"({"error_codes":[700027]})"_ba << u"Upload"_s << u"AADSTS700027"_s;
    QTest::newRow("wrong hour") << R"({"error_codes":[700024]})"_ba << u"clock"_s << u"AADSTS700024"_s;
    QTest::newRow("no such application")
        << R"({"error_codes":[700016]})"_ba << u"client"_s << u"AADSTS700016"_s;
    QTest::newRow("in words alone") << R"({"error_description":"AADSTS90002: Tenant 'x' not found"})"_ba
                                    << u"tenant"_s << u"AADSTS90002"_s;
    QTest::newRow("unknown") << R"({"error_codes":[1]})"_ba << u"refuses"_s << u"AADSTS1"_s;
    QTest::newRow("no JSON") << "<html>"_ba << u"refuses"_s << u"sign-in 401"_s;
}

void AccessTest::saysWhatIsWrongWithTheSignIn()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, word);
    QFETCH(const QString, where);

    const auto token = tokenFrom({.status = 401, .body = answer}, now);

    QCOMPARE(token.error().fault, Fault::SignedOut);
    QVERIFY2(token.error().what.contains(word), qPrintable(token.error().what));
    QCOMPARE(token.error().where, where);
}

QTEST_GUILESS_MAIN(AccessTest)
#include "tst_access.moc"
