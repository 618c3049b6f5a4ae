#include "candelad/commands.h"

#include "base/tr.h"
#include "candelad/opened.h"
#include "candelad/vaultdoor.h"
#include "contract/publishresult.h"
#include "publishing/publisher.h"

using namespace Qt::StringLiterals;

namespace candela {

namespace {

using publishing::PublishOutcome;

contract::PublishResult resultOf(const PublishOutcome &outcome)
{
    contract::PublishResult result{.already = outcome.already, .technology = outcome.technology};
    for (const PublishOutcome::Done &done : outcome.released)
        result.released.push_back({.slot = done.slot, .digest = done.digest});
    for (const publishing::Waiting &waiting : outcome.waiting)
        result.waiting.push_back({.slot = waiting.slot, .missing = waiting.missing});
    return result;
}

QString linesFor(const PublishOutcome &outcome)
{
    QStringList lines;
    for (const PublishOutcome::Done &done : outcome.released)
        lines << Tr::tr("%1 released, %2").arg(done.slot, done.digest.first(16));
    for (const QString &slot : outcome.already)
        lines << Tr::tr("%1 was released before and is not touched").arg(slot);
    for (const publishing::Waiting &waiting : outcome.waiting)
        lines << Tr::tr("%1 waits: %2").arg(waiting.slot, waiting.missing.join(u"; "_s));
    if (outcome.technology)
        lines << Tr::tr("Devices: %1 closed").arg(outcome.technology->toString(Qt::ISODate));
    return lines.join(u'\n');
}

Exit exitOf(const PublishOutcome &outcome)
{
    if (outcome.waiting.empty())
        return Exit::Done;
    return outcome.released.empty() && !outcome.technology ? Exit::Failed : Exit::Part;
}

} // namespace

Result<Answer> runPublish(const Common &common, const PublishArguments &arguments)
{
    const auto held = hold(common, u"publish"_s);
    if (!held)
        return fail(held.error());
    PublishOutcome outcome;
    const auto done =
        withVault(held->directory, common.today, [&](const publishing::Workshop &workshop) -> Result<void> {
            auto published = publishing::publish(
                workshop, {.asOf = arguments.asOf, .partial = arguments.partial, .stop = common.stop});
            if (!published)
                return fail(published.error());
            outcome = std::move(*published);
            return {};
        });
    if (!done)
        return fail(done.error());
    return Answer{
        .document = contract::toJson(resultOf(outcome)), .text = linesFor(outcome), .exit = exitOf(outcome)};
}

} // namespace candela
