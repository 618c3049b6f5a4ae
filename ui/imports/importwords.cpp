#include "ui/imports/importwords.h"

#include "model/catalogues.h"
#include "model/slot.h"
#include "ui/imports/importqueue.h"
#include "ui/widgets/icon.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::ui {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

QString titleOfReport(const QString &report)
{
    static const SignalCatalogue catalogue = builtInSignals();
    if (const ReportKind *kind = catalogue.report(report))
        return kind->title;
    static const TechnologyCatalogue technology = builtInTechnology();
    const TechnologyReport *kind = technology.report(report);
    return kind ? kind->title : report;
}

QString dayWords(QDate day, const QLocale &locale)
{
    return locale.toString(day, Words::tr("d MMMM yyyy", "a day, as a date pattern"));
}

QString daysWords(const Window &days, const QLocale &locale)
{
    if (days.first == days.last)
        return dayWords(days.first, locale);
    return Words::tr("%1 to %2").arg(dayWords(days.first, locale), dayWords(days.last, locale));
}

/// "Email activity, 15 November 2026"
QString whatItIs(const contract::ImportedFile &file, const QLocale &locale)
{
    if (file.report.isEmpty())
        return Words::tr("Not recognised");
    const QString title = titleOfReport(file.report);
    return file.days ? Words::tr("%1, %2", "a report and its days").arg(title, daysWords(*file.days, locale))
                     : title;
}

QString answerWords(const contract::ImportedFile &file, const QLocale &locale)
{
    const QString what = whatItIs(file, locale);
    switch (file.status) {
    case contract::FileStatus::Imported:
        return Words::tr("%1. Taken over.").arg(what);
    case contract::FileStatus::Replaced:
        return Words::tr("%1. Took the place of an earlier file.").arg(what);
    case contract::FileStatus::Unchanged:
        return Words::tr("%1. The same was here already.").arg(what);
    case contract::FileStatus::Refused:
        return Words::tr("%1. Nothing taken over.").arg(what);
    }
    std::unreachable();
}

/// A list of places has no day but that of its import.
bool isList(const contract::SourceEntry &source)
{
    return !source.coverage.empty() && source.coverage.back().kind == CoverageKind::Locations;
}

QString skippedWords(const contract::SkippedRows &skipped)
{
    //: rows that were left out, and why
    return Words::tr("%1: %2").arg(Words::tr("%Ln row(s)", nullptr, static_cast<int>(skipped.rows)),
                                   skipped.reason);
}

} // namespace

QString madeOf(const GivenFile &given, const QLocale &locale)
{
    switch (given.state) {
    case GivenState::Waiting:
        return Words::tr("Waiting.");
    case GivenState::Sending:
        return given.percent == 0 ? Words::tr("Reading…")
                                  : Words::tr("Reading, %1%").arg(locale.toString(given.percent));
    case GivenState::Answered:
        return answerWords(*given.answer, locale);
    case GivenState::Failed:
        return Words::tr("Nothing taken over.");
    case GivenState::Stopped:
        return Words::tr("Stopped. Nothing taken over.");
    }
    std::unreachable();
}

QString leftOut(const GivenFile &given, const QLocale &)
{
    if (given.state == GivenState::Failed)
        return given.why;
    if (!given.answer)
        return {};
    QStringList parts;
    for (const contract::SkippedRows &skipped : given.answer->skipped)
        parts.append(skippedWords(skipped));
    if (!given.answer->reason.isEmpty())
        parts.append(given.answer->reason);
    if (given.answer->late)
        parts.append(Words::tr("Some of its weeks are released already and do not change."));
    return parts.join(u" · "_s);
}

QIcon iconOf(const GivenFile &given)
{
    switch (given.state) {
    case GivenState::Waiting:
        return icon(u"file"_s);
    case GivenState::Sending:
        return icon(u"refresh"_s, IconTone::Accent);
    case GivenState::Failed:
        return icon(u"close"_s, IconTone::Bad);
    case GivenState::Stopped:
        return icon(u"minus"_s);
    case GivenState::Answered:
        break;
    }
    const bool refused = given.answer->status == contract::FileStatus::Refused;
    return refused ? icon(u"close"_s, IconTone::Bad) : icon(u"check"_s, IconTone::Good);
}

QString upToWords(QDate day, const QLocale &locale)
{
    return Words::tr("up to %1")
        .arg(locale.toString(day, Words::tr("d MMM", "a short day, as a date pattern")));
}

QString stoppedWords(const QString &title, QDate upTo, const QLocale &locale)
{
    //: a report, and the last day of it
    return Words::tr("%1: nothing after %2").arg(title, dayWords(upTo, locale));
}

QString wordsOf(const contract::SourceEntry &source, const QLocale &locale)
{
    QStringList parts;
    if (source.upTo && isList(source))
        //: when a list was imported
        parts.append(Words::tr("imported on %1").arg(dayWords(*source.upTo, locale)));
    else if (source.upTo)
        parts.append(Words::tr("up to %1").arg(dayWords(*source.upTo, locale)));
    if (source.devices)
        //: how many devices of how many a report speaks of
        parts.append(
            Words::tr("%1 of %Ln device(s) reported", nullptr, static_cast<int>(source.devices->known))
                .arg(locale.toString(source.devices->reported)));
    //: a report, and what is told of it
    return Words::tr("%1: %2").arg(source.title,
                                   parts.isEmpty() ? Words::tr("there") : parts.join(Words::tr(", ")));
}

QString weekOf(const QString &slot, const QLocale &locale)
{
    const auto known = Slot::fromName(slot);
    if (!known)
        return slot;
    const Window week{.first = known->sunday().addDays(-6), .last = known->sunday()};
    return Words::tr("week of %1 (%2)").arg(daysWords(week, locale), slot);
}

QString wordsOf(const contract::PublishResult &result, const QLocale &locale)
{
    QStringList sentences;
    if (result.released.size() == 1)
        sentences.append(Words::tr("Released: %1.").arg(weekOf(result.released.front().slot, locale)));
    else if (!result.released.empty())
        //: a count of weeks, the first week and the last week
        sentences.append(Words::tr("Released: %1, from the %2 to the %3.")
                             .arg(Words::tr("%Ln week(s)", nullptr, static_cast<int>(result.released.size())),
                                  weekOf(result.released.front().slot, locale),
                                  weekOf(result.released.back().slot, locale)));
    for (const contract::WaitingSlot &waiting : result.waiting)
        sentences.append(Words::tr("The %1 waits: %2.")
                             .arg(weekOf(waiting.slot, locale), waiting.missing.join(Words::tr("; "))));
    if (sentences.isEmpty())
        sentences.append(Words::tr("No new week is complete yet."));
    return sentences.join(u' ');
}

} // namespace candela::ui
