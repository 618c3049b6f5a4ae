#include "scoring/words.h"

#include "base/tr.h"
#include "scoring/finepoints.h"
#include "scoring/succeeded.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace candela::scoring {

namespace {

bool hasInput(const privacy::Release &release, const QString &report)
{
    return std::ranges::find(release.inputs, report, &Coverage::report) != release.inputs.end();
}

QString missingSource(const privacy::Release &release, const Measure &measure,
                      const SignalCatalogue &knownSignals)
{
    if (const QString reason = reasonOfSuccessor(release, measure); !reason.isEmpty())
        return reason; // its rows came, so it is what people wait for
    QStringList missing;
    for (const QString &report : measure.needs) {
        if (!hasInput(release, report))
            missing << titleOfReport(knownSignals, report);
    }
    if (missing.isEmpty())
        return Tr::tr("Not counted in this release.");
    return Tr::tr("No data in this release: %1.").arg(missing.join(u", "_s));
}

/// Noise can put a numerator above its denominator; the points stop at 100 then.
bool isAboveAll(const Reading &reading)
{
    qint64 counted = 0;
    for (const privacy::Cell &cell : reading.numerators)
        counted += cell.value.value_or(0);
    return counted > *reading.denominator * std::ssize(reading.numerators);
}

} // namespace

QString titleOfReport(const SignalCatalogue &knownSignals, const QString &id)
{
    const ReportKind *report = knownSignals.report(id);
    return report == nullptr ? id : report->title;
}

QString reasonFor(const Reading &reading, const privacy::Release *release, const Measure &measure,
                  const SignalCatalogue &knownSignals)
{
    switch (reading.absence) {
    case Absence::None:
        return {};
    case Absence::NoRelease:
        return Tr::tr("No release yet");
    case Absence::NoSource:
        return missingSource(*release, measure, knownSignals);
    case Absence::FewPeople:
        return Tr::tr("Not shown to protect privacy: too few people have access for a figure.");
    case Absence::FewForInsights:
        return Tr::tr("Shown from %1 people on.").arg(fewestPeopleForInsights);
    case Absence::Band:
        return Tr::tr("Fewer than 50 people have access: a third of the way is said, never a number.");
    case Absence::FewTookPart:
        return Tr::tr("Not shown to protect privacy: too few people took part.");
    }
    std::unreachable();
}

QString arithmeticOf(const Reading &reading)
{
    if (!reading.isMeasured() || reading.succeeded)
        return {};
    QStringList counts;
    for (const privacy::Cell &cell : reading.numerators)
        counts << QString::number(cell.value.value_or(0));
    const QString denominator = QString::number(*reading.denominator);
    const QString result = shownFor(reading.unrounded, reading.points);
    const QString sum = counts.size() == 1
                            ? u"100 × %1 ÷ %2"_s.arg(counts.front(), denominator)
                            : u"100 × (%1) ÷ (%2 × %3)"_s.arg(counts.join(u" + "_s),
                                                              QString::number(counts.size()), denominator);
    return (isAboveAll(reading) ? u"min(100, %1) = %2"_s : u"%1 = %2"_s).arg(sum, result);
}

QStringList notesOn(const privacy::Release &release, const Measure &measure,
                    const SignalCatalogue &knownSignals)
{
    QStringList notes;
    for (const OptionalReport &optional : measure.optional) {
        if (!hasInput(release, optional.report))
            notes << Tr::tr("%1 was not imported and is left out, with its licence.")
                         .arg(titleOfReport(knownSignals, optional.report));
    }
    for (const Coverage &input : release.inputs) {
        if (input.kind == CoverageKind::Period && input.days != release.window &&
            measure.needs.contains(input.report))
            notes << Tr::tr("30-day approximation: %1 covers 30 days instead of 28.")
                         .arg(titleOfReport(knownSignals, input.report));
    }
    return notes;
}

QString certaintyOf(int points, double error)
{
    if (error == 0)
        return Tr::tr("Exact: no count of people is in it.");
    return Tr::tr("%1, give or take %2: a little chance is added so that nobody can be counted out. In an "
                  "organization "
                  "of this size, changes below about %3 cannot be told from the protection.")
        .arg(points)
        .arg(plusMinus(error))
        .arg(smallestVisibleChange(error));
}

int smallestVisibleChange(double error)
{
    return static_cast<int>(std::ceil(1.8 * error));
}

} // namespace candela::scoring
