#include "model/network.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace candela {

QString idOf(NetworkWorkload workload)
{
    switch (workload) {
    case NetworkWorkload::Exchange:
        return u"exchange"_s;
    case NetworkWorkload::SharePoint:
        return u"sharepoint"_s;
    case NetworkWorkload::Teams:
        return u"teams"_s;
    }
    std::unreachable();
}

bool mayBeShown(const NetworkLocation &location)
{
    return !location.isRemote || location.users.value_or(0) >= fewestRemotePeople;
}

std::optional<NetworkWorkload> networkWorkloadFrom(QStringView text)
{
    for (const auto workload :
         {NetworkWorkload::Exchange, NetworkWorkload::SharePoint, NetworkWorkload::Teams}) {
        if (text.trimmed().compare(idOf(workload), Qt::CaseInsensitive) == 0)
            return workload;
    }
    return std::nullopt;
}

} // namespace candela
