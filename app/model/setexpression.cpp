#include "model/setexpression.h"

#include "base/tr.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

Failure notASet(const QString &where)
{
    return fail(Fault::BadInput,
                Tr::tr("A set is a signal's id, or an object with any, all, not, or at_least and of."),
                where);
}

Result<std::vector<SetExpression>> readParts(const QJsonValue &json, const SetExpression::NumberOf &numberOf)
{
    if (!json.isArray() || json.toArray().isEmpty())
        return notASet(u"parts"_s);
    std::vector<SetExpression> parts;
    for (const QJsonValue part : json.toArray()) {
        auto read = SetExpression::read(part, numberOf);
        if (!read)
            return fail(read.error());
        parts.push_back(std::move(*read));
    }
    return parts;
}

Result<SetExpression> readCombined(const QJsonObject &object, const SetExpression::NumberOf &numberOf)
{
    using Kind = SetExpression::Kind;
    const bool counted = object.size() == 2 && object.contains("at_least"_L1) && object.contains("of"_L1);
    if (object.size() != 1 && !counted)
        return notASet(u"object"_s);
    const QString word = counted ? u"of"_s : object.keys().constFirst();
    const QJsonValue inner = object.value(word);
    auto parts = readParts(word == "not"_L1 ? QJsonValue(QJsonArray{inner}) : inner, numberOf);
    if (!parts)
        return fail(parts.error());
    if (word == "any"_L1)
        return SetExpression::combine(Kind::Any, std::move(*parts));
    if (word == "all"_L1)
        return SetExpression::combine(Kind::All, std::move(*parts));
    if (word == "not"_L1)
        return SetExpression::combine(Kind::Not, std::move(*parts));
    const int least = object.value("at_least"_L1).toInt(0);
    if (!counted || least < 1 || std::cmp_greater(least, parts->size()))
        return notASet(word);
    return SetExpression::combine(Kind::AtLeast, std::move(*parts), least);
}

} // namespace

Result<SetExpression> SetExpression::read(const QJsonValue &json, const NumberOf &numberOf)
{
    if (json.isObject())
        return readCombined(json.toObject(), numberOf);
    if (!json.isString())
        return notASet(u"value"_s);
    const auto number = numberOf(json.toString());
    if (!number)
        return fail(number.error());
    return signal(*number);
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
