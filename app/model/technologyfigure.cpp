#include "model/technologyfigure.h"

#include "base/canonicaljson.h"
#include "base/crypto.h"
#include "base/tr.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

QDate dayIn(const QJsonValue &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

QJsonArray writeParts(const std::vector<TechnologyPart> &parts)
{
    QJsonArray array;
    for (const TechnologyPart &part : parts) {
        QJsonObject object{{u"id"_s, part.id}, {u"count"_s, part.count}};
        if (part.value)
            object.insert(u"value"_s, *part.value);
        array.append(object);
    }
    return array;
}

std::vector<TechnologyPart> readParts(const QJsonArray &array)
{
    std::vector<TechnologyPart> parts;
    for (const QJsonValue json : array) {
        TechnologyPart part{.id = json["id"_L1].toString(), .count = json["count"_L1].toInteger()};
        if (json["value"_L1].isDouble())
            part.value = json["value"_L1].toInteger();
        parts.push_back(std::move(part));
    }
    return parts;
}

} // namespace

qint64 TechnologyFigure::countOf(QStringView part) const
{
    const auto found = std::ranges::find(parts, part, &TechnologyPart::id);
    return found == parts.end() ? 0 : found->count;
}

std::optional<qint64> TechnologyFigure::valueOf(QStringView part) const
{
    const auto found = std::ranges::find(parts, part, &TechnologyPart::id);
    return found == parts.end() ? std::nullopt : found->value;
}

QString TechnologyFigure::passport() const
{
    return method.section(u'/', 0, 0) + u'@' + day.toString(Qt::ISODate);
}

QString nameOf(TechnologyAbsence absence)
{
    switch (absence) {
    case TechnologyAbsence::None:
        return u"none"_s;
    case TechnologyAbsence::FewDevices:
        return u"few_devices"_s;
    case TechnologyAbsence::NoReleases:
        return u"no_releases"_s;
    case TechnologyAbsence::NoSamples:
        return u"no_samples"_s;
    }
    std::unreachable();
}

std::optional<TechnologyAbsence> technologyAbsenceFrom(QStringView name)
{
    for (const auto absence : {TechnologyAbsence::None, TechnologyAbsence::FewDevices,
                               TechnologyAbsence::NoReleases, TechnologyAbsence::NoSamples}) {
        if (nameOf(absence) == name)
            return absence;
    }
    return std::nullopt;
}

QByteArray canonicalBytes(const TechnologyFigure &figure)
{
    QJsonObject json{
        {u"absence"_s, nameOf(figure.absence)},
        {u"category"_s, idOf(figure.category)},
        {u"day"_s, figure.day.toString(Qt::ISODate)},
        {u"denominator"_s, figure.denominator},
        {u"format"_s, 1},
        {u"method"_s, figure.method},
        {u"numerator"_s, figure.numerator},
        {u"parts"_s, writeParts(figure.parts)},
        {u"window"_s,
         QJsonArray{figure.window.first.toString(Qt::ISODate), figure.window.last.toString(Qt::ISODate)}},
    };
    if (figure.points)
        json.insert(u"points"_s, figure.points->count());
    return canonicalJson(json).value_or(QByteArray()); // whole numbers and texts only: never refused
}

Result<TechnologyFigure> readTechnologyFigure(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const auto category = categoryFromId(json["category"_L1].toString());
    const auto absence = technologyAbsenceFrom(json["absence"_L1].toString());
    const QDate day = dayIn(json["day"_L1]);
    const bool hasPoints = json["points"_L1].isDouble();
    if (json["format"_L1].toInt() != 1 || !category || !absence || !day.isValid() ||
        hasPoints != (*absence == TechnologyAbsence::None))
        return fail(Fault::BadInput, Tr::tr("These bytes are not a figure about technology."));
    TechnologyFigure figure{.category = *category,
                            .day = day,
                            .window = {.first = dayIn(json["window"_L1].toArray().at(0)),
                                       .last = dayIn(json["window"_L1].toArray().at(1))},
                            .method = json["method"_L1].toString(),
                            .absence = *absence,
                            .points = {},
                            .numerator = json["numerator"_L1].toInteger(),
                            .denominator = json["denominator"_L1].toInteger(),
                            .parts = readParts(json["parts"_L1].toArray())};
    if (hasPoints)
        figure.points = Points(json["points"_L1].toInt());
    return figure;
}

QString fingerprintOf(const TechnologyFigure &figure)
{
    return QString::fromLatin1(sha256(canonicalBytes(figure)).toHex());
}

} // namespace candela
