#pragma once

#include <QDate>
#include <QString>

#include <compare>
#include <optional>

namespace candela {

/// The days a measure looks at, both ends included, as UTC dates.
struct Window
{
    QDate first;
    QDate last;

    [[nodiscard]] bool contains(QDate day) const { return first <= day && day <= last; }
    /// How many days, both ends counted.
    [[nodiscard]] qint64 days() const { return first.daysTo(last) + 1; }

    friend bool operator==(const Window &, const Window &) = default;
};

/// The calendar place of a release of people figures: an ISO week, ending Sunday 24:00 UTC (gate.md 2).
class Slot
{
public:
    /// The ISO week that holds `day`, which is valid.
    [[nodiscard]] static Slot of(QDate day);

    /// Reads "2026-W46"; nothing for any other text and for weeks the year does not have.
    [[nodiscard]] static std::optional<Slot> fromName(QStringView name);

    /// "2026-W46"
    [[nodiscard]] QString name() const;
    [[nodiscard]] QDate sunday() const { return m_monday.addDays(6); }
    /// The 28 days up to and including the Sunday.
    [[nodiscard]] Window window() const { return {.first = sunday().addDays(-27), .last = sunday()}; }
    /// The slot that many weeks later; negative for earlier.
    [[nodiscard]] Slot plusWeeks(qint64 weeks) const { return Slot(m_monday.addDays(7 * weeks)); }
    /// Weeks from this slot to `other`; negative when that is earlier.
    [[nodiscard]] qint64 weeksTo(Slot other) const { return m_monday.daysTo(other.m_monday) / 7; }

    friend bool operator==(const Slot &, const Slot &) = default;
    friend std::strong_ordering operator<=>(const Slot &a, const Slot &b)
    {
        return a.m_monday.toJulianDay() <=> b.m_monday.toJulianDay();
    }

private:
    explicit Slot(QDate monday)
        : m_monday(monday)
    {
    }

    QDate m_monday;
};

/// 28 days, counted from Monday 1970-01-05 UTC: how long one key of the vault lives (contract.md 6).
/// Written to disk.
using Block = qint64;

/// The block that holds `day`.
[[nodiscard]] Block blockOf(QDate day);

/// The first day of a block.
[[nodiscard]] QDate firstDayOf(Block block);

} // namespace candela
