#include "testauthority.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

namespace candela::test {

namespace {

template<auto free>
struct Free
{
    template<typename T>
    void operator()(T *object) const
    {
        free(object);
    }
};

using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Free<X509_free>>;
using Memory = std::unique_ptr<BIO, Free<BIO_free_all>>;

QByteArray textOf(const Memory &memory)
{
    char *bytes = nullptr;
    const long length = BIO_get_mem_data(memory.get(), &bytes);
    return {bytes, static_cast<qsizetype>(length)};
}

QByteArray pemOf(X509 *certificate)
{
    const Memory memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(memory.get(), certificate);
    return textOf(memory);
}

QByteArray pemOf(EVP_PKEY *key)
{
    const Memory memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return textOf(memory);
}

void extend(X509 *certificate, int kind, const QByteArray &value)
{
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, nullptr, kind, value.constData());
    if (extension == nullptr || X509_add_ext(certificate, extension, -1) != 1)
        qFatal("a test cannot make its certificate");
    X509_EXTENSION_free(extension);
}

Certificate blank(EVP_PKEY *key, const QByteArray &name, Validity validity)
{
    static long serial = 1;
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), serial++);
    X509_time_adj_ex(X509_getm_notBefore(certificate.get()), validity.fromDay, 0, nullptr);
    X509_time_adj_ex(X509_getm_notAfter(certificate.get()), validity.toDay, 0, nullptr);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(name.constData()),
                               static_cast<int>(name.size()), -1, 0);
    return certificate;
}

} // namespace

struct Authority::State
{
    Key key{EVP_EC_gen("P-256")};
    Certificate certificate;

    Identity sign(const Key &of, const QByteArray &name, Validity validity, const QByteArray &subject) const
    {
        const Certificate made = blank(of.get(), name, validity);
        X509_set_issuer_name(made.get(), X509_get_subject_name(certificate.get()));
        if (!subject.isEmpty())
            extend(made.get(), NID_subject_alt_name, subject);
        X509_sign(made.get(), key.get(), EVP_sha256());
        return {.certificate = pemOf(made.get()), .key = pemOf(of.get())};
    }
};

Authority::Authority()
    : m_state(std::make_unique<State>())
{
    m_state->certificate = blank(m_state->key.get(), "Authority of a test", {});
    X509 *certificate = m_state->certificate.get();
    X509_set_issuer_name(certificate, X509_get_subject_name(certificate));
    extend(certificate, NID_basic_constraints, "critical,CA:TRUE");
    X509_sign(certificate, m_state->key.get(), EVP_sha256());
}

Authority::~Authority() = default;

QByteArray Authority::certificate() const
{
    return pemOf(m_state->certificate.get());
}

Identity Authority::server(const QByteArray &name, Validity validity) const
{
    const QByteArray kind = name.front() >= '0' && name.front() <= '9' ? "IP:" : "DNS:";
    return m_state->sign(Key(EVP_EC_gen("P-256")), name, validity, kind + name);
}

Identity Authority::program(int bits, Validity validity) const
{
    return m_state->sign(Key(EVP_RSA_gen(static_cast<unsigned>(bits))), "candela", validity, {});
}

} // namespace candela::test
