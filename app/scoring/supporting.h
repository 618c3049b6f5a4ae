#pragma once

#include "model/insight.h"
#include "privacy/cell.h"

#include <QString>

#include <optional>
#include <vector>

namespace candela::scoring {

/// One released count beside the scored ones: shown for context, never part of the points.
struct InsightBar
{
    QString id;                            ///< of the supporting measure, e.g. "communication.channels"
    QString title;                         ///< short, e.g. "Channels"
    QString what;                          ///< who is counted, in words
    QString of;                            ///< of whom, in words
    std::optional<qint64> numerator;       ///< only of a count
    std::optional<privacy::CellKind> kind; ///< nothing where the release has no such cell
    std::optional<privacy::Band> band;
    std::optional<qint64> denominator;
    bool noisyDenominator = false; ///< the denominator is itself a protected count: "about N"
    std::optional<int> share;      ///< in per cent, at most 100; of a count whose denominator may be told
    std::optional<int> plusMinus;  ///< of the share, in points of a hundred
    QString method;                ///< "communication.channels/1"
    QString passport;              ///< "communication.channels@2026-W46"; empty where there is no cell
    QString reason;                ///< in plain words, when there is no share because nothing may be told

    friend bool operator==(const InsightBar &, const InsightBar &) = default;
};

/// Figures of people that are shown together.
struct SupportingInsight
{
    QString id;    ///< e.g. "communication.messages"
    QString title; ///< e.g. "Where messages go"
    std::vector<InsightBar> bars;
    QString saysNot; ///< what its figures do not tell

    friend bool operator==(const SupportingInsight &, const SupportingInsight &) = default;
};

} // namespace candela::scoring
