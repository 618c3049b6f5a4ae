#pragma once

#include "model/category.h"
#include "scoring/history.h"
#include "ui/widgets/painted.h"

#include <vector>

namespace candela::ui {

/// What there is of one week of a category: points, a release without points, or no release; Before: older
/// than the first release there is.
enum class WeekState { Before, NoRelease, WithoutPoints, Released };

/// The last `weeks` weeks up to the newest release, oldest first; all Before without any release. Of
/// technology up to the newest entry, Before until it first has points: it needs no release.
[[nodiscard]] std::vector<WeekState> weeksOf(const std::vector<scoring::HistoryEntry> &history,
                                             CategoryId category, int weeks);

/// In words, e.g. "24 weeks released, 2 without a release".
[[nodiscard]] QString wordsOf(const std::vector<WeekState> &weeks, CategoryKind kind);

/// Weeks as a row of small bars: filled, hatched for a gap, pale before the first release.
class WeekStrip : public Painted
{
    Q_OBJECT

public:
    explicit WeekStrip(CategoryKind kind, QWidget *parent = nullptr);

    void setWeeks(std::vector<WeekState> weeks);
    [[nodiscard]] const std::vector<WeekState> &weeks() const { return m_weeks; }
    [[nodiscard]] QSize sizeHint() const override { return {320, 20}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 20}; }
    [[nodiscard]] Spoken spoken() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    CategoryKind m_kind;
    std::vector<WeekState> m_weeks;
};

} // namespace candela::ui
