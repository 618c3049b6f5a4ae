#include "contract/passport.h"

#include "contract/benchmark.h"
#include "contract/coverage.h"
#include "contract/fields.h"
#include "contract/technology.h"
#include "contract/write.h"

using namespace Qt::StringLiterals;

namespace candela::contract {

namespace {

QJsonObject writeInput(const scoring::PassportInput &input)
{
    QJsonObject made = toJson(input.coverage);
    made.insert(u"title"_s, input.title);
    return made;
}

scoring::PassportInput readInput(Fields &fields)
{
    return {.coverage = readCoverage(fields), .title = fields.text("title"_L1)};
}

QJsonObject writeCell(const privacy::Cell &cell)
{
    return QJsonObject{
        {u"id"_s, cell.id},
        {u"n"_s, cell.n},
        {u"kind"_s, nameOf(cell.kind)},
        {u"value"_s, jsonOf(cell.value)},
        {u"band"_s, jsonOf(cell.band)},
    };
}

privacy::Cell readCell(Fields &fields)
{
    return {
        .id = fields.text("id"_L1),
        .n = fields.whole<qint64>("n"_L1),
        .kind = fields.word("kind"_L1, &privacy::cellKindFrom),
        .value = fields.wholeOrNothing<qint64>("value"_L1),
        .band = fields.wordOrNothing("band"_L1, &privacy::bandFrom),
    };
}

QJsonObject writeFigure(const privacy::Figure &figure)
{
    return QJsonObject{{u"id"_s, figure.id},
                       {u"points"_s, jsonOf(figure.points)},
                       {u"lack"_s, figure.lack ? QJsonValue(nameOf(*figure.lack)) : QJsonValue()}};
}

privacy::Figure readFigure(Fields &fields)
{
    return {.id = fields.text("id"_L1),
            .points = fields.wholeOrNothing<int>("points"_L1),
            .lack = fields.wordOrNothing("lack"_L1, &privacy::lackFrom)};
}

std::optional<Points> readPoints(Fields &fields)
{
    const auto points = fields.wholeOrNothing<int>("points"_L1);
    return points ? std::optional(Points(*points)) : std::nullopt;
}

} // namespace

QJsonObject toJson(const scoring::Passport &passport)
{
    return QJsonObject{
        {u"figure"_s, passport.figure},
        {u"title"_s, passport.title},
        {u"method"_s, passport.method},
        {u"arithmetic"_s, textOrNull(passport.arithmetic)},
        {u"counted"_s, passport.counted},
        {u"population"_s, passport.population},
        {u"points"_s, jsonOf(passport.points)},
        {u"share"_s, jsonOf(passport.share)},
        {u"numerator"_s, jsonOf(passport.numerator)},
        {u"denominator"_s, jsonOf(passport.denominator)},
        {u"window"_s, jsonOf(std::optional(passport.window))},
        {u"inputs"_s, arrayOf(passport.inputs, &writeInput)},
        {u"notes"_s, jsonOf(passport.notes)},
        {u"protection"_s, passport.protection},
        {u"certainty"_s, passport.certainty},
        {u"says_not"_s, passport.saysNot},
        {u"release"_s, passport.release},
        {u"digest"_s, passport.digest},
        {u"released_on"_s, passport.releasedOn.toString(Qt::ISODate)},
        {u"cells"_s, arrayOf(passport.cells, &writeCell)},
        {u"figures"_s, arrayOf(passport.figures, &writeFigure)},
        {u"technology"_s, arrayOf<TechnologyFigure>(passport.technology, &toJson)},
        {u"benchmarks"_s, arrayOf<Benchmark>(passport.benchmarks, &toJson)},
        {u"recommended"_s, jsonOf(passport.recommended)},
    };
}

Result<scoring::Passport> passportFromJson(const QJsonObject &document)
{
    Complaint complaint;
    Fields fields(document, complaint);
    scoring::Passport passport{
        .figure = fields.text("figure"_L1),
        .title = fields.text("title"_L1),
        .method = fields.text("method"_L1),
        .arithmetic = fields.textOrNothing("arithmetic"_L1),
        .counted = fields.text("counted"_L1),
        .population = fields.text("population"_L1),
        .points = readPoints(fields),
        .share = fields.wholeOrNothing<int>("share"_L1),
        .numerator = fields.wholeOrNothing<qint64>("numerator"_L1),
        .denominator = fields.wholeOrNothing<qint64>("denominator"_L1),
        .window = fields.window("window"_L1),
        .inputs = fields.list("inputs"_L1, &readInput),
        .notes = fields.texts("notes"_L1),
        .protection = fields.text("protection"_L1),
        .certainty = fields.text("certainty"_L1),
        .saysNot = fields.text("says_not"_L1),
        .release = fields.text("release"_L1),
        .digest = fields.text("digest"_L1),
        .releasedOn = fields.date("released_on"_L1),
        .cells = fields.list("cells"_L1, &readCell),
        .technology = fields.list("technology"_L1, &readTechnologyFigure),
        .figures = fields.list("figures"_L1, &readFigure),
        .benchmarks = fields.list("benchmarks"_L1, &readBenchmark),
        .recommended = fields.pointsOrNothing("recommended"_L1),
    };
    return complaint.orElse(std::move(passport));
}

} // namespace candela::contract
