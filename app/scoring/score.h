#pragma once

#include "model/benchmark.h"
#include "model/category.h"
#include "model/points.h"
#include "privacy/cell.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace candela::scoring {

/// Whether a category has points. Withheld: people are too few, or a band is all that may be said.
enum class Status { Measured, NotMeasured, Withheld };

/// "measured", "not_measured" or "withheld".
[[nodiscard]] QString nameOf(Status status);
[[nodiscard]] std::optional<Status> statusFrom(QStringView name);

/// A change against earlier releases (gate.md 6.2): a whole number of points, or why there is none.
struct Change
{
    std::optional<int> points;
    QString text; ///< in words when there are no points, e.g. "no reportable change"; else against what

    friend bool operator==(const Change &, const Change &) = default;
};

/// One released count of a measure with several numerators (content collaboration).
struct Part
{
    QString id;                      ///< e.g. "reader"
    QString what;                    ///< who is counted, in words
    std::optional<qint64> numerator; ///< only of a count
    privacy::CellKind kind = privacy::CellKind::Withheld;
    std::optional<privacy::Band> band;
    std::optional<Benchmark> benchmark = {}; ///< of exactly this part, when measured

    friend bool operator==(const Part &, const Part &) = default;
};

/// What one category earned (contract.md 3).
struct CategoryScore
{
    CategoryId id = CategoryId::Communication;
    Status status = Status::NotMeasured;
    std::optional<Points> points; ///< of 100, when measured
    Change change;
    std::optional<qint64> numerator;                ///< only when the cell is a count
    std::optional<privacy::CellKind> numeratorKind; ///< of a single numerator, when there is a release
    std::vector<Part> parts;                        ///< instead of a numerator: content collaboration
    std::optional<qint64> denominator;
    bool noisyDenominator = false;           ///< the denominator is itself a protected count: "about N"
    std::optional<int> plusMinus;            ///< points; of people categories that are measured
    std::optional<privacy::Band> band;       ///< of a small organization; never of meetings and teamwork
    QString method;                          ///< "communication.multi_mode/1"; empty without a measure
    QString passport;                        ///< "communication.multi_mode@2026-W46"; empty without a release
    QString reason;                          ///< in plain words, when there are no points
    std::optional<Benchmark> benchmark = {}; ///< of exactly this method, when measured
    std::optional<Points> recommended = {};  ///< as published for every organization, when measured

    friend bool operator==(const CategoryScore &, const CategoryScore &) = default;
};

/// The sum of the whole points of measured categories, of 800 always.
struct Total
{
    static constexpr int possible = 800;

    std::optional<Points> points; ///< nothing when nothing is measured
    int measured = 0;             ///< categories
    Change change;
    std::optional<int> plusMinus; ///< of the people categories in it

    friend bool operator==(const Total &, const Total &) = default;
};

/// The document of `GET /v1/score`.
struct Score
{
    QString organization; ///< its name
    bool sample = false;
    Total total;
    std::optional<QDate> peopleAsOf; ///< last day of data, not the slot's Sunday
    std::optional<QDate> technologyAsOf;
    QString release;                       ///< "2026-W46"; empty before the first
    std::vector<CategoryScore> categories; ///< all eight, in the order of allCategories

    friend bool operator==(const Score &, const Score &) = default;
};

/// The figure of the total, as its passport is asked for: "total@2026-W46", or of the newest day of devices
/// when that is later than the week. Empty before there is either.
[[nodiscard]] QString figureOfTotal(const Score &score);

} // namespace candela::scoring
