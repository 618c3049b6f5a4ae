#include "publishing/waiting.h"

#include "base/tr.h"

#include <algorithm>

namespace candela::publishing {

namespace {

/// Whether the release has the successor's figure, with points.
bool stood(const Successor &successor, const privacy::Release &release)
{
    return std::ranges::any_of(release.figures, [&](const privacy::Figure &figure) {
        return figure.id == successor.figureId() && figure.points;
    });
}

} // namespace

QStringList missingFiles(const Filling &filling, bool isAsked)
{
    QStringList missing;
    const bool isMeant = isAsked || !filling.activity.empty() || filling.meetings.fill();
    if (filling.licences.empty() && isMeant)
        missing << Tr::tr("no licence report for this week: download getOffice365ActiveUserDetail");
    if (filling.filled.empty() && !filling.meetings.fill() && isMeant)
        missing << Tr::tr(
            "no category has all its reports: day files must reach the Sunday and cover 24 of 28 days, "
            "or a 30-day file must be there");
    return missing;
}

QStringList missingSince(const privacy::Release &last, const Filling &filling,
                         const SignalCatalogue &knownSignals, const MeasureCatalogue &measures)
{
    QStringList missing;
    for (const Coverage &input : last.inputs) {
        const ReportKind *report = knownSignals.report(input.report);
        if (report != nullptr && !report->licence && !filling.has(input.report))
            missing << Tr::tr("%1 (%2) fed the last release and is not there yet")
                           .arg(report->title, input.report);
    }
    for (const Measure &measure : measures.entries()) {
        const bool lacksRows = std::ranges::any_of(measure.successors, [&](const Successor &successor) {
            return stood(successor, last) && !filling.has(successor.report);
        });
        if (lacksRows)
            missing << Tr::tr("%1 were measured by a file in the last release, and rows of the four weeks up "
                              "to Friday are not there yet")
                           .arg(titleOf(measure.category));
    }
    return missing;
}

QStringList stillFetched(const std::vector<store::SyncRun> &runs, const Filling &filling,
                         const SignalCatalogue &knownSignals)
{
    QStringList missing;
    for (const store::SyncRun &run : runs) {
        const ReportKind *report = knownSignals.report(run.report);
        const bool isDue = run.again || !run.error.isEmpty();
        if (isDue && report != nullptr && !report->licence && !filling.has(run.report))
            missing << Tr::tr("%1 (%2) is still being fetched for the first release")
                           .arg(report->title, run.report);
    }
    return missing;
}

QString whyNothing(const Stock &stock)
{
    if (stock.coverage.empty())
        return Tr::tr("There is nothing to publish: import usage reports first.");
    return Tr::tr("There is nothing to publish: no week has both a licence report and the reports of a "
                  "category yet.");
}

} // namespace candela::publishing
