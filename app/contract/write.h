#pragma once

#include "model/points.h"
#include "model/slot.h"
#include "privacy/cell.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <optional>
#include <vector>

namespace candela::contract {

/// A value that may be nothing; nothing is written as `null`, never left out.
[[nodiscard]] QJsonValue jsonOf(std::optional<qint64> number);
[[nodiscard]] QJsonValue jsonOf(std::optional<int> number);
[[nodiscard]] QJsonValue jsonOf(std::optional<double> number);
[[nodiscard]] QJsonValue jsonOf(std::optional<bool> flag);
[[nodiscard]] QJsonValue jsonOf(std::optional<Points> points);
[[nodiscard]] QJsonValue jsonOf(std::optional<QDate> day);
[[nodiscard]] QJsonValue jsonOf(const std::optional<Window> &window);
[[nodiscard]] QJsonValue jsonOf(std::optional<privacy::CellKind> kind);
[[nodiscard]] QJsonValue jsonOf(std::optional<privacy::Band> band);

/// A text that is empty where there is nothing to say: then `null`.
[[nodiscard]] QJsonValue textOrNull(const QString &text);

[[nodiscard]] QJsonArray jsonOf(const QStringList &texts);

/// An object, or `null` where there is nothing.
template<typename T>
[[nodiscard]] QJsonValue objectOrNull(const std::optional<T> &value, QJsonObject (*write)(const T &))
{
    return value ? QJsonValue(write(*value)) : QJsonValue();
}

/// Every value as `write` writes it, in order.
template<typename T>
[[nodiscard]] QJsonArray arrayOf(const std::vector<T> &values, QJsonObject (*write)(const T &))
{
    QJsonArray array;
    for (const T &value : values)
        array.append(write(value));
    return array;
}

} // namespace candela::contract
