#include "store/groups.h"

#include <ranges>

namespace candela::store {

namespace {

bool repeats(const Group &group)
{
    return std::ranges::find_first_of(group.brought, group.kept) != group.brought.end();
}

bool isKnown(const Group &group)
{
    return !group.kept.empty();
}

} // namespace

bool isAnotherPart(const Groups &groups)
{
    const auto all = groups | std::views::values;
    return std::ranges::any_of(all, isKnown) && !std::ranges::all_of(all, isKnown) &&
           std::ranges::none_of(all, repeats);
}

QVariantList placeOf(const QString &organization, const QStringList &key)
{
    QVariantList place = {organization};
    for (const QString &part : key)
        place << part;
    return place;
}

} // namespace candela::store
