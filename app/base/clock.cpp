#include "base/clock.h"

#include <utility>

namespace candela {

Clock systemClock()
{
    return [] { return QDateTime::currentDateTimeUtc(); };
}

Clock fixedClock(QDateTime moment)
{
    return [moment = std::move(moment)] { return moment; };
}

Clock fixedClock(QDate day)
{
    return fixedClock(QDateTime(day, QTime(12, 0), Qt::UTC));
}

} // namespace candela
