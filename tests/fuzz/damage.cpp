#include "damage.h"

#include <QByteArrayView>

#include <array>
#include <random>

namespace candela::test {

namespace {

/// Pieces that decide how a file is read.
const std::array<QByteArrayView, 20> pieces = {
    ",",        "\"",         "\"\"", "\r\n",          "\n",           "\r",   "",  "-",   "PT",
    "00:00:00", "2026-11-15", "True", "Report Period", "\xEF\xBB\xBF", "\xC3", "7", "NaN", "2147483647",
    "1e9",      "T23:59:59Z"};

/// A number below `limit`.
qsizetype below(qsizetype limit, std::mt19937 &chance)
{
    return limit <= 0 ? 0 : static_cast<qsizetype>(chance() % static_cast<std::uint32_t>(limit));
}

/// One small damage: a byte changed, bytes lost, bytes doubled, a piece put in.
void damage(QByteArray &bytes, std::mt19937 &chance)
{
    const qsizetype at = below(bytes.size(), chance);
    const qsizetype length = below(40, chance);
    switch (chance() % 5) {
    case 0:
        if (!bytes.isEmpty())
            bytes[at] = static_cast<char>(chance() % 256);
        break;
    case 1:
        bytes.remove(at, length);
        break;
    case 2:
        bytes.insert(at, bytes.mid(below(bytes.size(), chance), length));
        break;
    case 3:
        bytes.insert(at, pieces.at(chance() % pieces.size()).toByteArray());
        break;
    default:
        bytes.truncate(bytes.size() - length / 10);
    }
}

} // namespace

QByteArray damaged(const QByteArray &original, std::uint32_t copy)
{
    std::mt19937 chance(copy);
    QByteArray bytes = original;
    for (std::uint32_t damages = 1 + copy % 8; damages > 0; --damages)
        damage(bytes, chance);
    return bytes;
}

} // namespace candela::test
