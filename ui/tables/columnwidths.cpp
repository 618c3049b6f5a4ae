#include "ui/tables/columnwidths.h"

#include <QtGlobal>

#include <algorithm>
#include <numeric>

namespace candela::ui {

namespace {

constexpr int leastOfRest = 140; ///< of the column that takes what is left

int sumOf(const std::vector<int> &widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0);
}

int leastOf(const ColumnWish &wish)
{
    return std::min(wish.need, wish.told > 0 ? wish.told : leastOfRest);
}

int bestOf(const ColumnWish &wish)
{
    return std::max(wish.need, wish.told);
}

/// Brings widths nearer to what is wanted, each by the same part of what it lacks.
void widen(std::vector<int> &widths, const std::vector<int> &wanted, int available)
{
    const int room = available - sumOf(widths);
    int lack = 0;
    for (std::size_t i = 0; i < widths.size(); ++i)
        lack += wanted[i] - widths[i];
    if (room <= 0 || lack <= 0)
        return;
    const double part = std::min(1.0, double(room) / lack);
    for (std::size_t i = 0; i < widths.size(); ++i)
        widths[i] += int(part * (wanted[i] - widths[i]));
}

template<typename Measure>
std::vector<int> each(const std::vector<ColumnWish> &wishes, Measure measure)
{
    std::vector<int> widths(wishes.size());
    std::ranges::transform(wishes, widths.begin(), measure);
    return widths;
}

} // namespace

std::vector<int> widthsFor(const std::vector<ColumnWish> &wishes, int available)
{
    std::vector<int> widths = each(wishes, leastOf);
    widen(widths, each(wishes, &ColumnWish::need), available);
    widen(widths, each(wishes, bestOf), available);
    const auto rest = std::ranges::find(wishes, 0, &ColumnWish::told);
    if (rest != wishes.end())
        widths[std::size_t(rest - wishes.begin())] += std::max(0, available - sumOf(widths));
    return widths;
}

} // namespace candela::ui
