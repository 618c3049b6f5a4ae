#include "model/category.h"

#include "base/tr.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace candela {

QString idOf(CategoryId category)
{
    switch (category) {
    case CategoryId::Communication:
        return u"communication"_s;
    case CategoryId::Meetings:
        return u"meetings"_s;
    case CategoryId::ContentCollaboration:
        return u"content_collaboration"_s;
    case CategoryId::Teamwork:
        return u"teamwork"_s;
    case CategoryId::Mobility:
        return u"mobility"_s;
    case CategoryId::EndpointAnalytics:
        return u"endpoint_analytics"_s;
    case CategoryId::NetworkConnectivity:
        return u"network_connectivity"_s;
    case CategoryId::AppHealth:
        return u"app_health"_s;
    }
    std::unreachable();
}

std::optional<CategoryId> categoryFromId(QStringView id)
{
    for (const CategoryId category : allCategories) {
        if (idOf(category) == id)
            return category;
    }
    return std::nullopt;
}

CategoryKind kindOf(CategoryId category)
{
    return category <= CategoryId::Mobility ? CategoryKind::People : CategoryKind::Technology;
}

QString idOf(CategoryKind kind)
{
    return kind == CategoryKind::People ? u"people"_s : u"technology"_s;
}

QString titleOf(CategoryId category)
{
    switch (category) {
    case CategoryId::Communication:
        return Tr::tr("Communication");
    case CategoryId::Meetings:
        return Tr::tr("Meetings");
    case CategoryId::ContentCollaboration:
        return Tr::tr("Content collaboration");
    case CategoryId::Teamwork:
        return Tr::tr("Teamwork");
    case CategoryId::Mobility:
        return Tr::tr("Mobility");
    case CategoryId::EndpointAnalytics:
        return Tr::tr("Endpoint analytics");
    case CategoryId::NetworkConnectivity:
        return Tr::tr("Network connectivity");
    case CategoryId::AppHealth:
        return Tr::tr("App health");
    }
    std::unreachable();
}

} // namespace candela
