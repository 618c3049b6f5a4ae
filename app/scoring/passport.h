#pragma once

#include "model/category.h"
#include "model/coverage.h"
#include "model/technologyfigure.h"
#include "privacy/cell.h"
#include "privacy/figure.h"
#include "scoring/actions.h"
#include "scoring/pointspart.h"
#include "scoring/score.h"
#include "scoring/supporting.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace candela::scoring {

/// A source of a figure, as its passport names it.
struct PassportInput
{
    Coverage coverage;
    QString title; ///< of the report, in words

    friend bool operator==(const PassportInput &, const PassportInput &) = default;
};

/// Where a figure comes from, complete enough to compute it again.
struct Passport
{
    QString figure;     ///< "communication.multi_mode@2026-W46" or "total@2026-W46"
    QString title;      ///< the primary insight, or "Organization score"
    QString method;     ///< "communication.multi_mode/1"; "total/1" for the total
    QString arithmetic; ///< the sum in figures, e.g. "100 × 1,240 ÷ 1,997 = 62.1"; digits ungrouped, in the C
                        ///< locale
    QString counted;    ///< numerator, in words
    QString population; ///< denominator, in words
    std::optional<Points> points;
    std::optional<int> share; ///< of an insight: in per cent, instead of points
    std::optional<qint64> numerator;
    std::optional<qint64> denominator;
    Window window;
    std::vector<PassportInput> inputs;
    QStringList notes;  ///< e.g. that Viva Engage was left out, or that a file covers 30 days
    QString protection; ///< noise and rounding, in words
    QString certainty;  ///< plus or minus and what a change must exceed, in words
    QString saysNot;
    QString release; ///< slot
    QString digest;  ///< of the release, hex
    QDate releasedOn;
    std::vector<privacy::Cell> cells;          ///< what it is computed from
    TechnologyFigures technology = {};         ///< and of devices
    std::vector<privacy::Figure> figures = {}; ///< and without counts
    BenchmarkList benchmarks = {};             ///< what others came to by this method, by metric
    std::optional<Points> recommended = {};    ///< as published for every organization

    friend bool operator==(const Passport &, const Passport &) = default;
};

/// The page of one category.
struct CategoryDetail
{
    CategoryScore score;
    QString organization;
    bool sample = false;
    QString release; ///< slot; empty before the first
    std::optional<QDate> asOf;
    QString
        insight; ///< the primary insight as a sentence, e.g. "People use more than one way to communicate"
    QString numerator;   ///< who is counted, in words
    QString denominator; ///< of whom, in words
    std::optional<Window> window;
    QString arithmetic;  ///< as in Passport; empty without points
    QStringList sources; ///< titles of the reports it needs
    QString protection;
    QString source; ///< where the definition comes from
    QString saysNot;
    QStringList notes;                        ///< as in Passport
    std::optional<int> smallestVisibleChange; ///< in points (gate.md 6.4); nothing when not measured
    std::vector<Action> actions;              ///< what can be done, the most points first
    std::vector<PointsPart> madeOf;           ///< the parts of the points, of technology categories
    std::vector<SupportingInsight> insights;  ///< supporting figures, of people categories
    std::vector<UnshownInsight> unshown;      ///< published insights without a figure, and why

    friend bool operator==(const CategoryDetail &, const CategoryDetail &) = default;
};

} // namespace candela::scoring
