#include "store/statement.h"

#include "store/query.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::store {

Statement::Statement(QSqlQuery query)
    : m_query(std::move(query))
{
}

Result<Statement> Statement::prepare(const QSqlDatabase &database, const QString &text)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(text))
        return refused(query.lastError());
    return Statement(std::move(query));
}

Result<void> Statement::run(const QVariantList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        m_query.bindValue(static_cast<int>(i), values[i]);
    if (!m_query.exec())
        return refused(m_query.lastError());
    return {};
}

QString upsertInto(const QString &table, const QStringList &keys, const QStringList &others)
{
    const QStringList columns = QStringList{u"organization"_s} + keys + others;
    QStringList marks;
    for (qsizetype i = 0; i < columns.size(); ++i)
        marks << u"?"_s;
    QStringList replaced;
    for (const QString &column : others)
        replaced << column + u" = excluded."_s + column;
    return u"INSERT INTO %1 (%2) VALUES (%3) ON CONFLICT (organization, %4) DO UPDATE SET %5"_s.arg(
        table, columns.join(u", "_s), marks.join(u", "_s), keys.join(u", "_s), replaced.join(u", "_s));
}

} // namespace candela::store
