#pragma once

#include "model/category.h"
#include "model/points.h"
#include "model/slot.h"

#include <QDate>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace candela::scoring {

/// A place in time as people name it: a slot, then that release with the devices of its week is meant; or a
/// day, then the newest release up to its week with the devices as on the day.
using When = std::variant<QDate, Slot>;

/// Reads "2026-11-15" or "2026-W46"; nothing for any other text.
[[nodiscard]] std::optional<When> whenFrom(QStringView text);

/// What moved the points of a category.
enum class CauseKind {
    Measure,     ///< "measure": more or fewer people do what is counted
    Denominator, ///< "denominator": more or fewer people of whom they are counted
    Source,      ///< "source": the category came or went, or is counted from other reports
    Method,      ///< "method": the measure has another version
};

[[nodiscard]] QString nameOf(CauseKind kind);
[[nodiscard]] std::optional<CauseKind> causeKindFrom(QStringView name);

/// One cause of a change of the total, in whole points other than zero.
struct Cause
{
    CategoryId category = CategoryId::Communication;
    CauseKind kind = CauseKind::Measure;
    int points = 0;
    QString words;                ///< e.g. "People who shared a file: 300 to 340"
    bool aboveProtection = false; ///< else it cannot be told from the protection (gate.md 6); it counts in
                                  ///< the sum all the same

    friend bool operator==(const Cause &, const Cause &) = default;
};

/// One of the two ends of a change.
struct ChangeEnd
{
    QString slot; ///< of the release; of a total with later devices their day, "2026-11-20"
    QDate date;   ///< the slot's Sunday, or that day
    std::optional<Points> total;

    friend bool operator==(const ChangeEnd &, const ChangeEnd &) = default;
};

/// The change of the total between two moments, and all its causes, the largest first. `points` is the total
/// of `to` minus that of `from`, nothing measured counted as 0; the causes of each category sum to the change
/// of its whole points, and all of them to `points`, without a remainder.
struct Changes
{
    QString organization; ///< its name
    bool sample = false;
    ChangeEnd from;
    ChangeEnd to;
    int points = 0;
    bool aboveProtection = false; ///< of the change as a whole
    std::vector<Cause> causes;

    friend bool operator==(const Changes &, const Changes &) = default;
};

} // namespace candela::scoring
