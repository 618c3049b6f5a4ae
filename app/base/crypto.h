#pragma once

#include "base/result.h"

#include <QByteArray>

#include <memory>
#include <optional>

namespace candela {

/// SHA-256 of `bytes`: 32 bytes.
[[nodiscard]] QByteArray sha256(QByteArrayView bytes);

/// HMAC-SHA-256 of `message` under `key`: 32 bytes.
[[nodiscard]] QByteArray hmacSha256(QByteArrayView key, QByteArrayView message);

/// HKDF-SHA-256 (RFC 5869): 32 bytes derived from `secret` for one purpose, named by `info`.
[[nodiscard]] QByteArray hkdfSha256(QByteArrayView secret, QByteArrayView salt, QByteArrayView info);

/// AES-256-GCM: cipher text followed by the 16 bytes of the tag. `key` is 32 bytes, `nonce` 12 and never
/// used twice with one key; `bound` is authenticated but not encrypted.
[[nodiscard]] QByteArray seal(QByteArrayView key, QByteArrayView nonce, QByteArrayView plain,
                              QByteArrayView bound);

/// What `seal` was given, or nothing when key, nonce, text, tag or `bound` differ in one bit.
[[nodiscard]] std::optional<QByteArray> unseal(QByteArrayView key, QByteArrayView nonce,
                                               QByteArrayView sealed, QByteArrayView bound);

/// The same into `plain`, whose room is used again; empty when it does not open.
[[nodiscard]] bool unseal(QByteArrayView key, QByteArrayView nonce, QByteArrayView sealed,
                          QByteArrayView bound, QByteArray &plain);

/// Whether two secrets are equal, in a time that depends on their length alone.
[[nodiscard]] bool equalSecrets(QByteArrayView a, QByteArrayView b);

/// One HMAC key used many times: keyed once, then about 150 ns a message. Not for use by two threads.
class KeyedHash
{
public:
    explicit KeyedHash(QByteArrayView key);
    ~KeyedHash();
    KeyedHash(KeyedHash &&) noexcept;
    KeyedHash &operator=(KeyedHash &&) noexcept;
    KeyedHash(const KeyedHash &) = delete;
    KeyedHash &operator=(const KeyedHash &) = delete;

    /// Writes HMAC-SHA-256 of `first` followed by `second` to the 32 bytes at `out`.
    void hash(QByteArrayView first, QByteArrayView second, unsigned char *out);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// SipHash-2-4: tells texts apart under a key of chance that nobody else has, in half the time of KeyedHash.
/// For nothing that is kept. Not for use by two threads.
class QuickHash
{
public:
    static constexpr std::size_t size = 16;

    /// `key` is 16 bytes.
    explicit QuickHash(QByteArrayView key);
    ~QuickHash();
    QuickHash(QuickHash &&) noexcept;
    QuickHash &operator=(QuickHash &&) noexcept;
    QuickHash(const QuickHash &) = delete;
    QuickHash &operator=(const QuickHash &) = delete;

    /// Writes the hash to the 16 bytes at `out`.
    void hash(QByteArrayView text, unsigned char *out);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace candela
