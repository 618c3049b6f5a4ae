#include "contract/disclosures.h"

#include "contract/fields.h"
#include "contract/write.h"

using namespace Qt::StringLiterals;

namespace candela::contract {

namespace {

QJsonObject writeField(const DisclosedField &field)
{
    return QJsonObject{
        {u"id"_s, field.id},     {u"source"_s, field.source}, {u"columns"_s, jsonOf(field.columns)},
        {u"what"_s, field.what}, {u"why"_s, field.why},       {u"seen_by"_s, field.seenBy},
        {u"kept"_s, field.kept},
    };
}

DisclosedField readField(Fields &fields)
{
    return {
        .id = fields.text("id"_L1),
        .source = fields.text("source"_L1),
        .columns = fields.texts("columns"_L1),
        .what = fields.text("what"_L1),
        .why = fields.text("why"_L1),
        .seenBy = fields.text("seen_by"_L1),
        .kept = fields.text("kept"_L1),
    };
}

QJsonObject writeMeasure(const DisclosedMeasure &measure)
{
    return QJsonObject{
        {u"id"_s, measure.id},
        {u"title"_s, measure.title},
        {u"numerator"_s, measure.numerator},
        {u"denominator"_s, measure.denominator},
        {u"protection"_s, measure.protection},
        {u"says_not"_s, measure.saysNot},
    };
}

DisclosedMeasure readMeasure(Fields &fields)
{
    return {
        .id = fields.text("id"_L1),
        .title = fields.text("title"_L1),
        .numerator = fields.text("numerator"_L1),
        .denominator = fields.text("denominator"_L1),
        .protection = fields.text("protection"_L1),
        .saysNot = fields.text("says_not"_L1),
    };
}

} // namespace

QJsonObject toJson(const Disclosures &disclosures)
{
    return QJsonObject{
        {u"fields"_s, arrayOf(disclosures.fields, &writeField)},
        {u"measures"_s, arrayOf(disclosures.measures, &writeMeasure)},
        {u"not_tracked"_s, jsonOf(disclosures.notTracked)},
    };
}

Result<Disclosures> disclosuresFromJson(const QJsonObject &document)
{
    Complaint complaint;
    Fields fields(document, complaint);
    Disclosures disclosures{
        .fields = fields.list("fields"_L1, &readField),
        .measures = fields.list("measures"_L1, &readMeasure),
        .notTracked = fields.texts("not_tracked"_L1),
    };
    return complaint.orElse(std::move(disclosures));
}

} // namespace candela::contract
