#include "model/setexpression.h"

#include "base/tr.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

using Kind = SetExpression::Kind;

/// Reads a set that stands at `path` within the whole expression; the whole has an empty path.
Result<SetExpression> readAt(const QString &path, const QJsonValue &json,
                             const SetExpression::NumberOf &numberOf);

QString placeOf(const QString &path)
{
    return path.isEmpty() ? u"/"_s : path;
}

Failure notASet(const QString &path)
{
    return fail(Fault::BadInput,
                Tr::tr("A set is a signal's id, or an object with any, all, not, or at_least and of."),
                placeOf(path));
}

Result<std::vector<SetExpression>> readParts(const QString &path, const QJsonValue &json,
                                             const SetExpression::NumberOf &numberOf)
{
    if (!json.isArray() || json.toArray().isEmpty())
        return notASet(path);
    std::vector<SetExpression> parts;
    for (const QJsonValue part : json.toArray()) {
        auto read = readAt(path + u'/' + QString::number(parts.size()), part, numberOf);
        if (!read)
            return fail(read.error());
        parts.push_back(std::move(*read));
    }
    return parts;
}

/// The kind that an object's words name; nothing for any other words.
std::optional<Kind> kindOf(const QJsonObject &object)
{
    if (object.size() == 2 && object.contains("at_least"_L1) && object.contains("of"_L1))
        return Kind::AtLeast;
    const QString word = object.size() == 1 ? object.keys().constFirst() : QString();
    if (word == "any"_L1)
        return Kind::Any;
    if (word == "all"_L1)
        return Kind::All;
    if (word == "not"_L1)
        return Kind::Not;
    return std::nullopt;
}

Result<SetExpression> readCombined(const QString &path, const QJsonObject &object,
                                   const SetExpression::NumberOf &numberOf)
{
    const auto kind = kindOf(object);
    if (!kind)
        return notASet(path);
    if (kind == Kind::Not) {
        auto part = readAt(path + u"/not"_s, object["not"_L1], numberOf);
        if (!part)
            return fail(part.error());
        return SetExpression::combine(Kind::Not, {std::move(*part)});
    }
    const QString word = *kind == Kind::AtLeast ? u"of"_s : object.keys().constFirst();
    auto parts = readParts(path + u'/' + word, object[word], numberOf);
    if (!parts)
        return fail(parts.error());
    const int least = object["at_least"_L1].toInt(0);
    if (kind == Kind::AtLeast && (least < 1 || std::cmp_greater(least, parts->size())))
        return notASet(path);
    return SetExpression::combine(*kind, std::move(*parts), least);
}

Result<SetExpression> readAt(const QString &path, const QJsonValue &json,
                             const SetExpression::NumberOf &numberOf)
{
    if (json.isObject())
        return readCombined(path, json.toObject(), numberOf);
    if (!json.isString())
        return notASet(path);
    const auto number = numberOf(json.toString());
    if (!number)
        return fail(Fault::BadInput, number.error().what, placeOf(path));
    return SetExpression::signal(*number);
}

} // namespace

Result<SetExpression> SetExpression::read(const QJsonValue &json, const NumberOf &numberOf)
{
    return readAt({}, json, numberOf);
}

SetExpression SetExpression::signal(SignalNumber number)
{
    SetExpression set;
    set.m_kind = Kind::Signal;
    set.m_number = number;
    return set;
}

SetExpression SetExpression::combine(Kind kind, std::vector<SetExpression> parts, int least)
{
    SetExpression set;
    set.m_kind = kind;
    set.m_least = least;
    set.m_parts = std::move(parts);
    return set;
}

bool SetExpression::contains(const SignalSet &person) const
{
    const auto has = [&](const SetExpression &part) { return part.contains(person); };
    switch (m_kind) {
    case Kind::Signal:
        return person.contains(m_number);
    case Kind::Any:
        return std::ranges::any_of(m_parts, has);
    case Kind::All:
        return std::ranges::all_of(m_parts, has);
    case Kind::Not:
        return !m_parts.front().contains(person);
    case Kind::AtLeast:
        return std::ranges::count_if(m_parts, has) >= m_least;
    }
    std::unreachable();
}

SignalSet SetExpression::usedSignals() const
{
    SignalSet used;
    if (m_kind == Kind::Signal)
        used.insert(m_number);
    for (const SetExpression &part : m_parts)
        used |= part.usedSignals();
    return used;
}

SetExpression SetExpression::without(const SignalSet &left) const
{
    if (m_kind == Kind::Signal && left.contains(m_number))
        return {};
    SetExpression set = *this;
    for (SetExpression &part : set.m_parts)
        part = part.without(left);
    return set;
}

} // namespace candela
