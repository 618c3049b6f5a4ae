#pragma once

#include "sources/graph/page.h"
#include "sources/graph/run.h"

#include <deque>

namespace candela::sources::graph {

/// How far a run has come with one report.
struct Line
{
    ReportRun told;
    std::deque<QDate> open;              ///< still to be asked for, oldest first
    QDateTime notBefore = {};            ///< the service wants it left alone until then; invalid: no
    std::optional<ListPlace> place = {}; ///< of a list
    bool isPeriod = false;
    ListSoFar list = {};
    int times = 0; ///< refusals in a row
};

/// What is asked for next. The line is not done.
[[nodiscard]] QUrl addressOf(const Line &line, const Access &access);

/// Everything that a run still has to do, and what is to be said of it in the end.
class Lines
{
public:
    explicit Lines(const std::vector<Wanted> &wanted);

    [[nodiscard]] Line &at(std::size_t index) { return m_lines[index]; }
    [[nodiscard]] bool isDone() const;
    [[nodiscard]] double share() const; ///< of the days that are settled

    /// The next line that may be asked for at `now`, going round, but not before a list that has begun is
    /// whole, as each stands in memory; nothing when all that are open must wait.
    [[nodiscard]] std::optional<std::size_t> next(const QDateTime &now);
    /// When the first of the open lines may be asked for. There is one.
    [[nodiscard]] QDateTime soonest() const;

    /// Leaves what is open of one line, or of all, for the next run.
    static void leave(Line &line, const QString &why);
    void leaveAll(const QString &why);
    /// Nothing is asked before then.
    void holdAll(const QDateTime &until) { m_notBefore = until; }
    /// Says why a day was not kept.
    void refuse(const QString &report, QDate day, const QString &why);
    /// Tells what became of what was handed over.
    void settle(const std::vector<Arrived> &arrived, const Result<std::vector<Taken>> &taken);

    [[nodiscard]] std::vector<ReportRun> told() const;

private:
    std::vector<Line> m_lines;
    std::size_t m_last = 0; ///< that was asked for
    std::size_t m_all = 0;  ///< days that were wanted
    QDateTime m_notBefore;
};

} // namespace candela::sources::graph
