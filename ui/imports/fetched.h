#pragma once

#include "contract/sourcelist.h"
#include "ui/widgets/chip.h"

#include <QLocale>
#include <QStringList>
#include <QTimeZone>

#include <vector>

namespace candela::ui {

/// What went wrong at the last run, and at which reports.
struct FetchTrouble
{
    QStringList reports; ///< their titles, or that it is all of them
    QString error;       ///< what went wrong and how to mend it, in the service's sentences

    friend bool operator==(const FetchTrouble &, const FetchTrouble &) = default;
};

/// What is told of the connector that fetches reports by itself.
struct FetchedContent
{
    bool hasRun = false; ///< else it says how it is set up
    QString lastRun = {};
    QString nextRun = {};
    QString outcome = {}; ///< of the last run, in one sentence
    Mood mood = Mood::Good;
    QString state = {};                      ///< the same in one word
    std::vector<FetchTrouble> troubles = {}; ///< each error once, in the order of the sources

    QString permissions = {}; ///< the least that it needs

    friend bool operator==(const FetchedContent &, const FetchedContent &) = default;
};

/// Times are told as clocks show them in `zone`.
[[nodiscard]] FetchedContent fetchedFrom(const contract::SourceList &sources, const QLocale &locale,
                                         const QTimeZone &zone);

} // namespace candela::ui
