#include "store/devicecolumns.h"

#include "store/values.h"

using namespace Qt::StringLiterals;

namespace candela::store {

namespace {

constexpr int unknown = -1;

template<typename Number>
QVariant orUnknown(const std::optional<Number> &number)
{
    return QVariant(number.value_or(unknown));
}

template<typename Number>
std::optional<Number> ifKnown(std::optional<Number> number)
{
    return number && *number >= 0 ? number : std::nullopt;
}

template<typename Word>
QString idOrNothing(const std::optional<Word> &word)
{
    return word ? idOf(*word) : u""_s;
}

} // namespace

const QStringList &deviceColumns()
{
    static const QStringList all = {u"id"_s,        u"managed_id"_s,  u"manufacturer"_s, u"model"_s,
                                    u"os"_s,        u"boot"_s,        u"sign_in"_s,      u"crashes"_s,
                                    u"restarts"_s,  u"stop_errors"_s, u"channel"_s,      u"build_state"_s,
                                    u"last_seen"_s, u"points"_s};
    return all;
}

QVariantList columnsOf(const DeviceRow &row)
{
    return {row.id,
            toText(row.managedId),
            toText(row.manufacturer),
            toText(row.model),
            toText(row.osVersion),
            orUnknown(row.bootMs),
            orUnknown(row.signInMs),
            orUnknown(row.crashes),
            orUnknown(row.restarts),
            orUnknown(row.stopErrors),
            idOrNothing(row.channel),
            idOrNothing(row.buildState),
            toText(row.lastSeen),
            row.points ? row.points->count() : unknown};
}

DeviceRow deviceRowFrom(const QSqlQuery &query)
{
    Row columns(query);
    DeviceRow row{.id = columns.text(),
                  .managedId = columns.text(),
                  .manufacturer = columns.text(),
                  .model = columns.text(),
                  .osVersion = columns.text(),
                  .bootMs = ifKnown(columns.longNumber()),
                  .signInMs = ifKnown(columns.longNumber()),
                  .crashes = ifKnown(columns.number()),
                  .restarts = ifKnown(columns.number()),
                  .stopErrors = ifKnown(columns.number()),
                  .channel = updateChannelFromId(columns.text()),
                  .buildState = buildStateFromId(columns.text()),
                  .lastSeen = columns.day()};
    if (const auto points = ifKnown(columns.number()))
        row.points = Points(*points);
    return row;
}

} // namespace candela::store
