#pragma once

#include "base/result.h"
#include "ui/widgets/banner.h"

#include <QDateTime>

#include <chrono>

namespace candela::ui {

/// The versions of the two programs that talk, e.g. "0.1.0"; empty while one is not known.
struct Versions
{
    QString service;
    QString dashboard;
};

/// What went wrong last, and how the page that stays on screen stands.
struct Trouble
{
    Error error;
    QDateTime shownSince = {}; ///< when the newest figures on screen came; invalid when there are none
    std::chrono::seconds untilTry = {}; ///< zero when nothing is tried by itself
    bool serviceEnded = false;          ///< our own service ended and must be started again
    Versions versions = {};
};

/// The banner for it: what is so, what it means for what is on screen, and one action.
[[nodiscard]] BannerContent bannerFor(const Trouble &trouble, const QDateTime &now);

} // namespace candela::ui
