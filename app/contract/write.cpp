#include "contract/write.h"

using namespace Qt::StringLiterals;

namespace candela::contract {

QJsonValue jsonOf(std::optional<qint64> number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue jsonOf(std::optional<int> number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue jsonOf(std::optional<double> number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue jsonOf(std::optional<bool> flag)
{
    return flag ? QJsonValue(*flag) : QJsonValue();
}

QJsonValue jsonOf(std::optional<Points> points)
{
    return points ? QJsonValue(points->count()) : QJsonValue();
}

QJsonValue jsonOf(std::optional<QDate> day)
{
    return day ? QJsonValue(day->toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue jsonOf(const std::optional<Window> &window)
{
    if (!window)
        return {};
    return QJsonObject{{u"first"_s, window->first.toString(Qt::ISODate)},
                       {u"last"_s, window->last.toString(Qt::ISODate)}};
}

QJsonValue jsonOf(std::optional<privacy::CellKind> kind)
{
    return kind ? QJsonValue(nameOf(*kind)) : QJsonValue();
}

QJsonValue jsonOf(std::optional<privacy::Band> band)
{
    return band ? QJsonValue(nameOf(*band)) : QJsonValue();
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonArray jsonOf(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

} // namespace candela::contract
