#include "ui/tables/columnwidths.h"

#include <QtGlobal>

#include <algorithm>
#include <functional>
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

/// How much each of `lacks` gets at most when they share `room`, so that small ones are met first.
int levelOf(std::vector<int> lacks, int room)
{
    std::ranges::sort(lacks);
    auto open = int(lacks.size());
    for (const int lack : lacks) {
        if (lack * open > room)
            return room / open;
        room -= lack;
        --open;
    }
    return lacks.empty() ? 0 : lacks.back();
}

/// Brings widths nearer to what is wanted; where there is not enough, the longest texts give way first.
void widen(std::vector<int> &widths, const std::vector<int> &wanted, int available)
{
    std::vector<int> lacks(widths.size());
    std::ranges::transform(wanted, widths, lacks.begin(), std::minus());
    const int level = levelOf(lacks, std::max(0, available - sumOf(widths)));
    for (std::size_t i = 0; i < widths.size(); ++i)
        widths[i] += std::min(lacks[i], level);
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
    if (rest == wishes.end())
        return widths;
    const int each = std::max(0, available - sumOf(widths)) / 2 / int(widths.size());
    for (int &width : widths)
        width += each;
    widths[std::size_t(rest - wishes.begin())] += std::max(0, available - sumOf(widths));
    return widths;
}

} // namespace candela::ui
