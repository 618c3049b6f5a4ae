#include "contract/category.h"

#include "contract/actions.h"
#include "contract/insight.h"
#include "contract/score.h"
#include "contract/write.h"

using namespace Qt::StringLiterals;

namespace candela::contract {

namespace {

scoring::CategoryScore readScore(Fields fields)
{
    return readCategoryScore(fields);
}

QJsonObject writePart(const scoring::PointsPart &part)
{
    return QJsonObject{
        {u"id"_s, part.id},           {u"title"_s, part.title},
        {u"counted"_s, part.counted}, {u"millionths"_s, part.earned.millionths()},
        {u"weight"_s, part.weight},   {u"weights"_s, part.weights},
    };
}

scoring::PointsPart readPart(Fields &part)
{
    return {
        .id = part.text("id"_L1),
        .title = part.text("title"_L1),
        .counted = part.text("counted"_L1),
        .earned = scoring::FinePoints(part.whole<qint64>("millionths"_L1)),
        .weight = part.whole<qint64>("weight"_L1),
        .weights = part.whole<qint64>("weights"_L1),
    };
}

} // namespace

QJsonObject toJson(const scoring::CategoryDetail &detail)
{
    return QJsonObject{
        {u"organization"_s, detail.organization},
        {u"sample"_s, detail.sample},
        {u"release"_s, textOrNull(detail.release)},
        {u"as_of"_s, jsonOf(detail.asOf)},
        {u"category"_s, toJson(detail.score)},
        {u"insight"_s, detail.insight},
        {u"counted"_s, detail.numerator},
        {u"population"_s, detail.denominator},
        {u"window"_s, jsonOf(detail.window)},
        {u"arithmetic"_s, textOrNull(detail.arithmetic)},
        {u"sources"_s, jsonOf(detail.sources)},
        {u"protection"_s, detail.protection},
        {u"definition"_s, detail.source},
        {u"says_not"_s, detail.saysNot},
        {u"notes"_s, jsonOf(detail.notes)},
        {u"smallest_visible_change"_s, jsonOf(detail.smallestVisibleChange)},
        {u"actions"_s, arrayOf<scoring::Action>(detail.actions, &toJson)},
        {u"made_of"_s, arrayOf(detail.madeOf, &writePart)},
        {u"insights"_s, arrayOf<scoring::SupportingInsight>(detail.insights, &toJson)},
        {u"insights_not_shown"_s, arrayOf<UnshownInsight>(detail.unshown, &toJson)},
    };
}

Result<scoring::CategoryDetail> categoryFromJson(const QJsonObject &document)
{
    Complaint complaint;
    Fields fields(document, complaint);
    scoring::CategoryDetail detail{
        .score = readScore(fields.object("category"_L1)),
        .organization = fields.text("organization"_L1),
        .sample = fields.flag("sample"_L1),
        .release = fields.textOrNothing("release"_L1),
        .asOf = fields.dateOrNothing("as_of"_L1),
        .insight = fields.text("insight"_L1),
        .numerator = fields.text("counted"_L1),
        .denominator = fields.text("population"_L1),
        .window = fields.windowOrNothing("window"_L1),
        .arithmetic = fields.textOrNothing("arithmetic"_L1),
        .sources = fields.texts("sources"_L1),
        .protection = fields.text("protection"_L1),
        .source = fields.text("definition"_L1),
        .saysNot = fields.text("says_not"_L1),
        .notes = fields.texts("notes"_L1),
        .smallestVisibleChange = fields.wholeOrNothing<int>("smallest_visible_change"_L1),
        .actions = fields.list("actions"_L1, &readAction),
        .madeOf = fields.list("made_of"_L1, &readPart),
        .insights = fields.list("insights"_L1, &readInsight),
        .unshown = fields.list("insights_not_shown"_L1, &readUnshown),
    };
    for (UnshownInsight &unshown : detail.unshown)
        unshown.category = detail.score.id;
    return complaint.orElse(std::move(detail));
}

} // namespace candela::contract
