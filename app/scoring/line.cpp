#include "scoring/line.h"

#include "base/tr.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace candela::scoring {

namespace {

constexpr std::size_t most = 4;

/// The points with a value from the last break at or before `end` up to and including `end`.
std::vector<LinePoint> runUpTo(const std::vector<LinePoint> &line, std::size_t end)
{
    std::vector<LinePoint> run;
    for (std::size_t i = end + 1; i-- > 0;) {
        if (line[i].value)
            run.push_back(line[i]);
        if (!line[i].breakReason.isEmpty())
            break;
    }
    std::ranges::reverse(run);
    return run;
}

double meanOf(std::vector<LinePoint>::const_iterator first, std::size_t count)
{
    const double sum =
        std::accumulate(first, first + static_cast<std::ptrdiff_t>(count), 0.0,
                        [](double total, const LinePoint &point) { return total + *point.value; });
    return sum / static_cast<double>(count);
}

QString whatIsCompared(std::size_t k)
{
    if (k == 1)
        return Tr::tr("last against the one before");
    return Tr::tr("last %1 against the %1 before").arg(k);
}

QString whyNotCompared(const LinePoint &point)
{
    return point.breakReason == "method"_L1
               ? Tr::tr("measured in another way now: no earlier release to compare with")
               : Tr::tr("no earlier release to compare with");
}

QString breakBetween(const Reading &before, const Reading &after)
{
    if (before.version != after.version || before.succeeded != after.succeeded || before.exact != after.exact)
        return u"method"_s;
    return before.sources != after.sources ? u"source"_s : QString();
}

} // namespace

std::vector<LinePoint> lineOf(const std::vector<Reading> &readings)
{
    std::vector<LinePoint> line;
    const Reading *before = nullptr;
    for (const Reading &reading : readings) {
        LinePoint point;
        if (reading.isMeasured()) {
            point = {.value = reading.unrounded, .error = reading.error, .breakReason = {}};
            if (before != nullptr)
                point.breakReason = breakBetween(*before, reading);
            before = &reading;
        }
        line.push_back(point);
    }
    return line;
}

std::vector<LinePoint> lineOfTotal(const std::vector<std::vector<Reading>> &readings)
{
    std::vector<LinePoint> line;
    const std::vector<Reading> *before = nullptr;
    for (const std::vector<Reading> &release : readings) {
        LinePoint point;
        double total = 0;
        bool any = false;
        for (std::size_t i = 0; i < release.size(); ++i) {
            total += release[i].isMeasured() ? release[i].points : 0;
            any = any || release[i].isMeasured();
            if (before == nullptr)
                continue;
            const Reading &earlier = (*before)[i];
            if (earlier.isMeasured() != release[i].isMeasured())
                point.breakReason = u"source"_s;
            else if (release[i].isMeasured() && point.breakReason.isEmpty())
                point.breakReason = breakBetween(earlier, release[i]);
        }
        if (any)
            point.value = total;
        point.error = errorOfTotal(release);
        line.push_back(point);
        before = &release;
    }
    return line;
}

Change changeAtEnd(const std::vector<LinePoint> &line, double smallest)
{
    if (line.empty() || !line.back().value)
        return {};
    const std::vector<LinePoint> run = runUpTo(line, line.size() - 1);
    const std::size_t k = std::min(most, run.size() / 2);
    if (k == 0)
        return {.points = {}, .text = whyNotCompared(line.back())};
    const auto last = run.end() - static_cast<std::ptrdiff_t>(k);
    const auto before = last - static_cast<std::ptrdiff_t>(k);
    const double change = meanOf(last, k) - meanOf(before, k);
    const double told = std::max(smallest, 2.5 * line.back().error * std::sqrt(2.0 / static_cast<double>(k)));
    if (std::abs(change) < told)
        return {.points = {}, .text = Tr::tr("no reportable change")};
    return {.points = static_cast<int>(std::lround(change)), .text = whatIsCompared(k)};
}

std::optional<Trend> trendAt(const std::vector<LinePoint> &line, std::size_t index)
{
    if (!line[index].value)
        return std::nullopt;
    const std::vector<LinePoint> run = runUpTo(line, index);
    const std::size_t count = std::min(most, run.size());
    return Trend{.mean = meanOf(run.end() - static_cast<std::ptrdiff_t>(count), count),
                 .ribbon = 2 * line[index].error / std::sqrt(static_cast<double>(count))};
}

} // namespace candela::scoring
