#pragma once

#include "base/random.h"
#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <memory>

namespace candela::sources::graph {

/// For whom and for when an assertion is made.
struct AssertionOf
{
    QString client;   ///< the application's id
    QString audience; ///< the address of the token service
    QDateTime now;    ///< UTC; an assertion holds for ten minutes
};

/// The certificate and key by which an application signs in. The key never leaves this object.
class SigningKey
{
public:
    /// Reads a certificate and its RSA key from PEM. Fails with BadInput, naming neither: when one of them is
    /// no PEM, the key is not RSA, has fewer than 2048 bits or a passphrase, or does not belong to the
    /// certificate.
    [[nodiscard]] static Result<std::shared_ptr<const SigningKey>> read(const QByteArray &certificate,
                                                                        const QByteArray &key);
    ~SigningKey();
    SigningKey(const SigningKey &) = delete;
    SigningKey &operator=(const SigningKey &) = delete;

    /// When the certificate ends, UTC.
    [[nodiscard]] QDateTime expires() const;

    /// A signed client assertion (RFC 7523): a JWT with PS256 that names the certificate by `x5t#S256`.
    [[nodiscard]] QByteArray assertion(const AssertionOf &of, const Random &random) const;

private:
    struct State;
    explicit SigningKey(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

} // namespace candela::sources::graph
