#include "base/tr.h"
#include "contract/category.h"
#include "contract/history.h"
#include "contract/passport.h"
#include "contract/releaselist.h"
#include "contract/score.h"
#include "service/handlers.h"
#include "service/tagged.h"

#include <QDate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::service {

namespace {

constexpr int usualDays = 180;

std::optional<QDate> asOfIn(const Call &call)
{
    const auto found = call.query.find(u"as_of"_s);
    return found == call.query.end() ? std::optional<QDate>() : QDate::fromString(found->second, Qt::ISODate);
}

int daysIn(const Call &call)
{
    const auto found = call.query.find(u"days"_s);
    return found == call.query.end() ? usualDays : found->second.toInt();
}

Response noSuchCategory()
{
    return problemResponse({.fault = Fault::NotFound, .what = Tr::tr("There is no such category.")});
}

} // namespace

Response answerScore(Backend &backend, Call &call)
{
    return tagged(backend, call, [&](const Figures::Reading &reading) {
        return jsonResponse(contract::toJson(*reading.scorer.score(reading.releases, asOfIn(call))));
    });
}

Response answerScoreHistory(Backend &backend, Call &call)
{
    return tagged(backend, call, [&](const Figures::Reading &reading) {
        return jsonResponse(contract::toJson(*reading.scorer.history(reading.releases, daysIn(call))));
    });
}

Response answerCategory(Backend &backend, Call &call)
{
    const auto category = categoryFromId(call.captured[0]);
    if (!category)
        return noSuchCategory();
    return tagged(backend, call, [&](const Figures::Reading &reading) {
        return jsonResponse(
            contract::toJson(*reading.scorer.category(reading.releases, *category, asOfIn(call))));
    });
}

Response answerCategoryHistory(Backend &backend, Call &call)
{
    const auto category = categoryFromId(call.captured[0]);
    if (!category)
        return noSuchCategory();
    return tagged(backend, call, [&](const Figures::Reading &reading) {
        return jsonResponse(
            contract::toJson(*reading.scorer.categoryHistory(reading.releases, *category, daysIn(call))));
    });
}

Response answerPassport(Backend &backend, Call &call)
{
    return tagged(backend, call, [&](const Figures::Reading &reading) {
        const auto passport = reading.scorer.passport(reading.releases, call.captured[0]);
        if (!*passport)
            return problemResponse({.fault = Fault::NotFound, .what = Tr::tr("There is no such figure.")});
        return jsonResponse(contract::toJson(**passport));
    });
}

Response answerReleases(Backend &backend, Call &call)
{
    return tagged(backend, call, [&](const Figures::Reading &reading) {
        contract::ReleaseList list;
        std::ranges::transform(*reading.releases, std::back_inserter(list.releases), &contract::entryOf);
        return jsonResponse(contract::toJson(list));
    });
}

} // namespace candela::service
