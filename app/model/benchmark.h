#pragma once

#include "model/category.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace candela {

/// What others came to, as the operator's file says it. There is no other source of one: none is invented.
struct Benchmark
{
    CategoryId category = CategoryId::Communication;
    QString metric; ///< the method it is of, and of a part that part, e.g. "communication.multi_mode/1"
    int tenths = 0; ///< of a per cent, 0 to 1,000
    qint64 organizations = 0; ///< how many it is of; at least one
    QDate asOf;
    QString source; ///< the set it is of, and where it comes from, in the file's words

    friend bool operator==(const Benchmark &, const Benchmark &) = default;
};

using BenchmarkList = std::vector<Benchmark>;

/// The benchmark of exactly this method and part; nothing for another version, because that is measured in
/// another way.
[[nodiscard]] std::optional<Benchmark> benchmarkOf(const BenchmarkList &benchmarks, const QString &metric);

} // namespace candela
