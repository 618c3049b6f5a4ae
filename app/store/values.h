#pragma once

#include <QDate>
#include <QSqlQuery>
#include <QVariant>

#include <optional>

namespace candela::store {

// How values stand in columns: a day as "2026-11-20", what is not known as NULL.

[[nodiscard]] QString toText(QDate day);
/// A null text is kept as an empty one; columns of texts are never NULL.
[[nodiscard]] QString toText(const QString &text);

template<typename T>
[[nodiscard]] QVariant toColumn(const std::optional<T> &value)
{
    return value ? QVariant(*value) : QVariant();
}

[[nodiscard]] QDate dayFrom(const QVariant &value);
[[nodiscard]] std::optional<int> numberFrom(const QVariant &value);
[[nodiscard]] std::optional<qint64> longFrom(const QVariant &value);
[[nodiscard]] std::optional<double> realFrom(const QVariant &value);
[[nodiscard]] std::optional<bool> flagFrom(const QVariant &value);

/// Hands out the columns of the row that a query stands on, from the first to the last.
class Row
{
public:
    /// `query` outlives this.
    explicit Row(const QSqlQuery &query)
        : m_query(query)
    {
    }

    [[nodiscard]] QVariant next() { return m_query.value(m_column++); }
    [[nodiscard]] QString text() { return next().toString(); }
    [[nodiscard]] QDate day() { return dayFrom(next()); }
    [[nodiscard]] std::optional<int> number() { return numberFrom(next()); }
    [[nodiscard]] std::optional<qint64> longNumber() { return longFrom(next()); }
    [[nodiscard]] std::optional<double> real() { return realFrom(next()); }
    [[nodiscard]] std::optional<bool> flag() { return flagFrom(next()); }

private:
    const QSqlQuery &m_query;
    int m_column = 0;
};

} // namespace candela::store
