#include "contract/score.h"

#include "contract/benchmark.h"
#include "contract/write.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::contract {

namespace {

constexpr int possibleOfCategory = 100;

std::optional<Points> readPoints(Fields &fields)
{
    const auto points = fields.wholeOrNothing<int>("points"_L1);
    return points ? std::optional(Points(*points)) : std::nullopt;
}

scoring::Change readChange(Fields &fields)
{
    return {.points = fields.wholeOrNothing<int>("change"_L1),
            .text = fields.textOrNothing("change_text"_L1)};
}

QJsonObject writePart(const scoring::Part &part)
{
    return QJsonObject{
        {u"id"_s, part.id},
        {u"what"_s, part.what},
        {u"numerator"_s, jsonOf(part.numerator)},
        {u"numerator_kind"_s, nameOf(part.kind)},
        {u"band"_s, jsonOf(part.band)},
        {u"benchmark"_s, objectOrNull<Benchmark>(part.benchmark, &toJson)},
    };
}

scoring::Part readPart(Fields &fields)
{
    return {
        .id = fields.text("id"_L1),
        .what = fields.text("what"_L1),
        .numerator = fields.wholeOrNothing<qint64>("numerator"_L1),
        .kind = fields.word("numerator_kind"_L1, &privacy::cellKindFrom),
        .band = fields.wordOrNothing("band"_L1, &privacy::bandFrom),
        .benchmark = fields.objectOrNothing("benchmark"_L1, &readBenchmark),
    };
}

QJsonObject writeTotal(const scoring::Total &total)
{
    return QJsonObject{
        {u"points"_s, jsonOf(total.points)},
        {u"of"_s, scoring::Total::possible},
        {u"measured"_s, total.measured},
        {u"change"_s, jsonOf(total.change.points)},
        {u"change_text"_s, textOrNull(total.change.text)},
        {u"plus_minus"_s, jsonOf(total.plusMinus)},
    };
}

scoring::Total readTotal(Fields fields)
{
    return {
        .points = readPoints(fields),
        .measured = fields.whole<int>("measured"_L1),
        .change = readChange(fields),
        .plusMinus = fields.wholeOrNothing<int>("plus_minus"_L1),
    };
}

} // namespace

QJsonObject toJson(const scoring::CategoryScore &category)
{
    return QJsonObject{
        {u"id"_s, idOf(category.id)},
        {u"kind"_s, idOf(kindOf(category.id))},
        {u"status"_s, nameOf(category.status)},
        {u"points"_s, jsonOf(category.points)},
        {u"of"_s, possibleOfCategory},
        {u"change"_s, jsonOf(category.change.points)},
        {u"change_text"_s, textOrNull(category.change.text)},
        {u"numerator"_s, jsonOf(category.numerator)},
        {u"numerator_kind"_s, jsonOf(category.numeratorKind)},
        {u"parts"_s, arrayOf(category.parts, &writePart)},
        {u"denominator"_s, jsonOf(category.denominator)},
        {u"noisy_denominator"_s, category.noisyDenominator},
        {u"plus_minus"_s, jsonOf(category.plusMinus)},
        {u"band"_s, jsonOf(category.band)},
        {u"method"_s, textOrNull(category.method)},
        {u"passport"_s, textOrNull(category.passport)},
        {u"reason"_s, textOrNull(category.reason)},
        {u"benchmark"_s, objectOrNull<Benchmark>(category.benchmark, &toJson)},
        {u"recommended"_s, jsonOf(category.recommended)},
    };
}

scoring::CategoryScore readCategoryScore(Fields &fields)
{
    return {
        .id = fields.word("id"_L1, &categoryFromId),
        .status = fields.word("status"_L1, &scoring::statusFrom),
        .points = readPoints(fields),
        .change = readChange(fields),
        .numerator = fields.wholeOrNothing<qint64>("numerator"_L1),
        .numeratorKind = fields.wordOrNothing("numerator_kind"_L1, &privacy::cellKindFrom),
        .parts = fields.list("parts"_L1, &readPart),
        .denominator = fields.wholeOrNothing<qint64>("denominator"_L1),
        .noisyDenominator = fields.flag("noisy_denominator"_L1),
        .plusMinus = fields.wholeOrNothing<int>("plus_minus"_L1),
        .band = fields.wordOrNothing("band"_L1, &privacy::bandFrom),
        .method = fields.textOrNothing("method"_L1),
        .passport = fields.textOrNothing("passport"_L1),
        .reason = fields.textOrNothing("reason"_L1),
        .benchmark = fields.objectOrNothing("benchmark"_L1, &readBenchmark),
        .recommended = fields.pointsOrNothing("recommended"_L1),
    };
}

QJsonObject toJson(const scoring::Score &score)
{
    return QJsonObject{
        {u"organization"_s, score.organization},
        {u"sample"_s, score.sample},
        {u"total"_s, writeTotal(score.total)},
        {u"as_of"_s, QJsonObject{{u"people"_s, jsonOf(score.peopleAsOf)},
                                 {u"technology"_s, jsonOf(score.technologyAsOf)}}},
        {u"release"_s, textOrNull(score.release)},
        {u"categories"_s, arrayOf<scoring::CategoryScore>(score.categories, &toJson)},
    };
}

Result<scoring::Score> scoreFromJson(const QJsonObject &document)
{
    Complaint complaint;
    Fields fields(document, complaint);
    Fields asOf = fields.object("as_of"_L1);
    scoring::Score score{
        .organization = fields.text("organization"_L1),
        .sample = fields.flag("sample"_L1),
        .total = readTotal(fields.object("total"_L1)),
        .peopleAsOf = asOf.dateOrNothing("people"_L1),
        .technologyAsOf = asOf.dateOrNothing("technology"_L1),
        .release = fields.textOrNothing("release"_L1),
        .categories = fields.list("categories"_L1, &readCategoryScore),
    };
    if (!std::ranges::equal(score.categories, allCategories, {}, &scoring::CategoryScore::id))
        fields.refuse("categories"_L1);
    return complaint.orElse(std::move(score));
}

} // namespace candela::contract
