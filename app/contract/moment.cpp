#include "contract/moment.h"

namespace candela::contract {

QJsonValue jsonOf(const std::optional<QDateTime> &moment)
{
    return moment ? QJsonValue(moment->toUTC().toString(Qt::ISODate)) : QJsonValue();
}

std::optional<QDateTime> momentOrNothing(Fields &fields, QLatin1StringView key)
{
    if (fields.isNothing(key))
        return std::nullopt;
    const QDateTime moment = QDateTime::fromString(fields.text(key), Qt::ISODate);
    if (!moment.isValid() || moment.timeSpec() == Qt::LocalTime)
        fields.refuse(key);
    return moment.toUTC();
}

} // namespace candela::contract
