#include "vault/tables.h"

#include "base/tr.h"

using namespace Qt::StringLiterals;

namespace candela::vault {

namespace {

QVariantList identity(Block block, const Coverage &coverage)
{
    return {block, coverage.report, nameOf(coverage.kind), coverage.days.first.toString(Qt::ISODate),
            coverage.days.last.toString(Qt::ISODate)};
}

Result<void> done(const Result<QSqlQuery> &query)
{
    return query ? Result<void>() : fail(query.error());
}

std::optional<Coverage> coverageIn(const QSqlQuery &row)
{
    const auto kind = coverageKindFrom(row.value(1).toString());
    const Window days = {.first = QDate::fromString(row.value(2).toString(), Qt::ISODate),
                         .last = QDate::fromString(row.value(3).toString(), Qt::ISODate)};
    if (!kind || !days.first.isValid() || !days.last.isValid())
        return std::nullopt;
    return Coverage{.report = row.value(0).toString(), .kind = *kind, .days = days};
}

} // namespace

Result<std::optional<SealedRow>> sealedRow(const Database &database, Block block, const Coverage &coverage)
{
    auto query = database.run(u"SELECT digest, body FROM sealed WHERE block=? AND report=? AND kind=?"
                              " AND first=? AND last=?"_s,
                              identity(block, coverage));
    if (!query)
        return fail(query.error());
    if (!query->next())
        return std::nullopt;
    return SealedRow{.digest = query->value(0).toByteArray(), .body = query->value(1).toByteArray()};
}

SealedBodies::SealedBodies(Block block, QSqlQuery query)
    : m_block(block)
    , m_query(std::move(query))
{
}

Result<SealedBodies> SealedBodies::of(const Database &database, Block block)
{
    auto query = database.prepare(
        u"SELECT body FROM sealed WHERE block=? AND report=? AND kind=? AND first=? AND last=?"_s);
    if (!query)
        return fail(query.error());
    return SealedBodies(block, std::move(*query));
}

Result<std::optional<QByteArray>> SealedBodies::body(const Coverage &coverage)
{
    if (auto asked = Database::run(m_query, identity(m_block, coverage)); !asked)
        return fail(asked.error());
    return m_query.next() ? std::optional(m_query.value(0).toByteArray()) : std::nullopt;
}

Result<void> putSealedRow(const Database &database, Block block, const Coverage &coverage,
                          const SealedRow &row)
{
    return done(database.run(u"INSERT OR REPLACE INTO sealed(block, report, kind, first, last, digest, body)"
                             " VALUES(?, ?, ?, ?, ?, ?, ?)"_s,
                             identity(block, coverage) << row.digest << row.body));
}

Result<std::vector<Coverage>> coverageOf(const Database &database, Block block)
{
    auto query = database.run(u"SELECT report, kind, first, last FROM sealed WHERE block=?"
                              " ORDER BY report, kind, first, last"_s,
                              {block});
    if (!query)
        return fail(query.error());
    std::vector<Coverage> entries;
    while (query->next()) {
        const auto entry = coverageIn(*query);
        if (!entry)
            return fail(Fault::Storage,
                        Tr::tr("The people data hold an entry that this Candela does not know."),
                        u"vault.db"_s);
        entries.push_back(*entry);
    }
    return entries;
}

Result<bool> hasPeople(const Database &database, Block block)
{
    const auto row = database.single(u"SELECT EXISTS(SELECT 1 FROM people WHERE block=%1)"_s.arg(block));
    if (!row)
        return fail(row.error());
    return row->toBool();
}

Result<std::optional<QByteArray>> peopleRow(const Database &database, Block block)
{
    auto query = database.run(u"SELECT body FROM people WHERE block=?"_s, {block});
    if (!query)
        return fail(query.error());
    if (!query->next())
        return std::nullopt;
    return query->value(0).toByteArray();
}

Result<void> putPeopleRow(const Database &database, Block block, const QByteArray &body)
{
    return done(database.run(u"INSERT OR REPLACE INTO people(block, body) VALUES(?, ?)"_s, {block, body}));
}

Result<std::optional<Block>> newestBlock(const Database &database)
{
    const auto newest = database.single(u"SELECT max(block) FROM newest"_s);
    if (!newest)
        return fail(newest.error());
    return newest->isNull() ? std::optional<Block>() : std::optional<Block>(newest->toLongLong());
}

Result<void> enterBlock(const Database &database, Block block)
{
    if (auto begun = database.begin(); !begun)
        return begun;
    for (const QString &statement :
         {u"DELETE FROM newest WHERE block<=?"_s, u"INSERT INTO newest(block) VALUES(?)"_s,
          u"DELETE FROM sealed WHERE block<?"_s, u"DELETE FROM people WHERE block<?"_s}) {
        if (auto query = database.run(statement, {block}); !query) {
            database.rollBack();
            return fail(query.error());
        }
    }
    return database.commit();
}

} // namespace candela::vault
