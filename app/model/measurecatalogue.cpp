#include "model/measurecatalogue.h"

#include "base/tr.h"
#include "model/readmeasure.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

InsightGroup readGroup(const QJsonObject &json)
{
    InsightGroup group{.id = json["id"_L1].toString(),
                       .category =
                           categoryFromId(json["category"_L1].toString()).value_or(CategoryId::AppHealth),
                       .title = json["title"_L1].toString(),
                       .saysNot = json["says_not"_L1].toString(),
                       .lines = {}};
    for (const QJsonValue bar : json["bars"_L1].toArray())
        group.lines.push_back({.title = bar["title"_L1].toString(), .measure = bar["measure"_L1].toString()});
    return group;
}

/// Of a category of people, with all its texts and with lines that say something.
bool isComplete(const InsightGroup &group, const MeasureCatalogue &catalogue)
{
    const auto isKnown = [&](const InsightLine &line) {
        return !line.title.isEmpty() && catalogue.supportingMeasure(line.measure) != nullptr;
    };
    return kindOf(group.category) == CategoryKind::People && !group.id.isEmpty() && !group.title.isEmpty() &&
           !group.saysNot.isEmpty() && !group.lines.empty() && std::ranges::all_of(group.lines, isKnown);
}

std::optional<UnshownInsight> readUnshown(const QJsonObject &json)
{
    const auto category = categoryFromId(json["category"_L1].toString());
    const auto why = whyUnshownFrom(json["why"_L1].toString());
    if (!category || !why)
        return std::nullopt;
    return UnshownInsight{.category = *category,
                          .title = json["title"_L1].toString(),
                          .why = *why,
                          .reason = json["reason"_L1].toString()};
}

/// The measure that releases a cell.
const Measure *measureWith(const QString &cell, const MeasureCatalogue &catalogue)
{
    for (const Measure &measure : catalogue.entries()) {
        if (std::ranges::any_of(measure.parts,
                                [&](const MeasurePart &part) { return measure.cellId(part.part) == cell; }))
            return &measure;
    }
    const auto found = std::ranges::find(catalogue.supporting(), cell, &SupportingMeasure::cellId);
    return found == catalogue.supporting().end() ? nullptr : &found->measure;
}

/// One cell, and among whom it is told is its own population or a cell that stands in every release it
/// stands in, counted among the same people.
bool isAllowed(const SupportingMeasure &supporting, const MeasureCatalogue &catalogue)
{
    const Measure &measure = supporting.measure;
    if (measure.parts.size() != 1 || measure.parts.front().part != "numerator"_L1)
        return false;
    if (supporting.among.isEmpty())
        return true;
    const Measure *among = measureWith(supporting.among, catalogue);
    return among != nullptr && among->population == measure.population &&
           std::ranges::all_of(among->needs,
                               [&](const QString &report) { return measure.needs.contains(report); });
}

qsizetype cellsOf(const std::vector<Measure> &measures)
{
    qsizetype cells = 0;
    for (const Measure &measure : measures)
        cells += std::ssize(measure.parts);
    return cells;
}

template<typename T, typename Id>
const T *find(const std::vector<T> &all, QStringView id, Id idOf)
{
    const auto found = std::ranges::find_if(all, [&](const T &one) { return idOf(one) == id; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

Result<MeasureCatalogue> MeasureCatalogue::read(const QByteArray &json, const SignalCatalogue &knownSignals)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    if (root["format"_L1].toInt() != 1)
        return fail(Fault::BadInput, Tr::tr("This is not a measure catalogue of format 1."), u"format"_s);
    MeasureCatalogue catalogue;
    if (auto read = catalogue.readScored(root["measures"_L1].toArray(), knownSignals); !read)
        return fail(read.error());
    if (auto read = catalogue.readInsights(root["insights"_L1].toObject(), knownSignals); !read)
        return fail(read.error());
    if (cellsOf(catalogue.m_measures) + std::ssize(catalogue.m_supporting) > mostNoisyCells)
        return fail(Fault::BadInput, Tr::tr("A release has at most %1 protected counts.").arg(mostNoisyCells),
                    u"insights"_s);
    return catalogue;
}

Result<void> MeasureCatalogue::readScored(const QJsonArray &json, const SignalCatalogue &knownSignals)
{
    for (const QJsonValue entry : json) {
        auto measure = readMeasure(entry.toObject(), knownSignals);
        if (!measure)
            return fail(measure.error());
        if (!isNew(measure->id))
            return notAMeasure(measure->id);
        if (!measure->exact.empty() && !isNew(measure->exact.front().id))
            return notAMeasure(measure->exact.front().id);
        m_measures.push_back(std::move(*measure));
    }
    return {};
}

Result<void> MeasureCatalogue::readInsights(const QJsonObject &json, const SignalCatalogue &knownSignals)
{
    for (const QJsonValue entry : json["measures"_L1].toArray()) {
        auto measure = readMeasure(entry.toObject(), knownSignals);
        if (!measure)
            return fail(measure.error());
        SupportingMeasure supporting{.measure = std::move(*measure), .among = entry["among"_L1].toString()};
        const bool isInOrder = entry["choice"_L1].toInt() == static_cast<int>(m_supporting.size()) + 1;
        if (!isInOrder || !isNew(supporting.measure.id) || !isAllowed(supporting, *this))
            return notAMeasure(supporting.measure.id);
        m_supporting.push_back(std::move(supporting));
    }
    for (const QJsonValue entry : json["groups"_L1].toArray()) {
        InsightGroup group = readGroup(entry.toObject());
        if (!isComplete(group, *this) ||
            std::ranges::find(m_insights, group.id, &InsightGroup::id) != m_insights.end())
            return notAMeasure(group.id);
        m_insights.push_back(std::move(group));
    }
    for (const QJsonValue entry : json["not_shown"_L1].toArray()) {
        auto unshown = readUnshown(entry.toObject());
        if (!unshown || unshown->title.isEmpty() || unshown->reason.isEmpty())
            return notAMeasure(entry["title"_L1].toString());
        m_unshown.push_back(std::move(*unshown));
    }
    return {};
}

bool MeasureCatalogue::isNew(QStringView id) const
{
    return measure(id) == nullptr && supportingMeasure(id) == nullptr;
}

const Measure *MeasureCatalogue::of(CategoryId category) const
{
    const auto found = std::ranges::find(m_measures, category, &Measure::category);
    return found == m_measures.end() ? nullptr : &*found;
}

const Measure *MeasureCatalogue::measure(QStringView id) const
{
    const auto idOf = [](const Measure &one) { return one.id; };
    for (const Measure &one : m_measures) {
        if (const Measure *exact = find(one.exact, id, idOf))
            return exact;
    }
    return find(m_measures, id, idOf);
}

const SupportingMeasure *MeasureCatalogue::supportingMeasure(QStringView id) const
{
    return find(m_supporting, id, [](const SupportingMeasure &one) { return one.measure.id; });
}

} // namespace candela
