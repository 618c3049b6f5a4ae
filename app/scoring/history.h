#pragma once

#include "model/category.h"
#include "privacy/cell.h"
#include "scoring/score.h"

#include <QDate>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace candela::scoring {

/// A trend's smooth line at one release: the mean of up to four releases and twice its standard error, in
/// points (gate.md 6.3). Nothing where the release has no points.
struct Trend
{
    double mean = 0;
    double ribbon = 0; ///< to each side

    friend bool operator==(const Trend &, const Trend &) = default;
};

/// One release in the history of the score; entries are in the order of their dates.
struct HistoryEntry
{
    QDate date; ///< the slot's Sunday; of the last entry, it may be the newest day of devices
    QString slot;
    std::optional<Points> total;
    int measured = 0;
    std::optional<Trend> trend;                             ///< of the total
    std::map<CategoryId, std::optional<Points>> categories; ///< all eight
    QStringList breaks; ///< "method:communication", "source:app_health" or "source:total": that line
                        ///< starts anew here, as it is measured in another way, comes or goes

    friend bool operator==(const HistoryEntry &, const HistoryEntry &) = default;
};

/// One release in the history of one category.
struct CategoryHistoryEntry
{
    QDate date;
    QString slot;
    std::optional<Points> points;
    std::optional<Trend> trend;
    std::optional<qint64> numerator;
    std::optional<privacy::CellKind> numeratorKind;
    std::optional<qint64> denominator;
    QString breakReason; ///< "method" or "source" when the line starts anew here; else empty

    friend bool operator==(const CategoryHistoryEntry &, const CategoryHistoryEntry &) = default;
};

} // namespace candela::scoring
