#include "scoring/historylines.h"

using namespace Qt::StringLiterals;

namespace candela::scoring {

namespace {

/// Technology that comes or goes breaks its line; of people, lines go on where they left off.
bool comesOrGoes(const HistoryLines &lines, std::size_t category, std::size_t entry)
{
    return kindOf(lines.categories[category]) == CategoryKind::Technology && entry > 0 &&
           lines.readings[entry][category].isMeasured() != lines.readings[entry - 1][category].isMeasured();
}

} // namespace

HistoryLines linesOf(std::vector<std::vector<Reading>> readings, const Context &context)
{
    HistoryLines lines{.categories = {}, .readings = std::move(readings), .categoryOf = {}, .total = {}};
    for (const Measure &measure : context.measures.entries())
        lines.categories.push_back(measure.category);
    for (const TechnologyMeasure &measure : context.technology.catalogue.measures())
        lines.categories.push_back(measure.category);
    for (std::size_t c = 0; c < lines.categories.size(); ++c) {
        std::vector<Reading> column;
        for (const std::vector<Reading> &row : lines.readings)
            column.push_back(row[c]);
        lines.categoryOf.push_back(lineOf(column));
    }
    lines.total = lineOfTotal(lines.readings);
    return lines;
}

QStringList breaksAt(const HistoryLines &lines, std::size_t entry)
{
    QStringList breaks;
    for (std::size_t c = 0; c < lines.categories.size(); ++c) {
        QString reason = lines.categoryOf[c][entry].breakReason;
        if (reason.isEmpty() && comesOrGoes(lines, c, entry))
            reason = u"source"_s;
        if (!reason.isEmpty())
            breaks << reason + u':' + idOf(lines.categories[c]);
    }
    if (const QString &reason = lines.total[entry].breakReason; !reason.isEmpty())
        breaks << reason + u":total"_s;
    return breaks;
}

} // namespace candela::scoring
