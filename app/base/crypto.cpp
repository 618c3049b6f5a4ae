#include "base/crypto.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/sha.h>

#include <cstdlib>

namespace candela {

namespace {

constexpr qsizetype digestSize = 32;
constexpr qsizetype tagSize = 16;

template<auto Free>
struct Freed
{
    template<typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

using Mac = std::unique_ptr<EVP_MAC, Freed<EVP_MAC_free>>;
using MacContext = std::unique_ptr<EVP_MAC_CTX, Freed<EVP_MAC_CTX_free>>;
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, Freed<EVP_CIPHER_CTX_free>>;

/// OpenSSL refuses only when memory or the library itself is broken; nothing can be kept safe then.
void mustSucceed(bool ok)
{
    if (!ok)
        std::abort();
}

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

unsigned char *bytesOf(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

} // namespace

QByteArray sha256(QByteArrayView bytes)
{
    QByteArray digest(digestSize, Qt::Uninitialized);
    SHA256(bytesOf(bytes), static_cast<std::size_t>(bytes.size()), bytesOf(digest));
    return digest;
}

QByteArray hmacSha256(QByteArrayView key, QByteArrayView message)
{
    QByteArray digest(digestSize, Qt::Uninitialized);
    unsigned int size = 0;
    mustSucceed(HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), bytesOf(message),
                     static_cast<std::size_t>(message.size()), bytesOf(digest), &size) != nullptr);
    return digest;
}

QByteArray hkdfSha256(QByteArrayView secret, QByteArrayView salt, QByteArrayView info)
{
    // Extract and one round of expand are all that 32 bytes need.
    QByteArray block = info.toByteArray();
    block.append('\x01');
    return hmacSha256(hmacSha256(salt, secret), block);
}

QByteArray seal(QByteArrayView key, QByteArrayView nonce, QByteArrayView plain, QByteArrayView bound)
{
    const CipherContext context(EVP_CIPHER_CTX_new());
    mustSucceed(context && key.size() == 32 && nonce.size() == 12);
    QByteArray sealed(plain.size() + tagSize, Qt::Uninitialized);
    int written = 0;
    mustSucceed(EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytesOf(key), bytesOf(nonce)) ==
                1);
    mustSucceed(EVP_EncryptUpdate(context.get(), nullptr, &written, bytesOf(bound),
                                  static_cast<int>(bound.size())) == 1);
    mustSucceed(EVP_EncryptUpdate(context.get(), bytesOf(sealed), &written, bytesOf(plain),
                                  static_cast<int>(plain.size())) == 1);
    int rest = 0;
    mustSucceed(EVP_EncryptFinal_ex(context.get(), bytesOf(sealed) + written, &rest) == 1);
    mustSucceed(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, tagSize,
                                    bytesOf(sealed) + plain.size()) == 1);
    return sealed;
}

std::optional<QByteArray> unseal(QByteArrayView key, QByteArrayView nonce, QByteArrayView sealed,
                                 QByteArrayView bound)
{
    QByteArray plain;
    return unseal(key, nonce, sealed, bound, plain) ? std::optional(std::move(plain)) : std::nullopt;
}

bool unseal(QByteArrayView key, QByteArrayView nonce, QByteArrayView sealed, QByteArrayView bound,
            QByteArray &plain)
{
    if (sealed.size() < tagSize || key.size() != 32 || nonce.size() != 12) {
        plain.clear();
        return false;
    }
    const CipherContext context(EVP_CIPHER_CTX_new());
    mustSucceed(context != nullptr);
    if (plain.capacity() < sealed.size() - tagSize)
        plain = QByteArray(sealed.size() - tagSize, Qt::Uninitialized);
    else
        plain.resize(sealed.size() - tagSize);
    QByteArray tag = sealed.last(tagSize).toByteArray();
    int written = 0;
    mustSucceed(EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytesOf(key), bytesOf(nonce)) ==
                1);
    mustSucceed(EVP_DecryptUpdate(context.get(), nullptr, &written, bytesOf(bound),
                                  static_cast<int>(bound.size())) == 1);
    mustSucceed(EVP_DecryptUpdate(context.get(), bytesOf(plain), &written, bytesOf(sealed),
                                  static_cast<int>(plain.size())) == 1);
    mustSucceed(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, tagSize, tag.data()) == 1);
    int rest = 0;
    if (EVP_DecryptFinal_ex(context.get(), bytesOf(plain) + written, &rest) == 1)
        return true;
    plain.clear();
    return false;
}

bool equalSecrets(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), static_cast<std::size_t>(a.size())) == 0;
}

struct KeyedHash::State
{
    MacContext context;
};

KeyedHash::KeyedHash(QByteArrayView key)
    : m_state(std::make_unique<State>())
{
    const Mac mac(EVP_MAC_fetch(nullptr, "HMAC", nullptr));
    mustSucceed(mac != nullptr);
    m_state->context.reset(EVP_MAC_CTX_new(mac.get()));
    char digest[] = "SHA256";
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
        OSSL_PARAM_construct_end(),
    };
    mustSucceed(EVP_MAC_init(m_state->context.get(), bytesOf(key), static_cast<std::size_t>(key.size()),
                             parameters) == 1);
}

KeyedHash::~KeyedHash() = default;
KeyedHash::KeyedHash(KeyedHash &&) noexcept = default;
KeyedHash &KeyedHash::operator=(KeyedHash &&) noexcept = default;

void KeyedHash::hash(QByteArrayView first, QByteArrayView second, unsigned char *out)
{
    EVP_MAC_CTX *context = m_state->context.get();
    // No key given: the key stays, only the message starts anew.
    mustSucceed(EVP_MAC_init(context, nullptr, 0, nullptr) == 1);
    mustSucceed(EVP_MAC_update(context, bytesOf(first), static_cast<std::size_t>(first.size())) == 1);
    mustSucceed(EVP_MAC_update(context, bytesOf(second), static_cast<std::size_t>(second.size())) == 1);
    std::size_t size = 0;
    mustSucceed(EVP_MAC_final(context, out, &size, digestSize) == 1);
}

struct QuickHash::State
{
    MacContext context;
    QByteArray key;
};

QuickHash::QuickHash(QByteArrayView key)
    : m_state(std::make_unique<State>())
{
    const Mac mac(EVP_MAC_fetch(nullptr, "SIPHASH", nullptr));
    mustSucceed(mac != nullptr && key.size() == 16);
    m_state->context.reset(EVP_MAC_CTX_new(mac.get()));
    m_state->key = key.toByteArray();
    std::size_t length = size;
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_size_t(OSSL_MAC_PARAM_SIZE, &length),
        OSSL_PARAM_construct_end(),
    };
    mustSucceed(EVP_MAC_CTX_set_params(m_state->context.get(), parameters) == 1);
}

QuickHash::~QuickHash() = default;
QuickHash::QuickHash(QuickHash &&) noexcept = default;
QuickHash &QuickHash::operator=(QuickHash &&) noexcept = default;

void QuickHash::hash(QByteArrayView text, unsigned char *out)
{
    EVP_MAC_CTX *context = m_state->context.get();
    mustSucceed(EVP_MAC_init(context, bytesOf(m_state->key), static_cast<std::size_t>(m_state->key.size()),
                             nullptr) == 1);
    mustSucceed(EVP_MAC_update(context, bytesOf(text), static_cast<std::size_t>(text.size())) == 1);
    std::size_t written = 0;
    mustSucceed(EVP_MAC_final(context, out, &written, size) == 1);
}

} // namespace candela
