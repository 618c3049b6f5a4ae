#include "contract/technology.h"

#include "contract/write.h"

using namespace Qt::StringLiterals;

namespace candela::contract {

namespace {

QJsonObject writePart(const TechnologyPart &part)
{
    return QJsonObject{{u"id"_s, part.id},
                       {u"count"_s, part.count},
                       {u"millionths"_s, part.value ? QJsonValue(*part.value) : QJsonValue()}};
}

TechnologyPart readPart(Fields &fields)
{
    return {.id = fields.text("id"_L1),
            .count = fields.whole<qint64>("count"_L1),
            .value = fields.wholeOrNothing<qint64>("millionths"_L1)};
}

std::optional<Points> readPoints(Fields &fields)
{
    const auto points = fields.wholeOrNothing<int>("points"_L1);
    return points ? std::optional(Points(*points)) : std::nullopt;
}

} // namespace

QJsonObject toJson(const TechnologyFigure &figure)
{
    return QJsonObject{
        {u"category"_s, idOf(figure.category)},
        {u"day"_s, figure.day.toString(Qt::ISODate)},
        {u"window"_s, jsonOf(std::optional(figure.window))},
        {u"method"_s, figure.method},
        {u"absence"_s, nameOf(figure.absence)},
        {u"points"_s, jsonOf(figure.points)},
        {u"numerator"_s, figure.numerator},
        {u"denominator"_s, figure.denominator},
        {u"parts"_s, arrayOf(figure.parts, &writePart)},
    };
}

TechnologyFigure readTechnologyFigure(Fields &fields)
{
    return {
        .category = fields.word("category"_L1, &categoryFromId),
        .day = fields.date("day"_L1),
        .window = fields.window("window"_L1),
        .method = fields.text("method"_L1),
        .absence = fields.word("absence"_L1, &technologyAbsenceFrom),
        .points = readPoints(fields),
        .numerator = fields.whole<qint64>("numerator"_L1),
        .denominator = fields.whole<qint64>("denominator"_L1),
        .parts = fields.list("parts"_L1, &readPart),
    };
}

} // namespace candela::contract
