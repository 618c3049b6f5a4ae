#pragma once

#include "base/crypto.h"
#include "privacy/cell.h"

#include <QByteArray>

#include <array>

namespace candela::privacy {

/// What the noise of one cell is drawn from: the same inputs give the same words, other inputs unrelated
/// ones.
struct NoiseSource
{
    QByteArray cell; ///< printable ASCII
    QByteArray slot; ///< "2026-W46"
    qint64 count = 0;
    Fraction variance;
};

/// The stream of 64-bit words of gate.md 4: HMAC-SHA-256 blocks of four big-endian words each.
class Stream
{
public:
    /// `key` is 32 bytes.
    Stream(QByteArrayView key, const NoiseSource &source);

    [[nodiscard]] quint64 nextWord();

    /// Uniform in 0 .. m - 1, for 1 <= m < 2^63; uses a word also for m = 1.
    [[nodiscard]] quint64 below(quint64 m);

    /// How many words were used.
    [[nodiscard]] qint64 used() const { return m_used; }

private:
    void makeBlock();

    KeyedHash m_hash;
    QByteArray m_text;
    std::array<unsigned char, 32> m_block = {};
    qint64 m_used = 0;
};

/// A sample of the discrete Gaussian with variance parameter p/q, by the rejection sampler of Canonne, Kamath
/// and Steinke (2020), bit for bit as gate.md 4 writes it. p and q are from 1 to 65535.
[[nodiscard]] qint64 gaussian(Stream &stream, Fraction variance);

} // namespace candela::privacy
