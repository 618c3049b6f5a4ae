#pragma once

#include "model/featureset.h"
#include "model/setexpression.h"

#include <QString>

namespace candela {

/// What takes a measure's place in releases that hold it: a figure of its own kind, released as one whole
/// number without counts (contract.md 13).
struct Successor
{
    QString id; ///< e.g. "meetings.practices"
    int version = 1;
    FeatureSet features = FeatureSet::Seven; ///< those that the file was read with
    QString unit;                            ///< what is counted, e.g. "meetings"
    QString report;                          ///< the file it is computed from, e.g. "meetings"
    QString reportTitle;                     ///< of that file, in words
    SetExpression population;                ///< the people of whom there must be enough
    QString title;                           ///< the primary insight as a sentence without figures
    QString numerator;                       ///< what is counted, in words
    QString denominator;                     ///< of what, in words
    QString protection;
    QString source;
    QString saysNot;

    /// "meetings.practices/1"
    [[nodiscard]] QString method() const { return id + u'/' + QString::number(version); }
    /// "meetings.practices/1/organization"
    [[nodiscard]] QString figureId() const { return method() + QStringLiteral("/organization"); }

    friend bool operator==(const Successor &, const Successor &) = default;
};

} // namespace candela
