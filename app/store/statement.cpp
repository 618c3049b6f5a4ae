#include "store/statement.h"

#include "store/query.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::store {

Statement::Statement(QSqlQuery query, QStringList names)
    : m_query(std::move(query))
    , m_names(std::move(names))
{
}

Result<Statement> Statement::prepare(const QSqlDatabase &database, const QString &text)
{
    // Qt builds the name of a question mark anew for each value; a name that is there it only looks up.
    const QStringList pieces = text.split(u'?');
    QStringList names;
    QString named = pieces.front();
    for (qsizetype i = 1; i < pieces.size(); ++i) {
        names << u":v%1"_s.arg(i);
        named += names.back() + pieces[i];
    }
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(named))
        return refused(query.lastError());
    return Statement(std::move(query), std::move(names));
}

Result<void> Statement::run(const QVariantList &values)
{
    Q_ASSERT(values.size() == m_names.size());
    for (qsizetype i = 0; i < values.size(); ++i)
        m_query.bindValue(m_names[i], values[i]);
    if (!m_query.exec())
        return refused(m_query.lastError());
    return {};
}

QString marks(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u", "_s);
}

QString upsertInto(const QString &table, const QStringList &keys, const QStringList &others)
{
    const QStringList columns = QStringList{u"organization"_s} + keys + others;
    QStringList replaced;
    for (const QString &column : others)
        replaced << column + u" = excluded."_s + column;
    return u"INSERT INTO %1 (%2) VALUES (%3) ON CONFLICT (organization, %4) DO UPDATE SET %5"_s.arg(
        table, columns.join(u", "_s), marks(columns.size()), keys.join(u", "_s), replaced.join(u", "_s));
}

} // namespace candela::store
