#include "store/query.h"

#include "base/tr.h"

using namespace Qt::StringLiterals;

namespace candela::store {

namespace {

// Result codes of SQLite, as its documentation lists them.
QString wordsFor(const QString &code)
{
    if (code == "13"_L1)
        return Tr::tr("The disk is full. Free some space and try again; nothing was changed.");
    // SQLite gives 10 too, when it is a sync or its shared index that found no space.
    if (code == "10"_L1)
        return Tr::tr(
            "The disk is full or cannot be written. Free some space or check the disk, and try again; "
            "nothing was changed.");
    if (code == "5"_L1 || code == "6"_L1)
        return Tr::tr("The data are in use by another process. Try again when it has ended.");
    if (code == "11"_L1 || code == "26"_L1)
        return Tr::tr("The database is damaged. Restore it from a backup; it was left as it is.");
    if (code == "8"_L1 || code == "14"_L1 || code == "23"_L1)
        return Tr::tr("The database cannot be opened or written. Check that its folder belongs to you.");
    return Tr::tr("The database refused a step (code %1). Nothing was changed.").arg(code);
}

} // namespace

Failure refused(const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    const int number = code.toInt() & 0xff; // extended codes carry the plain one in their lowest byte
    return fail(Fault::Storage, wordsFor(QString::number(number)), u"candela.db"_s);
}

Failure nothingYet(const QString &where)
{
    return fail(Fault::NotFound, Tr::tr("There are no data yet. Import reports first, or make the sample."),
                where);
}

Result<QSqlQuery> run(const QSqlDatabase &database, const QString &statement,
                      std::initializer_list<QVariant> values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return refused(query.lastError());
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return refused(query.lastError());
    return query;
}

Result<std::optional<Window>> daysIn(const QSqlDatabase &database, const QString &table,
                                     const QString &column, const QString &organization)
{
    auto query = run(database, u"SELECT MIN(%1), MAX(%1) FROM %2 WHERE organization = ?"_s.arg(column, table),
                     {organization});
    if (!query)
        return fail(query.error());
    if (!query->next() || query->isNull(0))
        return std::optional<Window>();
    return std::optional(Window{.first = QDate::fromString(query->value(0).toString(), Qt::ISODate),
                                .last = QDate::fromString(query->value(1).toString(), Qt::ISODate)});
}

} // namespace candela::store
