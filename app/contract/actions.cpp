#include "contract/actions.h"

#include "contract/simulation.h"
#include "contract/write.h"

using namespace Qt::StringLiterals;

namespace candela::contract {

namespace {

scoring::Step readStepOf(Fields action)
{
    Fields step = action.object("step"_L1);
    return readStep(step);
}

std::optional<Points> readGain(Fields &action)
{
    const auto gain = action.wholeOrNothing<int>("up_to"_L1);
    return gain ? std::optional(Points(*gain)) : std::nullopt;
}

} // namespace

QJsonObject toJson(const scoring::Action &action)
{
    return QJsonObject{{u"id"_s, action.id},
                       {u"title"_s, action.title},
                       {u"why"_s, action.why},
                       {u"up_to"_s, jsonOf(action.upTo)},
                       {u"step"_s, toJson(action.step)}};
}

scoring::Action readAction(Fields &action)
{
    return {.id = action.text("id"_L1),
            .title = action.text("title"_L1),
            .why = action.text("why"_L1),
            .upTo = readGain(action),
            .step = readStepOf(action)};
}

QJsonObject toJson(const scoring::Actions &actions)
{
    return QJsonObject{{u"organization"_s, actions.organization},
                       {u"sample"_s, actions.sample},
                       {u"release"_s, textOrNull(actions.release)},
                       {u"actions"_s, arrayOf<scoring::Action>(actions.actions, &toJson)}};
}

Result<scoring::Actions> actionsFromJson(const QJsonObject &document)
{
    Complaint complaint;
    Fields fields(document, complaint);
    scoring::Actions actions{.organization = fields.text("organization"_L1),
                             .sample = fields.flag("sample"_L1),
                             .release = fields.textOrNothing("release"_L1),
                             .actions = fields.list("actions"_L1, &readAction)};
    return complaint.orElse(std::move(actions));
}

} // namespace candela::contract
