#include "model/readmeasure.h"

#include "base/tr.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

QStringList textsOf(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonValue text : array.toArray())
        texts << text.toString();
    return texts;
}

Result<std::vector<MeasurePart>> readParts(const QJsonArray &json, const SignalCatalogue &knownSignals)
{
    std::vector<MeasurePart> parts;
    for (const QJsonValue entry : json) {
        const auto set = SetExpression::read(entry["set"_L1], knownSignals.numberOf());
        if (!set)
            return fail(set.error());
        parts.push_back(
            {.part = entry["part"_L1].toString(), .what = entry["what"_L1].toString(), .set = *set});
        if (parts.back().part.isEmpty() || parts.back().what.isEmpty())
            return notAMeasure(parts.back().part);
    }
    return parts;
}

std::vector<OptionalReport> readOptional(const QJsonArray &json)
{
    std::vector<OptionalReport> optional;
    for (const QJsonValue entry : json)
        optional.push_back(
            {.report = entry["report"_L1].toString(), .leavesOut = textsOf(entry["leaves_out"_L1])});
    return optional;
}

Result<Successor> readSuccessor(const QJsonObject &json, const SignalCatalogue &knownSignals)
{
    const auto population = SetExpression::read(json["population"_L1], knownSignals.numberOf());
    if (!population)
        return fail(population.error());
    const auto features = featureSetFrom(json["features"_L1].toInt());
    Successor successor{.id = json["id"_L1].toString(),
                        .version = json["version"_L1].toInt(),
                        .features = features.value_or(FeatureSet::Seven),
                        .unit = json["unit"_L1].toString(),
                        .report = json["report"_L1].toString(),
                        .reportTitle = json["report_title"_L1].toString(),
                        .population = *population,
                        .title = json["title"_L1].toString(),
                        .numerator = json["numerator"_L1].toString(),
                        .denominator = json["denominator"_L1].toString(),
                        .protection = json["protection"_L1].toString(),
                        .source = json["source"_L1].toString(),
                        .saysNot = json["says_not"_L1].toString()};
    const auto texts = {successor.id,     successor.unit,      successor.report,      successor.reportTitle,
                        successor.title,  successor.numerator, successor.denominator, successor.protection,
                        successor.source, successor.saysNot};
    if (successor.version < 1 || !features || std::ranges::any_of(texts, &QString::isEmpty))
        return notAMeasure(successor.id);
    return successor;
}

/// None for a measure that has none. No two may be of one version or of the same features.
Result<std::vector<Successor>> readSuccessors(const QJsonArray &json, const SignalCatalogue &knownSignals)
{
    std::vector<Successor> successors;
    for (const QJsonValue entry : json) {
        auto successor = readSuccessor(entry.toObject(), knownSignals);
        if (!successor)
            return fail(successor.error());
        if (std::ranges::any_of(successors, [&](const Successor &other) {
                return other.method() == successor->method() || other.features == successor->features;
            }))
            return notAMeasure(successor->method());
        successors.push_back(std::move(*successor));
    }
    return successors;
}

Result<Measure> readFields(const QJsonObject &json, const SignalCatalogue &knownSignals)
{
    const QString id = json["id"_L1].toString();
    const auto category = categoryFromId(json["category"_L1].toString());
    const auto population = SetExpression::read(json["population"_L1], knownSignals.numberOf());
    auto parts = readParts(json["cells"_L1].toArray(), knownSignals);
    auto successors = readSuccessors(json["successors"_L1].toArray(), knownSignals);
    if (!population || !parts || !successors || !category || parts->empty())
        return notAMeasure(id);
    return Measure{.id = id,
                   .version = json["version"_L1].toInt(),
                   .category = *category,
                   .title = json["title"_L1].toString(),
                   .numerator = json["numerator"_L1].toString(),
                   .denominator = json["denominator"_L1].toString(),
                   .population = *population,
                   .window = json["window"_L1].toInt(),
                   .unit = json["unit"_L1].toString(),
                   .parts = std::move(*parts),
                   .needs = textsOf(json["needs"_L1]),
                   .optional = readOptional(json["optional"_L1].toArray()),
                   .protection = json["protection"_L1].toString(),
                   .source = json["source"_L1].toString(),
                   .saysNot = json["says_not"_L1].toString(),
                   .successors = std::move(*successors)};
}

bool isComplete(const Measure &measure)
{
    const auto texts = {measure.id,   measure.title,      measure.numerator, measure.denominator,
                        measure.unit, measure.protection, measure.source,    measure.saysNot};
    return measure.version > 0 && measure.window > 0 && !measure.needs.isEmpty() &&
           std::ranges::none_of(texts, [](const QString &text) { return text.isEmpty(); });
}

bool namesKnown(const Measure &measure, const SignalCatalogue &knownSignals)
{
    const auto isReport = [&](const QString &id) { return knownSignals.report(id) != nullptr; };
    const auto isSignal = [&](const QString &id) { return knownSignals.signal(id) != nullptr; };
    return std::ranges::all_of(measure.needs, isReport) &&
           std::ranges::all_of(measure.optional, [&](const OptionalReport &optional) {
               return isReport(optional.report) && std::ranges::all_of(optional.leavesOut, isSignal);
           });
}

/// Whether the exact measure can stand in the place of the measure: what is released has the same names.
bool fits(const Measure &exact, const Measure &measure)
{
    return exact.id != measure.id && exact.category == measure.category &&
           exact.population == measure.population && exact.successors.empty() && exact.exact.empty() &&
           std::ranges::equal(exact.parts, measure.parts, {}, &MeasurePart::part, &MeasurePart::part);
}

/// Whether who belongs to the population is decided by the directory, and not by what people do.
bool isOfLicences(const SetExpression &population, const SignalCatalogue &knownSignals)
{
    const SignalSet used = population.usedSignals();
    return !used.isEmpty() && std::ranges::all_of(knownSignals.entries(), [&](const Signal &signal) {
        return !used.contains(signal.number) ||
               (signal.rule == SignalRule::True && knownSignals.report(signal.report)->licence);
    });
}

} // namespace

Failure notAMeasure(const QString &id)
{
    return fail(Fault::BadInput,
                Tr::tr("This entry of the measure catalogue is not complete or not allowed."), id);
}

Result<Measure> readMeasure(const QJsonObject &json, const SignalCatalogue &knownSignals)
{
    auto measure = readFields(json, knownSignals);
    if (!measure)
        return fail(measure.error());
    if (!isComplete(*measure) || !namesKnown(*measure, knownSignals) ||
        !isOfLicences(measure->population, knownSignals))
        return notAMeasure(measure->id);
    if (const QJsonValue exact = json["exact"_L1]; !exact.isUndefined()) {
        auto read = readMeasure(exact.toObject(), knownSignals);
        if (!read)
            return fail(read.error());
        if (!fits(*read, *measure))
            return notAMeasure(read->id);
        measure->exact.push_back(std::move(*read));
    }
    return measure;
}

} // namespace candela
