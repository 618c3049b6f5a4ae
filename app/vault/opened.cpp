#include "vault/opened.h"

#include "base/tr.h"
#include "vault/envelope.h"
#include "vault/tables.h"

using namespace Qt::StringLiterals;

namespace candela::vault {

Result<BlockKeys> keysToWrite(const Opened &opened, Block block)
{
    const auto people = hasPeople(*opened.database, block);
    if (!people)
        return fail(people.error());
    if (!*people)
        return readOrMakeKeys(opened.place, block, opened.random);
    auto keys = readKeys(opened.place, block);
    if (!keys && keys.error().fault == Fault::NotFound)
        return fail(Fault::Storage,
                    Tr::tr("The keys of the people data are missing. Put the folder keys back, or move "
                           "vault.db away and import the reports again."),
                    keys.error().where);
    return keys;
}

Result<QByteArray> pseudonymsOf(const Opened &opened, Block block, const BlockKeys &keys)
{
    const auto body = peopleRow(*opened.database, block);
    if (!body)
        return fail(body.error());
    if (!body->has_value())
        return QByteArray();
    return disclose(keys.sealing, **body, boundToPeople(opened.place.organization, block), u"people"_s);
}

QString placeOf(const Coverage &coverage)
{
    return coverage.report + u' ' + nameOf(coverage.kind) + u' ' + coverage.days.last.toString(Qt::ISODate);
}

Failure unknownForm(const QString &where)
{
    return fail(Fault::Storage, Tr::tr("Sealed data have a form that this Candela does not know."), where);
}

} // namespace candela::vault
