#pragma once

#include <QCryptographicHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QVariant>

#include <algorithm>

namespace candela::publishing::test {

/// One line a row: the table and its values.
inline QByteArrayList linesOf(QSqlDatabase &database, const QString &table)
{
    QByteArrayList lines;
    QSqlQuery rows(database);
    rows.setForwardOnly(true);
    if (!rows.exec(QStringLiteral("SELECT * FROM \"%1\"").arg(table)))
        qFatal("%s cannot be read", qPrintable(table));
    while (rows.next()) {
        QByteArray line = table.toUtf8();
        for (int i = 0; i < rows.record().count(); ++i)
            line += '|' + rows.value(i).toByteArray().toHex();
        lines << line;
    }
    return lines;
}

/// The digest of all rows of a SQLite file, whatever their order.
inline QByteArray digestOfRows(const QString &path)
{
    const QString name = QStringLiteral("look");
    QByteArrayList lines;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        if (!database.open())
            qFatal("no database");
        for (const QString &table : database.tables())
            lines << linesOf(database, table);
        database.close();
    }
    QSqlDatabase::removeDatabase(name);
    std::ranges::sort(lines);
    return QCryptographicHash::hash(lines.join('\n'), QCryptographicHash::Sha256);
}

} // namespace candela::publishing::test
