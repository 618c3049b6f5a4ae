#include "privacy/stream.h"

#include <QtEndian>

namespace candela::privacy {

namespace {

constexpr qint64 wordsOfBlock = 4;

/// True with probability exp(-a/b).
bool expMinus(Stream &stream, quint64 a, quint64 b)
{
    while (a > b) {
        if (!expMinus(stream, 1, 1))
            return false;
        a -= b;
    }
    quint64 k = 1;
    while (stream.below(k * b) < a)
        ++k;
    return k % 2 == 1;
}

qint64 laplace(Stream &stream, quint64 t)
{
    for (;;) {
        const quint64 u = stream.below(t);
        if (!expMinus(stream, u, t))
            continue;
        quint64 v = 0;
        while (expMinus(stream, 1, 1))
            ++v;
        const quint64 x = u + t * v;
        const bool negative = stream.below(2) == 1;
        if (negative && x == 0)
            continue;
        return negative ? -static_cast<qint64>(x) : static_cast<qint64>(x);
    }
}

/// The largest whole number whose square is not above p/q.
quint64 rootOf(Fraction variance)
{
    const auto p = static_cast<quint64>(variance.p);
    const auto q = static_cast<quint64>(variance.q);
    quint64 root = 0;
    while ((root + 1) * (root + 1) * q <= p)
        ++root;
    return root;
}

} // namespace

Stream::Stream(QByteArrayView key, const NoiseSource &source)
    : m_hash(key)
{
    m_text = "candela-gate/1\n" + source.cell + '\n' + source.slot + '\n' + QByteArray::number(source.count) +
             '\n' + QByteArray::number(source.variance.p) + '/' + QByteArray::number(source.variance.q) +
             '\n';
}

void Stream::makeBlock()
{
    QByteArray line = QByteArray::number(m_used / wordsOfBlock);
    line += '\n';
    m_hash.hash(m_text, line, m_block.data());
}

quint64 Stream::nextWord()
{
    const qint64 place = m_used % wordsOfBlock;
    if (place == 0)
        makeBlock();
    ++m_used;
    return qFromBigEndian<quint64>(m_block.data() + 8 * place);
}

quint64 Stream::below(quint64 m)
{
    const quint64 surplus = (0 - m) % m; // 2^64 mod m, in 64-bit arithmetic
    quint64 word = nextWord();
    while (surplus != 0 && word >= 0 - surplus)
        word = nextWord();
    return word % m;
}

qint64 gaussian(Stream &stream, Fraction variance)
{
    const auto p = static_cast<qint64>(variance.p);
    const auto q = static_cast<qint64>(variance.q);
    const auto t = static_cast<qint64>(rootOf(variance)) + 1;
    for (;;) {
        const qint64 y = laplace(stream, static_cast<quint64>(t));
        const qint64 distance = qAbs(y) * q * t - p;
        if (expMinus(stream, static_cast<quint64>(distance * distance),
                     static_cast<quint64>(2 * p * q * t * t)))
            return y;
    }
}

} // namespace candela::privacy
