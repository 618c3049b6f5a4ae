#include "contract/history.h"

#include "contract/fields.h"
#include "contract/write.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace candela::contract {

namespace {

double hundredths(double value)
{
    return std::round(value * 100) / 100;
}

QJsonValue writeTrend(const std::optional<scoring::Trend> &trend)
{
    if (!trend)
        return {};
    return QJsonObject{{u"mean"_s, hundredths(trend->mean)}, {u"ribbon"_s, hundredths(trend->ribbon)}};
}

std::optional<scoring::Trend> readTrend(Fields &entry)
{
    if (entry.isNothing("trend"_L1))
        return std::nullopt;
    Fields trend = entry.object("trend"_L1);
    return scoring::Trend{.mean = trend.number("mean"_L1), .ribbon = trend.number("ribbon"_L1)};
}

std::optional<Points> readPoints(Fields &fields, QLatin1StringView key)
{
    const auto points = fields.wholeOrNothing<int>(key);
    return points ? std::optional(Points(*points)) : std::nullopt;
}

QJsonObject writeEntry(const scoring::HistoryEntry &entry)
{
    QJsonObject categories;
    for (const auto &[category, points] : entry.categories)
        categories.insert(idOf(category), jsonOf(points));
    return QJsonObject{
        {u"date"_s, entry.date.toString(Qt::ISODate)},
        {u"slot"_s, entry.slot},
        {u"total"_s, QJsonObject{{u"points"_s, jsonOf(entry.total)},
                                 {u"of"_s, scoring::Total::possible},
                                 {u"measured"_s, entry.measured}}},
        {u"trend"_s, writeTrend(entry.trend)},
        {u"categories"_s, categories},
        {u"break"_s, jsonOf(entry.breaks)},
    };
}

scoring::HistoryEntry readEntry(Fields &fields)
{
    Fields total = fields.object("total"_L1);
    Fields categories = fields.object("categories"_L1);
    scoring::HistoryEntry entry{
        .date = fields.date("date"_L1),
        .slot = fields.text("slot"_L1),
        .total = readPoints(total, "points"_L1),
        .measured = total.whole<int>("measured"_L1),
        .trend = readTrend(fields),
        .categories = {},
        .breaks = fields.texts("break"_L1),
    };
    for (const CategoryId category : allCategories) {
        const QByteArray key = idOf(category).toLatin1();
        entry.categories[category] = readPoints(categories, QLatin1StringView(key));
    }
    return entry;
}

QJsonObject writeCategoryEntry(const scoring::CategoryHistoryEntry &entry)
{
    const QStringList breaks = entry.breakReason.isEmpty() ? QStringList() : QStringList{entry.breakReason};
    return QJsonObject{
        {u"date"_s, entry.date.toString(Qt::ISODate)}, {u"slot"_s, entry.slot},
        {u"points"_s, jsonOf(entry.points)},           {u"trend"_s, writeTrend(entry.trend)},
        {u"numerator"_s, jsonOf(entry.numerator)},     {u"numerator_kind"_s, jsonOf(entry.numeratorKind)},
        {u"denominator"_s, jsonOf(entry.denominator)}, {u"break"_s, jsonOf(breaks)},
    };
}

scoring::CategoryHistoryEntry readCategoryEntry(Fields &fields)
{
    const QStringList breaks = fields.texts("break"_L1);
    if (breaks.size() > 1)
        fields.refuse("break"_L1);
    return {
        .date = fields.date("date"_L1),
        .slot = fields.text("slot"_L1),
        .points = readPoints(fields, "points"_L1),
        .trend = readTrend(fields),
        .numerator = fields.wholeOrNothing<qint64>("numerator"_L1),
        .numeratorKind = fields.wordOrNothing("numerator_kind"_L1, &privacy::cellKindFrom),
        .denominator = fields.wholeOrNothing<qint64>("denominator"_L1),
        .breakReason = breaks.value(0),
    };
}

} // namespace

QJsonArray toJson(const std::vector<scoring::HistoryEntry> &history)
{
    return arrayOf(history, &writeEntry);
}

Result<std::vector<scoring::HistoryEntry>> historyFromJson(const QJsonArray &document)
{
    Complaint complaint;
    return complaint.orElse(Fields::listOf(document, {}, complaint, &readEntry));
}

QJsonArray toJson(const std::vector<scoring::CategoryHistoryEntry> &history)
{
    return arrayOf(history, &writeCategoryEntry);
}

Result<std::vector<scoring::CategoryHistoryEntry>> categoryHistoryFromJson(const QJsonArray &document)
{
    Complaint complaint;
    return complaint.orElse(Fields::listOf(document, {}, complaint, &readCategoryEntry));
}

} // namespace candela::contract
