#include "privacy/release.h"

#include "base/canonicaljson.h"
#include "base/crypto.h"
#include "base/tr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace candela::privacy {

namespace {

QString textOf(QDate day)
{
    return day.toString(Qt::ISODate);
}

QString fewerThan(qint64 floor)
{
    return u"fewer than %1"_s.arg(floor); // a fixed text of the format, never translated
}

QJsonObject toJson(const Cell &cell)
{
    QJsonObject json{{u"id"_s, cell.id}, {u"kind"_s, nameOf(cell.kind)}, {u"n"_s, cell.n}};
    if (cell.value)
        json[u"value"_s] = *cell.value;
    if (cell.band)
        json[u"band"_s] = nameOf(*cell.band);
    return json;
}

QJsonObject toJson(const Coverage &input)
{
    return {{u"report"_s, input.report},
            {u"kind"_s, nameOf(input.kind)},
            {u"from"_s, textOf(input.days.first)},
            {u"up_to"_s, textOf(input.days.last)}};
}

QJsonObject toJson(const Figure &figure)
{
    QJsonObject json{{u"id"_s, figure.id}};
    if (figure.points)
        json[u"points"_s] = *figure.points;
    if (figure.lack)
        json[u"lack"_s] = nameOf(*figure.lack);
    return json;
}

template<typename T>
QJsonArray arrayOf(const std::vector<T> &values)
{
    QJsonArray array;
    for (const T &value : values)
        array << toJson(value);
    return array;
}

Cell cellFrom(const QJsonObject &json)
{
    Cell cell{.id = json["id"_L1].toString(),
              .n = json["n"_L1].toInteger(),
              .kind = cellKindFrom(json["kind"_L1].toString()).value_or(CellKind::Withheld),
              .value = {},
              .band = bandFrom(json["band"_L1].toString())};
    if (json.contains("value"_L1))
        cell.value = json["value"_L1].toInteger();
    return cell;
}

Coverage inputFrom(const QJsonObject &json)
{
    return {.report = json["report"_L1].toString(),
            .kind = coverageKindFrom(json["kind"_L1].toString()).value_or(CoverageKind::Day),
            .days = {.first = QDate::fromString(json["from"_L1].toString(), Qt::ISODate),
                     .last = QDate::fromString(json["up_to"_L1].toString(), Qt::ISODate)}};
}

Figure figureFrom(const QJsonObject &json)
{
    Figure figure{.id = json["id"_L1].toString(), .points = {}, .lack = lackFrom(json["lack"_L1].toString())};
    if (json.contains("points"_L1))
        figure.points = json["points"_L1].toInt();
    return figure;
}

Policy policyFrom(const QJsonObject &json)
{
    return {.floor = json["floor"_L1].toInteger(),
            .variance = {.p = json["p"_L1].toInteger(), .q = json["q"_L1].toInteger()},
            .every = json["every"_L1].toInt()};
}

Release releaseFrom(const QJsonObject &json, Slot slot)
{
    Release release{.organization = json["organization"_L1].toString(),
                    .sample = json["sample"_L1].toInt() == 1,
                    .slot = slot,
                    .window = slot.window(),
                    .people = {},
                    .policy = policyFrom(json["policy"_L1].toObject()),
                    .inputs = {},
                    .cells = {},
                    .previous = json["previous"_L1].toString()};
    if (json["people"_L1].isDouble())
        release.people = json["people"_L1].toInteger();
    for (const QJsonValue input : json["inputs"_L1].toArray())
        release.inputs.push_back(inputFrom(input.toObject()));
    for (const QJsonValue cell : json["cells"_L1].toArray())
        release.cells.push_back(cellFrom(cell.toObject()));
    for (const QJsonValue figure : json["figures"_L1].toArray())
        release.figures.push_back(figureFrom(figure.toObject()));
    return release;
}

Failure notARelease(const QString &where)
{
    return fail(Fault::BadInput, Tr::tr("This is not a release as Candela writes it."), where);
}

} // namespace

QString digestBeforeTheFirst()
{
    return QString(64, u'0');
}

QByteArray canonicalBytes(const Release &release)
{
    const QJsonObject policy{{u"floor"_s, release.policy.floor},
                             {u"p"_s, release.policy.variance.p},
                             {u"q"_s, release.policy.variance.q},
                             {u"every"_s, release.policy.every}};
    QJsonObject json{
        {u"basis"_s, u"reach"_s},
        {u"cells"_s, arrayOf(release.cells)},
        {u"format"_s, 1},
        {u"inputs"_s, arrayOf(release.inputs)},
        {u"organization"_s, release.organization},
        {u"people"_s,
         release.people ? QJsonValue(*release.people) : QJsonValue(fewerThan(release.policy.floor))},
        {u"policy"_s, policy},
        {u"previous"_s, release.previous},
        {u"sample"_s, release.sample ? 1 : 0},
        {u"slot"_s, release.slot.name()},
        {u"window"_s, QJsonArray{textOf(release.window.first), textOf(release.window.last)}},
    };
    if (!release.figures.empty())
        json[u"figures"_s] = arrayOf(release.figures);
    const auto bytes = canonicalJson(json);
    if (!bytes)
        std::abort(); // only whole numbers and texts were put in above
    return *bytes;
}

Result<Release> readRelease(QByteArrayView bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes.toByteArray()).object();
    const auto slot = Slot::fromName(json["slot"_L1].toString());
    if (!slot || json["format"_L1].toInt() != 1)
        return notARelease(json["slot"_L1].toString());
    Release release = releaseFrom(json, *slot);
    // What is not read back the same was not written by us, whatever else it holds.
    if (canonicalBytes(release) != bytes)
        return notARelease(slot->name());
    return release;
}

QString digestOf(QByteArrayView canonicalBytes)
{
    return QString::fromLatin1(sha256(canonicalBytes).toHex());
}

} // namespace candela::privacy
