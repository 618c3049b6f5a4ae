#include "sources/graph/signingkey.h"

#include "base/tr.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

using namespace Qt::StringLiterals;

namespace candela::sources::graph {

namespace {

constexpr int fewestBits = 2048;
constexpr int secondsOfAssertion = 600;

template<auto release>
struct Release
{
    template<typename T>
    void operator()(T *object) const
    {
        release(object);
    }
};

using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Release<X509_free>>;
using Memory = std::unique_ptr<BIO, Release<BIO_free_all>>;
using Digest = std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX_free>>;

Memory memoryOf(const QByteArray &bytes)
{
    return Memory(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

/// Instead of asking a terminal.
int noPassphrase(char *, int, int, void *)
{
    return -1;
}

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray part(const QJsonObject &object)
{
    return base64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// RSASSA-PSS with SHA-256 and a salt of the digest's length: what RFC 7518 calls PS256.
QByteArray ps256(EVP_PKEY *key, const QByteArray &text)
{
    const Digest digest(EVP_MD_CTX_new());
    EVP_PKEY_CTX *context = nullptr;
    std::size_t length = 0;
    const auto *bytes = reinterpret_cast<const unsigned char *>(text.constData());
    const auto size = static_cast<std::size_t>(text.size());
    if (EVP_DigestSignInit(digest.get(), &context, EVP_sha256(), nullptr, key) != 1 ||
        EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) != 1 ||
        EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) != 1 ||
        EVP_DigestSign(digest.get(), nullptr, &length, bytes, size) != 1)
        return {};
    QByteArray signature(static_cast<qsizetype>(length), Qt::Uninitialized);
    if (EVP_DigestSign(digest.get(), reinterpret_cast<unsigned char *>(signature.data()), &length, bytes,
                       size) != 1)
        return {};
    return signature.first(static_cast<qsizetype>(length));
}

} // namespace

struct SigningKey::State
{
    Certificate certificate;
    Key key;
};

Result<std::shared_ptr<const SigningKey>> SigningKey::read(const QByteArray &certificate,
                                                           const QByteArray &key)
{
    auto state = std::make_unique<State>();
    state->certificate.reset(PEM_read_bio_X509(memoryOf(certificate).get(), nullptr, &noPassphrase, nullptr));
    if (state->certificate == nullptr)
        return fail(Fault::BadInput, Tr::tr("The certificate of the application is not in PEM form."));
    state->key.reset(PEM_read_bio_PrivateKey(memoryOf(key).get(), nullptr, &noPassphrase, nullptr));
    if (state->key == nullptr)
        return fail(Fault::BadInput, Tr::tr("The key of the application is not in PEM form, or it has a "
                                            "passphrase. A key without one is needed."));
    if (EVP_PKEY_get_base_id(state->key.get()) != EVP_PKEY_RSA ||
        EVP_PKEY_get_bits(state->key.get()) < fewestBits)
        return fail(Fault::BadInput,
                    Tr::tr("The key of the application is not an RSA key of 2048 bits or more."));
    if (X509_check_private_key(state->certificate.get(), state->key.get()) != 1)
        return fail(Fault::BadInput,
                    Tr::tr("The key of the application does not belong to its certificate."));
    return std::shared_ptr<const SigningKey>(new SigningKey(std::move(state)));
}

SigningKey::SigningKey(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

SigningKey::~SigningKey() = default;

QDateTime SigningKey::expires() const
{
    tm end = {};
    ASN1_TIME_to_tm(X509_get0_notAfter(m_state->certificate.get()), &end);
    return {QDate(end.tm_year + 1900, end.tm_mon + 1, end.tm_mday),
            QTime(end.tm_hour, end.tm_min, end.tm_sec), Qt::UTC};
}

QByteArray SigningKey::assertion(const AssertionOf &of, const Random &random) const
{
    unsigned char print[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    X509_digest(m_state->certificate.get(), EVP_sha256(), print, &length);
    const QByteArray thumbprint(reinterpret_cast<const char *>(print), static_cast<qsizetype>(length));
    const qint64 now = of.now.toSecsSinceEpoch();
    const QByteArray head = part({{u"alg"_s, u"PS256"_s},
                                  {u"typ"_s, u"JWT"_s},
                                  {u"x5t#S256"_s, QString::fromLatin1(base64Url(thumbprint))}});
    const QByteArray claims = part({{u"aud"_s, of.audience},
                                    {u"iss"_s, of.client},
                                    {u"sub"_s, of.client},
                                    {u"jti"_s, QString::fromLatin1(random(16).toHex())},
                                    {u"nbf"_s, now},
                                    {u"iat"_s, now},
                                    {u"exp"_s, now + secondsOfAssertion}});
    const QByteArray text = head + '.' + claims;
    return text + '.' + base64Url(ps256(m_state->key.get(), text));
}

} // namespace candela::sources::graph
