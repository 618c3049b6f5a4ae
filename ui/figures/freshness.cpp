#include "ui/figures/freshness.h"

#include "model/slot.h"
#include "ui/figures/timeline.h"
#include "ui/figures/words.h"

#include <QCoreApplication>

namespace candela::ui {

namespace {

struct AgeWords
{
    Q_DECLARE_TR_FUNCTIONS(Freshness)
};

} // namespace

QString freshnessOf(const QString &release, std::optional<QDate> asOf, const QLocale &locale, bool withYear)
{
    if (release.isEmpty())
        return AgeWords::tr("No release yet");
    if (asOf && !Slot::fromName(release)) // a day of devices
        return freshnessOfDays(asOf, locale, withYear);
    if (!asOf)
        return AgeWords::tr("Weekly release %1").arg(release);
    //: %1 is a week such as 2026-W46, %2 a day such as "Sunday 15 November".
    return AgeWords::tr("Weekly release %1 · data up to %2")
        .arg(release, dayInWords(*asOf, locale, withYear));
}

QString freshnessOfDays(std::optional<QDate> asOf, const QLocale &locale, bool withYear)
{
    return asOf ? AgeWords::tr("Daily · data up to %1").arg(dayInWords(*asOf, locale, withYear))
                : AgeWords::tr("No day of devices yet");
}

QString nextRelease(const std::vector<scoring::HistoryEntry> &history, const QLocale &locale)
{
    std::vector<QDate> sundays;
    for (const scoring::HistoryEntry &entry : history) {
        if (Slot::fromName(entry.slot)) // not a day of devices
            sundays.push_back(entry.date);
    }
    if (sundays.size() < 2)
        return {};
    const int weeks = timelineOf(sundays).weeks;
    return AgeWords::tr("next expected from %1")
        .arg(dayInWords(sundays.back().addDays(7 * weeks + 1), locale));
}

} // namespace candela::ui
