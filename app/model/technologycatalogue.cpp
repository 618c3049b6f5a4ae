#include "model/technologycatalogue.h"

#include "base/tr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

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

bool hasAll(std::initializer_list<QString> texts)
{
    return std::ranges::none_of(texts, &QString::isEmpty);
}

TechnologyField readField(const QJsonObject &json)
{
    return {.id = json["id"_L1].toString(),
            .columns = textsOf(json["columns"_L1]),
            .inSeconds = textsOf(json["in_seconds"_L1]),
            .optional = json["optional"_L1].toBool(),
            .write = json["write"_L1].toString(),
            .what = json["what"_L1].toString(),
            .why = json["why"_L1].toString(),
            .seenBy = json["seen_by"_L1].toString(),
            .kept = json["kept"_L1].toString()};
}

TechnologyReport readReport(const QJsonObject &json)
{
    TechnologyReport report{.id = json["id"_L1].toString(),
                            .kind = coverageKindFrom(json["kind"_L1].toString()).value_or(CoverageKind::Day),
                            .title = json["title"_L1].toString(),
                            .whereToGet = json["where_to_get"_L1].toString(),
                            .fields = {},
                            .anyOf = textsOf(json["any_of"_L1])};
    for (const QJsonValue field : json["fields"_L1].toArray())
        report.fields.push_back(readField(field.toObject()));
    return report;
}

bool isComplete(const TechnologyField &field, bool isTold)
{
    const bool knowsColumns = std::ranges::all_of(
        field.inSeconds, [&](const QString &column) { return field.columns.contains(column); });
    return !field.id.isEmpty() && !field.columns.isEmpty() && knowsColumns &&
           (!isTold || hasAll({field.what, field.why, field.seenBy, field.kept}));
}

/// What is known of releases of a product tells nothing of a device or a person.
bool isComplete(const TechnologyReport &report)
{
    const bool isTold = report.kind != CoverageKind::Releases;
    const bool knowsFields = std::ranges::all_of(report.anyOf, [&](const QString &id) {
        return std::ranges::find(report.fields, id, &TechnologyField::id) != report.fields.end();
    });
    return hasAll({report.id, report.title, report.whereToGet}) && report.kind >= CoverageKind::Devices &&
           !report.fields.empty() && knowsFields &&
           std::ranges::all_of(report.fields,
                               [&](const TechnologyField &field) { return isComplete(field, isTold); });
}

/// 80; nothing when it is not said.
std::optional<Points> readRecommended(const QJsonValue &json)
{
    return json.isUndefined() ? std::nullopt : std::optional(Points(json.toInt()));
}

TechnologyMeasure readMeasure(const QJsonObject &json)
{
    return {.id = json["id"_L1].toString(),
            .version = json["version"_L1].toInt(),
            .window = json["window"_L1].toInt(),
            .unit = json["unit"_L1].toString(),
            .category = categoryFromId(json["category"_L1].toString()).value_or(CategoryId::Communication),
            .title = json["title"_L1].toString(),
            .numerator = json["numerator"_L1].toString(),
            .denominator = json["denominator"_L1].toString(),
            .needs = textsOf(json["needs"_L1]),
            .protection = json["protection"_L1].toString(),
            .source = json["source"_L1].toString(),
            .saysNot = json["says_not"_L1].toString(),
            .recommended = readRecommended(json["recommended"_L1]),
            .hasPeers = json["peers"_L1].toBool()};
}

bool isComplete(const TechnologyMeasure &measure)
{
    return hasAll({measure.id, measure.unit, measure.title, measure.numerator, measure.denominator,
                   measure.protection, measure.source, measure.saysNot}) &&
           measure.version > 0 && measure.window > 0 &&
           kindOf(measure.category) == CategoryKind::Technology && !measure.needs.isEmpty() &&
           measure.recommended.value_or(Points(1)) >= Points(1) &&
           measure.recommended.value_or(Points(1)) <= Points(100);
}

Failure notAnEntry(const QString &id)
{
    return fail(Fault::BadInput,
                Tr::tr("This entry of the technology catalogue is not complete or not allowed."), id);
}

} // namespace

QString TechnologyMeasure::method() const
{
    return id + u'/' + QString::number(version);
}

Result<TechnologyCatalogue> TechnologyCatalogue::read(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    if (root["format"_L1].toInt() != 1)
        return fail(Fault::BadInput, Tr::tr("This is not a technology catalogue of format 1."), u"format"_s);
    TechnologyCatalogue catalogue;
    QSet<QString> fieldIds;
    for (const QJsonValue entry : root["reports"_L1].toArray()) {
        TechnologyReport report = readReport(entry.toObject());
        if (!isComplete(report) || catalogue.report(report.id) != nullptr)
            return notAnEntry(report.id);
        for (const TechnologyField &field : report.fields) {
            if (fieldIds.contains(field.id))
                return notAnEntry(field.id);
            fieldIds.insert(field.id);
        }
        catalogue.m_reports.push_back(std::move(report));
    }
    for (const QJsonValue entry : root["measures"_L1].toArray()) {
        TechnologyMeasure measure = readMeasure(entry.toObject());
        const bool knowsReports = std::ranges::all_of(
            measure.needs, [&](const QString &id) { return catalogue.report(id) != nullptr; });
        if (!isComplete(measure) || !knowsReports || catalogue.of(measure.category) != nullptr)
            return notAnEntry(measure.id);
        catalogue.m_measures.push_back(std::move(measure));
    }
    auto rules = TechnologyRules::read(root["rules"_L1].toObject());
    if (!rules)
        return fail(rules.error());
    catalogue.m_rules = std::move(*rules);
    return catalogue;
}

const TechnologyReport *TechnologyCatalogue::report(QStringView id) const
{
    const auto found = std::ranges::find(m_reports, id, &TechnologyReport::id);
    return found == m_reports.end() ? nullptr : &*found;
}

const TechnologyMeasure *TechnologyCatalogue::of(CategoryId category) const
{
    const auto found = std::ranges::find(m_measures, category, &TechnologyMeasure::category);
    return found == m_measures.end() ? nullptr : &*found;
}

} // namespace candela
