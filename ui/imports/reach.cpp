#include "ui/imports/reach.h"

#include <algorithm>

namespace candela::ui {
namespace {

constexpr int daysOfLag = 2; // methodology 1.3.6: reports lag by 24 to 48 hours

QDate lastSundayBy(QDate day)
{
    return day.dayOfWeek() == Qt::Sunday ? day : Slot::of(day).plusWeeks(-1).sunday();
}

/// A file of 28 or 30 days fills a week; the others feed nothing of the score (contract.md 5).
bool fillsWeek(const Coverage &covered)
{
    return covered.kind == CoverageKind::Period && covered.days.days() >= 28 && covered.days.days() <= 30;
}

/// The Sunday that is surely filled: a period file of Monday to Wednesday may be of the week before.
std::optional<QDate> surelyFilled(const Coverage &covered)
{
    if (covered.kind == CoverageKind::Day)
        return lastSundayBy(covered.days.last);
    if (fillsWeek(covered))
        return Slot::of(covered.days.last.addDays(-3)).sunday();
    return std::nullopt;
}

/// The last Sunday that may be filled.
std::optional<QDate> mayFill(const Coverage &covered)
{
    if (covered.kind == CoverageKind::Licence)
        return lastSundayBy(covered.days.last.addDays(27)); // within the 28 days (contract.md 1)
    if (fillsWeek(covered))
        return Slot::of(covered.days.last).sunday();
    return surelyFilled(covered);
}

bool ages(CoverageKind kind)
{
    return kind == CoverageKind::Devices || kind == CoverageKind::Apps || kind == CoverageKind::Samples;
}

} // namespace

Reach::Reach(const contract::SourceList &sources, const SignalCatalogue &knownSignals)
    : m_sources(sources)
{
    for (const ReportKind &report : knownSignals.reports()) {
        const contract::SourceEntry *there = source(report.id);
        if (there == nullptr || report.licence)
            continue;
        for (const Coverage &covered : there->coverage)
            m_needed = std::max(m_needed, surelyFilled(covered));
    }
}

Reach::Reach(const contract::SourceList &sources, const TechnologyCatalogue &technology)
    : m_sources(sources)
{
    for (const TechnologyReport &report : technology.reports()) {
        const contract::SourceEntry *there = source(report.id);
        if (there != nullptr && ages(report.kind))
            m_needed = std::max(m_needed, there->upTo);
    }
}

std::optional<int> Reach::daysBehind(const ReportKind &report) const
{
    const contract::SourceEntry *there = source(report.id);
    if (there == nullptr || !there->upTo || !m_needed)
        return std::nullopt;
    const bool reaches = std::ranges::any_of(there->coverage, [this](const Coverage &covered) {
        return mayFill(covered).value_or(QDate()) >= *m_needed;
    });
    if (reaches)
        return std::nullopt;
    return static_cast<int>(std::max<qint64>(1, there->upTo->daysTo(*m_needed)));
}

std::optional<int> Reach::daysBehind(const TechnologyReport &report) const
{
    const contract::SourceEntry *there = source(report.id);
    if (there == nullptr || !there->upTo || !m_needed || !ages(report.kind))
        return std::nullopt;
    const auto behind = there->upTo->daysTo(*m_needed);
    return behind > daysOfLag ? std::optional(static_cast<int>(behind)) : std::nullopt;
}

const contract::SourceEntry *Reach::source(const QString &report) const
{
    const auto found = std::ranges::find(m_sources.sources, report, &contract::SourceEntry::report);
    return found == m_sources.sources.end() || !found->connected ? nullptr : &*found;
}

} // namespace candela::ui
