#include "contract/fields.h"

#include "base/tr.h"

using namespace Qt::StringLiterals;

namespace candela::contract {

void Complaint::raise(const QString &what, const QString &where)
{
    if (!m_error)
        m_error = Error{.fault = Fault::BadInput, .what = what, .where = where};
}

Fields::Fields(const QJsonValue &object, Complaint &complaint, const QString &place)
    : m_object(object.toObject())
    , m_complaint(&complaint)
    , m_place(place)
{
    if (!object.isObject())
        complaint.raise(Tr::tr("This part of the document is missing or is no object."), place);
}

QString Fields::text(QLatin1StringView key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isString())
        refuse(key);
    return value.toString();
}

QString Fields::textOrNothing(QLatin1StringView key)
{
    return isNothing(key) ? QString() : text(key);
}

QStringList Fields::texts(QLatin1StringView key)
{
    QStringList made;
    for (const QJsonValue &value : array(key)) {
        if (!value.isString())
            refuse(key);
        made.append(value.toString());
    }
    return made;
}

bool Fields::flag(QLatin1StringView key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isBool())
        refuse(key);
    return value.toBool();
}

double Fields::number(QLatin1StringView key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isDouble())
        refuse(key);
    return value.toDouble();
}

std::optional<bool> Fields::flagOrNothing(QLatin1StringView key)
{
    return isNothing(key) ? std::optional<bool>() : flag(key);
}

std::optional<double> Fields::numberOrNothing(QLatin1StringView key)
{
    return isNothing(key) ? std::optional<double>() : number(key);
}

std::optional<Points> Fields::pointsOrNothing(QLatin1StringView key)
{
    const auto points = wholeOrNothing<int>(key);
    return points ? std::optional(Points(*points)) : std::nullopt;
}

QDate Fields::date(QLatin1StringView key)
{
    const QDate day = QDate::fromString(text(key), Qt::ISODate);
    if (!day.isValid())
        refuse(key);
    return day;
}

std::optional<QDate> Fields::dateOrNothing(QLatin1StringView key)
{
    return isNothing(key) ? std::optional<QDate>() : date(key);
}

Window Fields::window(QLatin1StringView key)
{
    Fields days = object(key);
    const QDate first = days.date("first"_L1);
    return Window{.first = first, .last = days.date("last"_L1)};
}

std::optional<Window> Fields::windowOrNothing(QLatin1StringView key)
{
    return isNothing(key) ? std::optional<Window>() : window(key);
}

Fields Fields::object(QLatin1StringView key)
{
    return Fields(m_object.value(key), *m_complaint, placeOf(key));
}

bool Fields::isNothing(QLatin1StringView key) const
{
    const QJsonValue value = m_object.value(key);
    return value.isNull() || value.isUndefined();
}

void Fields::refuse(QLatin1StringView key)
{
    m_complaint->raise(Tr::tr("This part of the document is missing or has another form than agreed."),
                       placeOf(key));
}

qint64 Fields::wholeWithin(QLatin1StringView key, qint64 least, qint64 most)
{
    const QJsonValue value = m_object.value(key);
    const qint64 read = value.toInteger(0);
    const bool isWhole = read == value.toInteger(1); // a fraction gives each of the two defaults
    if (!isWhole || read < least || read > most) {
        refuse(key);
        return 0;
    }
    return read;
}

QJsonArray Fields::array(QLatin1StringView key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isArray())
        refuse(key);
    return value.toArray();
}

QString Fields::placeOf(QLatin1StringView key) const
{
    return m_place.isEmpty() ? QString(key) : QString(m_place + u'.' + key);
}

QString Fields::placeInList(const QString &list, std::size_t index)
{
    return u"%1[%2]"_s.arg(list).arg(index);
}

} // namespace candela::contract
