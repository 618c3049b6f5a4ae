#include "ui/shell/trouble.h"

#include <QCoreApplication>
#include <QLocale>
#include <QVersionNumber>

using namespace Qt::StringLiterals;

namespace candela::ui {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Trouble)
};

/// How old what is on screen is; empty when nothing is.
QString ageWords(const QDateTime &since, const QDateTime &now)
{
    if (!since.isValid())
        return Words::tr("There is nothing to show yet.");
    const QLocale locale;
    const QDateTime local = since.toLocalTime();
    if (local.date() == now.toLocalTime().date())
        return Words::tr("What you see is of %1.", "a time of today")
            .arg(locale.toString(local.time(), QLocale::ShortFormat));
    return Words::tr("What you see is of %1.", "a day")
        .arg(locale.toString(local.date(), Words::tr("dddd d MMMM", "a day, as a date pattern")));
}

QString nextTry(std::chrono::seconds until)
{
    return until > std::chrono::seconds(0)
               ? u' ' + Words::tr("Next try in %Ln second(s).", nullptr, static_cast<int>(until.count()))
               : QString();
}

/// That the two programs are of different versions and which to mend; empty when they are not.
QString mismatchWords(const Versions &versions)
{
    const auto service = QVersionNumber::fromString(versions.service);
    const auto dashboard = QVersionNumber::fromString(versions.dashboard);
    if (service.isNull() || dashboard.isNull() || service == dashboard)
        return {};
    return service < dashboard
               ? Words::tr(
                     "The service (version %1) is older than this dashboard (version %2) and leaves out "
                     "part of what this shows: install candelad %2 where the service runs, and start "
                     "it again.")
                     .arg(versions.service, versions.dashboard)
               : Words::tr("The service (version %1) is newer than this dashboard (version %2), which cannot "
                           "read all that it says: install the dashboard of version %1.")
                     .arg(versions.service, versions.dashboard);
}

/// An answer that cannot be read comes of different versions, where they are different.
QString unreadableWords(const Trouble &trouble)
{
    const QString mismatch =
        trouble.error.fault == Fault::BadInput ? mismatchWords(trouble.versions) : QString();
    return mismatch.isEmpty() ? trouble.error.what : mismatch;
}

} // namespace

BannerContent bannerFor(const Trouble &trouble, const QDateTime &now)
{
    const QString age = ageWords(trouble.shownSince, now);
    if (trouble.serviceEnded)
        return {.kind = BannerKind::Failure,
                .what = trouble.error.what,
                .meaning = age,
                .action = Words::tr("Start again")};
    switch (trouble.error.fault) {
    case Fault::Unreachable:
        return {.kind = BannerKind::Offline,
                .what = Words::tr("Working offline."),
                .meaning = trouble.error.what + u' ' + age + nextTry(trouble.untilTry),
                .action = Words::tr("Try now")};
    case Fault::SignedOut:
        return {.kind = BannerKind::SessionEnded,
                .what = Words::tr("The session ended."),
                .meaning = age,
                .action = Words::tr("Sign in again")};
    case Fault::Denied:
        return {.kind = BannerKind::Information,
                .what = Words::tr("Your role does not open this."),
                .meaning = trouble.error.what};
    default:
        return {.kind = BannerKind::Failure,
                .what = unreadableWords(trouble),
                .meaning = age,
                .action = Words::tr("Try now")};
    }
}

} // namespace candela::ui
