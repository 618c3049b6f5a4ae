#pragma once

#include <QByteArray>
#include <QDateTime>

#include <memory>

namespace candela::test {

/// A certificate with its key, in PEM.
struct Identity
{
    QByteArray certificate;
    QByteArray key;
};

/// For how long a certificate holds, from now; may lie in the past.
struct Validity
{
    int fromDay = -1;
    int toDay = 30;
};

/// An authority that nobody trusts but who is told to, made anew for each test program.
class Authority
{
public:
    Authority();
    ~Authority();
    Authority(const Authority &) = delete;
    Authority &operator=(const Authority &) = delete;

    /// What has to be trusted.
    [[nodiscard]] QByteArray certificate() const;

    /// For a server of this name; "127.0.0.1" is an address.
    [[nodiscard]] Identity server(const QByteArray &name = "127.0.0.1", Validity validity = {}) const;

    /// For a program that signs in by RSA, with a key of that many bits.
    [[nodiscard]] Identity program(int bits = 2048, Validity validity = {}) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace candela::test
