#pragma once

#include "base/result.h"
#include "model/points.h"
#include "model/slot.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <limits>
#include <optional>
#include <vector>

namespace candela::contract {

/// The first thing found wrong with a document while it is read.
class Complaint
{
public:
    void raise(const QString &what, const QString &where);

    /// `value` when nothing was wrong; else BadInput with the place, e.g. "categories[3].points".
    template<typename T>
    [[nodiscard]] Result<T> orElse(T value) const
    {
        if (m_error)
            return fail(*m_error);
        return value;
    }

private:
    std::optional<Error> m_error;
};

/// Reads the members of one JSON object by name. A member that is missing or of another type is raised as a
/// complaint, once, and read as an empty value, so a reader needs no branch of its own. A member that may be
/// nothing may be `null` or absent. Members without a reader are passed over: a newer service may send more.
class Fields
{
public:
    /// `place` is the object's own; empty for the document. `complaint` outlives this.
    Fields(const QJsonValue &object, Complaint &complaint, const QString &place = {});

    [[nodiscard]] QString text(QLatin1StringView key);
    [[nodiscard]] QString textOrNothing(QLatin1StringView key);
    [[nodiscard]] QStringList texts(QLatin1StringView key);
    [[nodiscard]] bool flag(QLatin1StringView key);
    [[nodiscard]] double number(QLatin1StringView key);
    [[nodiscard]] std::optional<bool> flagOrNothing(QLatin1StringView key);
    [[nodiscard]] std::optional<double> numberOrNothing(QLatin1StringView key);
    [[nodiscard]] std::optional<Points> pointsOrNothing(QLatin1StringView key);
    [[nodiscard]] QDate date(QLatin1StringView key);
    [[nodiscard]] std::optional<QDate> dateOrNothing(QLatin1StringView key);
    [[nodiscard]] Window window(QLatin1StringView key);
    [[nodiscard]] std::optional<Window> windowOrNothing(QLatin1StringView key);

    /// A whole number that fits `Whole`.
    template<typename Whole>
    [[nodiscard]] Whole whole(QLatin1StringView key)
    {
        using Limits = std::numeric_limits<Whole>;
        return static_cast<Whole>(wholeWithin(key, Limits::min(), Limits::max()));
    }
    template<typename Whole>
    [[nodiscard]] std::optional<Whole> wholeOrNothing(QLatin1StringView key)
    {
        return isNothing(key) ? std::optional<Whole>() : whole<Whole>(key);
    }

    /// A word that `from` knows, e.g. `statusFrom`; `T{}` with a complaint at any other.
    template<typename T>
    [[nodiscard]] T word(QLatin1StringView key, std::optional<T> (*from)(QStringView))
    {
        const std::optional<T> known = from(text(key));
        if (!known)
            refuse(key);
        return known.value_or(T{});
    }
    template<typename T>
    [[nodiscard]] std::optional<T> wordOrNothing(QLatin1StringView key, std::optional<T> (*from)(QStringView))
    {
        return isNothing(key) ? std::optional<T>() : word(key, from);
    }

    [[nodiscard]] Fields object(QLatin1StringView key);
    [[nodiscard]] bool isNothing(QLatin1StringView key) const;

    /// An object, read by `read(Fields &)`, or nothing.
    template<typename T>
    [[nodiscard]] std::optional<T> objectOrNothing(QLatin1StringView key, T (*read)(Fields &))
    {
        if (isNothing(key))
            return std::nullopt;
        Fields inner = object(key);
        return read(inner);
    }

    /// Each member of an array of objects, read by `read(Fields &)`.
    template<typename T>
    [[nodiscard]] std::vector<T> list(QLatin1StringView key, T (*read)(Fields &))
    {
        return listOf(array(key), placeOf(key), *m_complaint, read);
    }
    template<typename T>
    [[nodiscard]] static std::vector<T> listOf(const QJsonArray &array, const QString &place,
                                               Complaint &complaint, T (*read)(Fields &))
    {
        std::vector<T> made;
        for (const QJsonValue &value : array) {
            Fields fields(value, complaint, placeInList(place, made.size()));
            made.push_back(read(fields));
        }
        return made;
    }

    /// Raises the complaint about one member.
    void refuse(QLatin1StringView key);

private:
    [[nodiscard]] qint64 wholeWithin(QLatin1StringView key, qint64 least, qint64 most);
    [[nodiscard]] QJsonArray array(QLatin1StringView key);
    [[nodiscard]] QString placeOf(QLatin1StringView key) const;
    [[nodiscard]] static QString placeInList(const QString &list, std::size_t index);

    QJsonObject m_object;
    Complaint *m_complaint;
    QString m_place;
};

} // namespace candela::contract
