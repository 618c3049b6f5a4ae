#include "contract/baselinelist.h"

#include "base/tr.h"
#include "contract/fields.h"
#include "contract/write.h"

using namespace Qt::StringLiterals;

namespace candela::contract {

namespace {

constexpr qsizetype longestName = 100;
constexpr int wholePercent = 100;

QJsonObject writeFigure(const BaselineFigure &figure)
{
    return QJsonObject{{u"category"_s, idOf(figure.category)},
                       {u"then"_s, jsonOf(figure.then)},
                       {u"now"_s, jsonOf(figure.now)},
                       {u"worse"_s, figure.worse}};
}

BaselineFigure readFigure(Fields &fields)
{
    return {.category = fields.word("category"_L1, &categoryFromId),
            .then = fields.pointsOrNothing("then"_L1),
            .now = fields.pointsOrNothing("now"_L1),
            .worse = fields.flag("worse"_L1)};
}

QJsonObject writeEntry(const BaselineEntry &entry)
{
    return QJsonObject{{u"id"_s, entry.id},
                       {u"name"_s, entry.name},
                       {u"day"_s, entry.day.toString(Qt::ISODate)},
                       {u"threshold"_s, entry.threshold},
                       {u"figures"_s, arrayOf(entry.figures, &writeFigure)}};
}

BaselineEntry readEntry(Fields &fields)
{
    return {.id = fields.text("id"_L1),
            .name = fields.text("name"_L1),
            .day = fields.date("day"_L1),
            .threshold = fields.whole<int>("threshold"_L1),
            .figures = fields.list("figures"_L1, &readFigure)};
}

} // namespace

bool isWorse(std::optional<Points> then, std::optional<Points> now, int threshold)
{
    return then && now && now->count() * wholePercent < then->count() * (wholePercent - threshold);
}

QJsonObject toJson(const BaselineList &list)
{
    return QJsonObject{{u"baselines"_s, arrayOf(list.baselines, &writeEntry)}, {u"most"_s, list.most}};
}

Result<BaselineList> baselineListFromJson(const QJsonObject &document)
{
    Complaint complaint;
    Fields fields(document, complaint);
    BaselineList list{.baselines = fields.list("baselines"_L1, &readEntry),
                      .most = fields.whole<int>("most"_L1)};
    return complaint.orElse(std::move(list));
}

QJsonObject toJson(const NewBaseline &baseline)
{
    return QJsonObject{{u"name"_s, baseline.name},
                       {u"day"_s, baseline.day.toString(Qt::ISODate)},
                       {u"threshold"_s, baseline.threshold}};
}

Result<NewBaseline> newBaselineFromJson(const QJsonObject &document)
{
    Complaint complaint;
    Fields fields(document, complaint);
    NewBaseline baseline{.name = fields.text("name"_L1).trimmed(),
                         .day = fields.date("day"_L1),
                         .threshold =
                             fields.wholeOrNothing<int>("threshold"_L1).value_or(NewBaseline().threshold)};
    if (baseline.name.isEmpty() || baseline.name.size() > longestName)
        complaint.raise(Tr::tr("A name has 1 to %1 characters.").arg(longestName), u"name"_s);
    if (baseline.threshold < 1 || baseline.threshold > wholePercent)
        complaint.raise(Tr::tr("A threshold is a whole number of percent from 1 to 100."), u"threshold"_s);
    return complaint.orElse(std::move(baseline));
}

} // namespace candela::contract
