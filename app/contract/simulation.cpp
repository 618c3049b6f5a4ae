#include "contract/simulation.h"

#include "base/tr.h"
#include "contract/write.h"

using namespace Qt::StringLiterals;

namespace candela::contract {

namespace {

QJsonObject writeCategory(const scoring::SimulatedCategory &category)
{
    return QJsonObject{{u"id"_s, idOf(category.id)},
                       {u"before"_s, category.before.count()},
                       {u"after"_s, category.after.count()}};
}

Points readPoints(Fields &fields, QLatin1StringView key)
{
    return Points(fields.whole<int>(key));
}

scoring::SimulatedCategory readCategory(Fields &category)
{
    return {.id = category.word("id"_L1, &categoryFromId),
            .before = readPoints(category, "before"_L1),
            .after = readPoints(category, "after"_L1)};
}

QJsonObject writeSimulated(const scoring::SimulatedStep &simulated)
{
    QJsonObject step = toJson(simulated.step);
    step.insert(u"what"_s, simulated.what);
    return step;
}

scoring::SimulatedStep readSimulated(Fields &step)
{
    return {.step = readStep(step), .what = step.text("what"_L1)};
}

} // namespace

QJsonObject toJson(const scoring::Step &step)
{
    return QJsonObject{
        {u"category"_s, idOf(step.category)}, {u"part"_s, textOrNull(step.part)}, {u"people"_s, step.people}};
}

scoring::Step readStep(Fields &step)
{
    return {.category = step.word("category"_L1, &categoryFromId),
            .part = step.textOrNothing("part"_L1),
            .people = step.whole<qint64>("people"_L1)};
}

QJsonObject toJson(const scoring::WhatIf &whatIf)
{
    if (whatIf.gain)
        return QJsonObject{{u"gain"_s, *whatIf.gain}};
    return QJsonObject{{u"steps"_s, arrayOf<scoring::Step>(whatIf.steps, &toJson)}};
}

Result<scoring::WhatIf> whatIfFromJson(const QJsonObject &document)
{
    Complaint complaint;
    Fields fields(document, complaint);
    const bool hasGain = !fields.isNothing("gain"_L1);
    if (hasGain != fields.isNothing("steps"_L1))
        return fail(Fault::BadInput, Tr::tr("Ask with steps or with a gain, one of the two."));
    scoring::WhatIf whatIf;
    if (hasGain)
        whatIf.gain = fields.whole<int>("gain"_L1);
    else
        whatIf.steps = fields.list("steps"_L1, &readStep);
    return complaint.orElse(std::move(whatIf));
}

QJsonObject toJson(const scoring::Simulation &simulation)
{
    return QJsonObject{
        {u"organization"_s, simulation.organization},
        {u"sample"_s, simulation.sample},
        {u"release"_s, simulation.release},
        {u"total"_s,
         QJsonObject{{u"before"_s, simulation.before.count()}, {u"after"_s, simulation.after.count()}}},
        {u"categories"_s, arrayOf(simulation.categories, &writeCategory)},
        {u"steps"_s, arrayOf(simulation.steps, &writeSimulated)},
    };
}

Result<scoring::Simulation> simulationFromJson(const QJsonObject &document)
{
    Complaint complaint;
    Fields fields(document, complaint);
    Fields total = fields.object("total"_L1);
    scoring::Simulation simulation{
        .organization = fields.text("organization"_L1),
        .sample = fields.flag("sample"_L1),
        .release = fields.text("release"_L1),
        .before = readPoints(total, "before"_L1),
        .after = readPoints(total, "after"_L1),
        .categories = fields.list("categories"_L1, &readCategory),
        .steps = fields.list("steps"_L1, &readSimulated),
    };
    return complaint.orElse(std::move(simulation));
}

} // namespace candela::contract
