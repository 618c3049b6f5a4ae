#pragma once

#include "model/technologyfigure.h"
#include "scoring/actions.h"
#include "scoring/finepoints.h"

#include <optional>
#include <vector>

namespace candela::scoring {

/// Something amiss that was found in rows when a day was closed. It is kept as a part of the figure,
/// "insight/boot/hard_disks", so that a page needs the figure alone.
struct Insight
{
    QString part;                   ///< the part of the figure that would rise, e.g. "boot"
    QString name;                   ///< e.g. "hard_disks"
    qint64 count = 0;               ///< how many devices, apps' devices, places or samples
    std::optional<FinePoints> gain; ///< by how much the part would rise, once it is mended; else not scored

    /// "boot/hard_disks"
    [[nodiscard]] QString id() const { return part + u'/' + name; }
};

/// Adds it; one of a count of 0 is none.
void addInsight(TechnologyFigure &figure, const Insight &insight);

/// In the order in which they were added.
[[nodiscard]] std::vector<Insight> insightsOf(const TechnologyFigure &figure);

/// The points of a figure of weighted parts once these steps are done, which name insights by their id: of
/// several on one part the largest counts, since they may be the same devices, unless they cannot be: apps,
/// and what is missing for working elsewhere, add up; of fewer devices than the insight has, their share of
/// its gain.
[[nodiscard]] Points pointsAfterMending(const TechnologyFigure &figure, const std::vector<Step> &steps);

/// The action against an insight, worded; nothing when it brings less than a point.
[[nodiscard]] std::optional<Action> actionAgainst(const TechnologyFigure &figure, const Insight &insight,
                                                  const QString &title, const QString &why);

/// The mean of a part, and how much it rises when some of what it is the mean of is raised.
class RaisedMean
{
public:
    explicit RaisedMean(MeanOfPoints mean)
        : m_before(mean)
        , m_after(mean)
    {
    }

    void raise(FinePoints from, FinePoints to, qint64 weight = 1);
    /// How many were raised.
    [[nodiscard]] qint64 count() const { return m_count; }
    /// 0 without a mean.
    [[nodiscard]] FinePoints gain() const;

private:
    MeanOfPoints m_before;
    MeanOfPoints m_after;
    qint64 m_count = 0;
};

} // namespace candela::scoring
