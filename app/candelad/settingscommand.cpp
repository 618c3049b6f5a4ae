#include "candelad/commands.h"

#include "base/tr.h"
#include "candelad/opened.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

Result<void> change(const Viewed &viewed, const SettingsArguments &arguments)
{
    if (!arguments.changes())
        return {};
    const auto store = store::Store::open(viewed.directory.storeFile(), store::Store::Access::Change);
    if (!store)
        return fail(store.error());
    if (arguments.meetingFeatures) {
        if (auto chosen = (*store)->organization().chooseFeatures(*arguments.meetingFeatures); !chosen)
            return chosen;
    }
    return arguments.forgetsBenchmarks ? (*store)->benchmarks().replace(viewed.organization.id, {})
                                       : Result<void>();
}

Answer answerWith(FeatureSet features, std::size_t benchmarks)
{
    const QString meetings = features == FeatureSet::Nine ? Tr::tr("Meetings are scored by nine features.")
                                                          : Tr::tr("Meetings are scored by seven features.");
    return {.document = {{u"meeting_features"_s, std::to_underlying(features)},
                         {u"benchmarks"_s, static_cast<qint64>(benchmarks)}},
            .text = meetings + u'\n' + Tr::tr("Benchmarks beside figures: %1.").arg(benchmarks)};
}

} // namespace

Result<Answer> runSettings(const Common &common, const SettingsArguments &arguments)
{
    auto viewed = view(common);
    if (!viewed && viewed.error().fault == Fault::NotFound) {
        if (!arguments.changes())
            return answerWith(FeatureSet::Seven, 0);
        if (const auto made = hold(common, u"settings"_s); !made) // before the first import
            return fail(made.error());
        viewed = view(common);
    }
    if (!viewed)
        return fail(viewed.error());
    if (auto changed = change(*viewed, arguments); !changed)
        return fail(changed.error());
    const FeatureSet before = viewed->organization.meetingFeatures;
    const FeatureSet chosen = arguments.meetingFeatures.value_or(before);
    const auto benchmarks = viewed->store->benchmarks().all(viewed->organization.id);
    if (!benchmarks)
        return fail(benchmarks.error());
    Answer answer = answerWith(chosen, benchmarks->size());
    if (chosen != before)
        answer.aside =
            Tr::tr("It holds from the next import on: import the meetings of the last four weeks again. "
                   "Released weeks stay as they are, and the line of meetings begins anew.");
    return answer;
}

} // namespace candela
