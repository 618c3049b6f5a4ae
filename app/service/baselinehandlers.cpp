#include "base/crypto.h"
#include "base/tr.h"
#include "contract/baselinelist.h"
#include "service/handlers.h"
#include "service/jsonbody.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::service {

namespace {

constexpr int created = 201;

std::optional<Points> pointsOn(const TechnologyFigures &figures, CategoryId category, QDate day)
{
    const auto found = std::ranges::find_if(figures, [&](const TechnologyFigure &figure) {
        return figure.category == category && figure.day == day;
    });
    return found == figures.end() ? std::nullopt : found->points;
}

contract::BaselineEntry entryOf(const store::Baseline &baseline, const TechnologyFigures &figures)
{
    contract::BaselineEntry entry{.id = baseline.id,
                                  .name = baseline.name,
                                  .day = baseline.day,
                                  .threshold = baseline.threshold,
                                  .figures = {}};
    for (const CategoryId category : allCategories) {
        if (kindOf(category) != CategoryKind::Technology)
            continue;
        const auto then = pointsOn(figures, category, baseline.day);
        const auto now = figures.empty() ? then : pointsOn(figures, category, figures.back().day);
        entry.figures.push_back({.category = category,
                                 .then = then,
                                 .now = now,
                                 .worse = contract::isWorse(then, now, baseline.threshold)});
    }
    return entry;
}

Response list(Backend &backend, int status = 200)
{
    const auto kept = backend.figures.kept();
    if (!kept)
        return problemResponse(kept.error());
    const auto baselines = kept->store.baselines().all(kept->organization.id);
    const auto figures = kept->store.technology().all(kept->organization.id);
    if (!baselines || !figures)
        return problemResponse(baselines ? figures.error() : baselines.error());
    contract::BaselineList made{.baselines = {}, .most = store::BaselineTable::most};
    for (const store::Baseline &baseline : *baselines)
        made.baselines.push_back(entryOf(baseline, *figures));
    return jsonResponse(contract::toJson(made), status);
}

Result<contract::NewBaseline> wishedFor(const Figures::Kept &kept, const QByteArray &body)
{
    const auto document = readJsonBody(body, {u"name"_s, u"day"_s, u"threshold"_s});
    if (!document)
        return fail(document.error());
    const auto wish = contract::newBaselineFromJson(*document);
    if (!wish)
        return wish;
    const auto figures = kept.store.technology().all(kept.organization.id);
    if (!figures)
        return fail(figures.error());
    if (std::ranges::find(*figures, wish->day, &TechnologyFigure::day) == figures->end())
        return fail(Fault::BadInput, Tr::tr("There are no figures about devices of this day."), u"day"_s);
    return wish;
}

/// Made from its name, of which there is one only.
QString idFor(const QString &name)
{
    constexpr qsizetype bytes = 8;
    return QString::fromLatin1(sha256(name.toUtf8()).first(bytes).toHex());
}

} // namespace

Response answerBaselines(Backend &backend, Call &)
{
    return list(backend);
}

Response addBaseline(Backend &backend, Call &call)
{
    const auto kept = backend.figures.kept();
    if (!kept)
        return problemResponse(kept.error());
    const auto wish = wishedFor(*kept, call.body);
    if (!wish)
        return problemResponse(wish.error());
    const auto store = backend.devices.openForChange();
    if (!store)
        return problemResponse(store.error());
    const auto added = (*store)->baselines().add(
        kept->organization.id,
        {.id = idFor(wish->name), .name = wish->name, .day = wish->day, .threshold = wish->threshold});
    return added ? list(backend, created) : problemResponse(added.error());
}

Response removeBaseline(Backend &backend, Call &call)
{
    const auto kept = backend.figures.kept();
    const auto store =
        kept ? backend.devices.openForChange() : Result<std::unique_ptr<store::Store>>(fail(kept.error()));
    if (!store)
        return problemResponse(store.error());
    const auto removed = (*store)->baselines().remove(kept->organization.id, call.captured[0]);
    return removed ? list(backend) : problemResponse(removed.error());
}

} // namespace candela::service
