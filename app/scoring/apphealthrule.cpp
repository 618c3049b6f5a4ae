#include "scoring/technologyrule.h"

#include "base/tr.h"
#include "scoring/apphealthcredit.h"
#include "scoring/decompose.h"

#include <array>

using namespace Qt::StringLiterals;

namespace candela::scoring {

namespace {

std::optional<Points> pointsOfFigure(const TechnologyFigure &figure)
{
    if (figure.absence != TechnologyAbsence::None || figure.denominator <= 0)
        return std::nullopt;
    const qint64 most = quartersInOne * figure.denominator;
    return Points(static_cast<int>((200 * quartersOf(figure) + most) / (2 * most))); // half up, once
}

QString arithmetic(const TechnologyFigure &figure)
{
    if (!figure.points)
        return {};
    const double share = 100 * static_cast<double>(quartersOf(figure)) /
                         static_cast<double>(quartersInOne * figure.denominator);
    return u"100 × (0.5 × %1 + 0.5 × %2 + 0.25 × %3) ÷ %4 = %5"_s.arg(
        QString::number(figure.numerator), QString::number(figure.countOf(u"newest")),
        QString::number(figure.countOf(u"supported")), QString::number(figure.denominator),
        QString::number(share, 'f', 1));
}

QStringList notesOn(const TechnologyFigure &figure)
{
    QStringList notes;
    if (const qint64 unknown = figure.countOf(u"unknown"); unknown > 0)
        notes << Tr::tr("On a build that is in no table of releases, which earns nothing: %1.").arg(unknown);
    if (const qint64 unsupported = figure.countOf(u"unsupported"); unsupported > 0)
        notes << Tr::tr("On a build that is no longer supported: %1.").arg(unsupported);
    return notes;
}

struct Counts
{
    QString what;
    qint64 count = 0;
    qint64 quarters = 0; ///< of a device's credit
};

std::array<Counts, 3> countsOf(const TechnologyFigure &figure)
{
    return {{{Tr::tr("Devices on a recommended channel"), figure.numerator, quartersForChannel},
             {Tr::tr("Devices on the newest build"), figure.countOf(u"newest"), quartersForNewest},
             {Tr::tr("Devices on an older build that is supported"), figure.countOf(u"supported"),
              quartersForSupported}}};
}

/// A mean of three numerators, so each is three times its quarters.
Ratio ratioOf(const TechnologyFigure &figure)
{
    Ratio ratio{.numerators = {}, .denominator = quartersInOne * figure.denominator};
    const auto counts = countsOf(figure);
    for (const Counts &one : counts)
        ratio.numerators.push_back(std::ssize(counts) * one.quarters * one.count);
    return ratio;
}

std::vector<Movement> movementsOf(const TechnologyFigure &before, const TechnologyFigure &after)
{
    const auto shares = contributions(ratioOf(before), ratioOf(after));
    const auto was = countsOf(before);
    const auto is = countsOf(after);
    std::vector<Movement> movements;
    const auto add = [&](CauseKind kind, const Counts &from, const Counts &to, double points) {
        if (points != 0)
            movements.push_back({.kind = kind,
                                 .words = Tr::tr("%1: %2 to %3").arg(to.what).arg(from.count).arg(to.count),
                                 .points = points});
    };
    for (std::size_t i = 0; i < is.size(); ++i)
        add(CauseKind::Measure, was[i], is[i], shares[i]);
    const QString devices = Tr::tr("Devices with Microsoft 365 Apps");
    add(CauseKind::Denominator, {.what = devices, .count = before.denominator},
        {.what = devices, .count = after.denominator}, shares.back());
    return movements;
}

QString reasonFor(std::optional<TechnologyAbsence> absence)
{
    if (!absence)
        return Tr::tr("No device data yet. This is not counted as zero.");
    if (*absence == TechnologyAbsence::NoReleases)
        return Tr::tr("There is no table of releases yet to hold the builds of devices against. This is not "
                      "counted as zero.");
    return Tr::tr("Fewer than 5 devices were seen in 28 days. This is not counted as zero.");
}

QString certainty()
{
    return Tr::tr("Exact: every device was counted once.");
}

} // namespace

qint64 quartersOf(const TechnologyFigure &figure)
{
    return quartersForChannel * figure.numerator + quartersForNewest * figure.countOf(u"newest") +
           quartersForSupported * figure.countOf(u"supported");
}

TechnologyRule appHealthRule()
{
    return {.category = CategoryId::AppHealth,
            .points = pointsOfFigure,
            .arithmetic = arithmetic,
            .notes = notesOn,
            .movements = movementsOf,
            .reason = reasonFor,
            .certainty = certainty};
}

} // namespace candela::scoring
