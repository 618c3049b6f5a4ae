#pragma once

#include <QByteArrayList>
#include <QDate>

#include <random>
#include <vector>

namespace candela::publishing::test {

/// Files of one random organization, of every kind that can be read, by what they feed.
struct AnyFiles
{
    std::vector<QByteArray> endpoint; ///< devices, their starts and apps, in CSV or JSON
    std::vector<QByteArray> apps;     ///< the inventory and its builds
    std::vector<QByteArray> network;  ///< samples and places
    std::vector<QByteArray> meetings;
    std::vector<QByteArray> usage; ///< usage reports of the 30 days up to the last

    [[nodiscard]] std::vector<QByteArray> all() const;
};

/// They tell of the same people and devices, on different days up to `day` and in different words, and
/// nothing twice; starts and samples come in parts.
[[nodiscard]] AnyFiles anyFiles(std::mt19937 &chance, QDate day);

} // namespace candela::publishing::test
