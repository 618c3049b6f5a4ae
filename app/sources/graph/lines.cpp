#include "sources/graph/lines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::sources::graph {

namespace {

bool mayBeAsked(const QDateTime &notBefore, const QDateTime &now)
{
    return !notBefore.isValid() || notBefore <= now;
}

} // namespace

QUrl addressOf(const Line &line, const Access &access)
{
    if (line.isPeriod)
        return periodAddress(access, line.told.report);
    if (!line.place)
        return reportAddress(access, line.told.report, line.open.front());
    return line.list.next().isEmpty() ? listAddress(access, line.place->path) : line.list.next();
}

Lines::Lines(const std::vector<Wanted> &wanted)
{
    for (const Wanted &one : wanted) {
        m_lines.push_back({.told = {.report = one.report},
                           .open = {one.days.begin(), one.days.end()},
                           .place = one.list,
                           .isPeriod = one.isPeriod});
        m_all += one.days.size();
    }
    m_last = m_lines.empty() ? 0 : m_lines.size() - 1;
}

bool Lines::isDone() const
{
    return std::ranges::all_of(m_lines, [](const Line &line) { return line.open.empty(); });
}

double Lines::share() const
{
    std::size_t open = 0;
    for (const Line &line : m_lines)
        open += line.open.size();
    return m_all == 0 ? 1 : 1 - static_cast<double>(open) / static_cast<double>(m_all);
}

std::optional<std::size_t> Lines::next(const QDateTime &now)
{
    if (!mayBeAsked(m_notBefore, now))
        return std::nullopt;
    const bool isInList = !m_lines.empty() && !m_lines[m_last].list.next().isEmpty();
    for (std::size_t step = isInList ? 0 : 1; step <= m_lines.size(); ++step) {
        const std::size_t index = (m_last + step) % m_lines.size();
        if (m_lines[index].open.empty() || !mayBeAsked(m_lines[index].notBefore, now))
            continue;
        m_last = index;
        return index;
    }
    return std::nullopt;
}

QDateTime Lines::soonest() const
{
    QDateTime soonest;
    for (const Line &line : m_lines) {
        if (line.open.empty())
            continue;
        const QDateTime then =
            m_notBefore.isValid() && (!line.notBefore.isValid() || line.notBefore < m_notBefore)
                ? m_notBefore
                : line.notBefore;
        if (!soonest.isValid() || then < soonest)
            soonest = then;
    }
    return soonest;
}

void Lines::leave(Line &line, const QString &why)
{
    line.told.left.insert(line.told.left.end(), line.open.begin(), line.open.end());
    line.open.clear();
    line.list = {};
    if (line.told.error.isEmpty())
        line.told.error = why;
}

void Lines::leaveAll(const QString &why)
{
    for (Line &line : m_lines) {
        if (!line.open.empty())
            leave(line, why);
    }
}

void Lines::refuse(const QString &report, QDate day, const QString &why)
{
    const auto line = std::ranges::find(m_lines, report, [](const Line &one) { return one.told.report; });
    line->told.left.push_back(day);
    if (line->told.error.isEmpty())
        line->told.error = why;
}

void Lines::settle(const std::vector<Arrived> &arrived, const Result<std::vector<Taken>> &taken)
{
    for (std::size_t i = 0; i < arrived.size(); ++i) {
        const Arrived &one = arrived[i];
        if (!taken || !(*taken)[i].isKept) {
            refuse(one.report, one.day, taken ? (*taken)[i].reason : taken.error().what);
            continue;
        }
        const auto line =
            std::ranges::find(m_lines, one.report, [](const Line &other) { return other.told.report; });
        line->told.fetched.push_back(one.day);
    }
}

std::vector<ReportRun> Lines::told() const
{
    std::vector<ReportRun> told;
    for (const Line &line : m_lines) {
        told.push_back(line.told);
        for (std::vector<QDate> *days :
             {&told.back().fetched, &told.back().waiting, &told.back().gone, &told.back().left})
            std::ranges::sort(*days);
    }
    return told;
}

} // namespace candela::sources::graph
