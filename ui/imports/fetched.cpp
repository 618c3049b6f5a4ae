#include "ui/imports/fetched.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::ui {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Fetched)
};

QString dayWords(const QDateTime &moment, const QLocale &locale)
{
    return locale.toString(moment.date(), Words::tr("dddd d MMMM", "a day of this week, as a date pattern"));
}

QString timeWords(const QDateTime &moment, const QLocale &locale)
{
    return locale.toString(moment.time(), QLocale::ShortFormat);
}

void tell(std::vector<FetchTrouble> &troubles, const contract::SourceEntry &source)
{
    if (source.error.isEmpty())
        return;
    const auto known = std::ranges::find(troubles, source.error, &FetchTrouble::error);
    if (known != troubles.end())
        known->reports << source.title;
    else
        troubles.push_back({.reports = {source.title}, .error = source.error});
}

void tellOutcome(FetchedContent &content, int fetched, int troubled)
{
    if (troubled == 0) {
        content.state = Words::tr("Complete", "what a run fetched");
        content.outcome =
            Words::tr("%Ln report(s) fetched, as far as Microsoft Graph has them.", nullptr, fetched);
        return;
    }
    content.mood = troubled < fetched ? Mood::Attention : Mood::Bad;
    content.state = Words::tr("Incomplete", "what a run fetched");
    //: a part and a whole of reports
    content.outcome =
        Words::tr("%1 of %Ln report(s) could not be fetched whole. What came before stays, and the next run "
                  "goes on there.",
                  nullptr, fetched)
            .arg(troubled);
}

QString leastPermissions()
{
    //: two permissions of Microsoft Graph
    return Words::tr("It needs the application permission %1, and %2 only for the lists of devices. Both can "
                     "only read.")
        .arg("Reports.Read.All"_L1, "DeviceManagementManagedDevices.Read.All"_L1);
}

void tellHowToConnect(FetchedContent &content)
{
    content.mood = Mood::Neutral;
    content.state = Words::tr("Not connected", "to Microsoft Graph");
    content.lastRun = Words::tr("Reports can come by themselves, each day");
    content.outcome =
        Words::tr("candelad sync, or a service by its schedule, fetches them once an application is "
                  "registered for it. \"candelad sync --help\" says how.");
}

/// It is connected, and has not ended a run yet.
void tellThatItRuns(FetchedContent &content)
{
    content.mood = Mood::Neutral;
    content.state = Words::tr("First run", "of what fetches reports");
    content.lastRun = Words::tr("The first run has not ended yet");
    content.outcome =
        Words::tr("What it has fetched so far is kept; if it was stopped, it goes on by itself.");
}

} // namespace

FetchedContent fetchedFrom(const contract::SourceList &sources, const QLocale &locale, const QTimeZone &zone)
{
    FetchedContent content;
    std::optional<QDateTime> last;
    std::optional<QDateTime> next;
    int fetched = 0;
    int troubled = 0;
    for (const contract::SourceEntry &source : sources.sources) {
        if (source.nextRun)
            next = source.nextRun;
        if (!source.lastRun)
            continue;
        ++fetched;
        troubled += source.error.isEmpty() ? 0 : 1;
        last = std::max(last, source.lastRun);
        tell(content.troubles, source);
    }
    content.permissions = leastPermissions();
    content.hasRun = fetched > 0;
    if (!content.hasRun) {
        next ? tellThatItRuns(content) : tellHowToConnect(content);
        return content;
    }
    tellOutcome(content, fetched, troubled);
    if (content.troubles.size() == 1 && troubled == fetched)
        content.troubles.front().reports = {Words::tr("All reports", "that have the same error")};
    const QDateTime ended = last->toTimeZone(zone);
    content.lastRun = Words::tr("Last run on %1 at %2", "a day and a time")
                          .arg(dayWords(ended, locale), timeWords(ended, locale));
    content.nextRun = Words::tr("no next run is planned");
    if (next) {
        const QDateTime begins = next->toTimeZone(zone);
        content.nextRun = Words::tr("next run on %1 at %2", "a day and a time")
                              .arg(dayWords(begins, locale), timeWords(begins, locale));
    }
    return content;
}

} // namespace candela::ui
