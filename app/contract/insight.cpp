#include "contract/insight.h"

#include "contract/write.h"

using namespace Qt::StringLiterals;

namespace candela::contract {

namespace {

QJsonObject writeBar(const scoring::InsightBar &bar)
{
    return QJsonObject{
        {u"id"_s, bar.id},
        {u"title"_s, bar.title},
        {u"what"_s, bar.what},
        {u"of"_s, bar.of},
        {u"numerator"_s, jsonOf(bar.numerator)},
        {u"numerator_kind"_s, jsonOf(bar.kind)},
        {u"band"_s, jsonOf(bar.band)},
        {u"denominator"_s, jsonOf(bar.denominator)},
        {u"noisy_denominator"_s, bar.noisyDenominator},
        {u"share"_s, jsonOf(bar.share)},
        {u"plus_minus"_s, jsonOf(bar.plusMinus)},
        {u"method"_s, bar.method},
        {u"passport"_s, textOrNull(bar.passport)},
        {u"reason"_s, textOrNull(bar.reason)},
    };
}

scoring::InsightBar readBar(Fields &bar)
{
    return {
        .id = bar.text("id"_L1),
        .title = bar.text("title"_L1),
        .what = bar.text("what"_L1),
        .of = bar.text("of"_L1),
        .numerator = bar.wholeOrNothing<qint64>("numerator"_L1),
        .kind = bar.wordOrNothing("numerator_kind"_L1, &privacy::cellKindFrom),
        .band = bar.wordOrNothing("band"_L1, &privacy::bandFrom),
        .denominator = bar.wholeOrNothing<qint64>("denominator"_L1),
        .noisyDenominator = bar.flag("noisy_denominator"_L1),
        .share = bar.wholeOrNothing<int>("share"_L1),
        .plusMinus = bar.wholeOrNothing<int>("plus_minus"_L1),
        .method = bar.text("method"_L1),
        .passport = bar.textOrNothing("passport"_L1),
        .reason = bar.textOrNothing("reason"_L1),
    };
}

} // namespace

QJsonObject toJson(const scoring::SupportingInsight &insight)
{
    return QJsonObject{
        {u"id"_s, insight.id},
        {u"title"_s, insight.title},
        {u"bars"_s, arrayOf(insight.bars, &writeBar)},
        {u"says_not"_s, insight.saysNot},
    };
}

scoring::SupportingInsight readInsight(Fields &insight)
{
    return {
        .id = insight.text("id"_L1),
        .title = insight.text("title"_L1),
        .bars = insight.list("bars"_L1, &readBar),
        .saysNot = insight.text("says_not"_L1),
    };
}

QJsonObject toJson(const UnshownInsight &unshown)
{
    return QJsonObject{
        {u"title"_s, unshown.title},
        {u"why"_s, nameOf(unshown.why)},
        {u"reason"_s, unshown.reason},
    };
}

UnshownInsight readUnshown(Fields &unshown)
{
    return {
        .title = unshown.text("title"_L1),
        .why = unshown.word("why"_L1, &whyUnshownFrom),
        .reason = unshown.text("reason"_L1),
    };
}

} // namespace candela::contract
