#include "vault/sums.h"

#include <QtEndian>

#include <array>

namespace candela::vault {

namespace {

constexpr qsizetype wordSize = sizeof(qint64);
constexpr qsizetype words = 3;

} // namespace

QByteArray bytesOf(const MeetingSums &sums)
{
    QByteArray plain(words * wordSize, Qt::Uninitialized);
    char *at = plain.data();
    for (const qint64 word : {sums.count, sums.weight, sums.score}) {
        qToLittleEndian(word, at);
        at += wordSize;
    }
    return plain;
}

std::optional<MeetingSums> sumsFrom(const QByteArray &plain)
{
    if (plain.size() != words * wordSize)
        return std::nullopt;
    const auto word = [&](qsizetype index) {
        return qFromLittleEndian<qint64>(plain.constData() + index * wordSize);
    };
    return MeetingSums{.count = word(0), .weight = word(1), .score = word(2)};
}

} // namespace candela::vault
