#pragma once

#include <QString>

#include <optional>

namespace candela::privacy {

/// A fraction in lowest terms, both parts below 2^16: the variance of the noise.
struct Fraction
{
    qint64 p = 16;
    qint64 q = 1;

    friend bool operator==(const Fraction &, const Fraction &) = default;
};

/// What became of a count at the gate (gate.md 3). Written to disk by name.
enum class CellKind {
    Count,     ///< "count": `value` is the protected count
    Few,       ///< "few": under 5, value 0
    NearlyAll, ///< "nearly_all": over n - 5, value n
    Band,      ///< "band": fewer than 50 people, only a third of the way is said
    Withheld,  ///< "withheld": fewer than 20 people, nothing is said
};

/// "low", "middle" or "high" third.
enum class Band { Low, Middle, High };

/// One released count of people, of `n` whom the directory alone decides.
struct Cell
{
    QString id; ///< <measure>/<version>/<part>/<scope>, printable ASCII without spaces, 1 to 200 bytes
    qint64 n = 0;
    CellKind kind = CellKind::Withheld;
    std::optional<qint64> value; ///< of Count, Few and NearlyAll
    std::optional<Band> band;    ///< of Band

    friend bool operator==(const Cell &, const Cell &) = default;
};

[[nodiscard]] QString nameOf(CellKind kind);
[[nodiscard]] std::optional<CellKind> cellKindFrom(QStringView name);
[[nodiscard]] QString nameOf(Band band);
[[nodiscard]] std::optional<Band> bandFrom(QStringView name);

} // namespace candela::privacy
