#include "model/devicevalues.h"

#include "base/tr.h"

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

using Kind = FilterToken::Kind;

constexpr std::array allComparisons = {
    Comparison::Equal,   Comparison::NotEqual, Comparison::Less,     Comparison::AtMost,
    Comparison::Greater, Comparison::AtLeast,  Comparison::Contains,
};

constexpr qint64 msPerSecond = 1000;
constexpr double mostMs = 1e12;

template<typename Values>
QStringList idsOf(const Values &values)
{
    QStringList ids;
    for (const auto value : values)
        ids << idOf(value);
    return ids;
}

std::optional<DeviceValue> readCount(const QString &word)
{
    bool isNumber = false;
    const qint64 count = word.toLongLong(&isNumber);
    return isNumber ? std::optional<DeviceValue>(count) : std::nullopt;
}

std::optional<DeviceValue> readDay(const QString &word)
{
    const QDate day = QDate::fromString(word, Qt::ISODate);
    return word.size() == 10 && day.isValid() ? std::optional<DeviceValue>(day) : std::nullopt;
}

/// Whole milliseconds of "60" and "s".
std::optional<DeviceValue> msOf(const QString &number, const QString &unit)
{
    bool isNumber = false;
    const double count = number.toDouble(&isNumber);
    const double ms = unit == "s"_L1 ? count * msPerSecond : count;
    if (!isNumber || (unit != "s"_L1 && unit != "ms"_L1) || !(ms <= mostMs))
        return std::nullopt;
    return DeviceValue(static_cast<qint64>(std::llround(ms)));
}

/// "60 s", "60s", "1.5 s" or "900 ms".
std::optional<DeviceValue> readTime(const std::vector<FilterToken> &tokens, std::size_t &next)
{
    const QString first = tokens[next].text.toLower();
    const auto unitAt = std::ranges::find_if(first, [](QChar c) { return c.isLetter(); }) - first.begin();
    if (!first.front().isDigit())
        return std::nullopt;
    if (unitAt < first.size())
        return msOf(first.first(unitAt), first.sliced(unitAt));
    const FilterToken &second = tokens[next + 1];
    const auto read =
        second.kind == Kind::Word ? msOf(first, second.text.toLower()) : std::optional<DeviceValue>();
    ++next; // what is wrong with "60 and" stands behind the number
    return read;
}

/// Only hex digits in lower case: of an opaque id as it is shown, or of all of it.
std::optional<DeviceValue> readId(const QString &word)
{
    QString digits = word.toLower();
    if (digits.startsWith("d-"_L1))
        digits = digits.sliced(2).remove(u'-');
    const bool isHex =
        std::ranges::all_of(digits, [](QChar c) { return QStringView(u"0123456789abcdef").contains(c); });
    return isHex && (digits.size() == 8 || digits.size() == 32) ? std::optional<DeviceValue>(digits)
                                                                : std::nullopt;
}

std::optional<DeviceValue> readWord(const QString &word, const QStringList &known)
{
    const QString folded = word.toLower();
    return known.contains(folded) ? std::optional<DeviceValue>(folded) : std::nullopt;
}

std::optional<DeviceValue> readValue(DeviceField field, const std::vector<FilterToken> &tokens,
                                     std::size_t &next)
{
    const FilterToken &token = tokens[next];
    const DeviceValueKind kind = kindOf(field);
    if (kind == DeviceValueKind::Text)
        return token.kind == Kind::Text ? std::optional<DeviceValue>(token.text) : std::nullopt;
    const bool mayBeQuoted = kind != DeviceValueKind::Time && kind != DeviceValueKind::Count;
    if (token.text.isEmpty() || (token.kind != Kind::Word && !(mayBeQuoted && token.kind == Kind::Text)))
        return std::nullopt;
    switch (kind) {
    case DeviceValueKind::Id:
        return readId(token.text);
    case DeviceValueKind::Time:
        return readTime(tokens, next);
    case DeviceValueKind::Count:
        return readCount(token.text);
    case DeviceValueKind::Day:
        return readDay(token.text);
    case DeviceValueKind::Channel:
        return readWord(token.text, idsOf(allUpdateChannels));
    case DeviceValueKind::BuildState:
        return readWord(token.text, idsOf(allBuildStates));
    case DeviceValueKind::Text:
        break;
    }
    std::unreachable();
}

QString quoted(QString text)
{
    return u'"' + text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

} // namespace

DeviceValueKind kindOf(DeviceField field)
{
    switch (field) {
    case DeviceField::Id:
        return DeviceValueKind::Id;
    case DeviceField::ManagedId:
    case DeviceField::Model:
    case DeviceField::Manufacturer:
    case DeviceField::Os:
        return DeviceValueKind::Text;
    case DeviceField::Boot:
    case DeviceField::SignIn:
        return DeviceValueKind::Time;
    case DeviceField::Crashes:
    case DeviceField::Restarts:
    case DeviceField::StopErrors:
    case DeviceField::Points:
        return DeviceValueKind::Count;
    case DeviceField::Channel:
        return DeviceValueKind::Channel;
    case DeviceField::BuildState:
        return DeviceValueKind::BuildState;
    case DeviceField::LastSeen:
        return DeviceValueKind::Day;
    }
    std::unreachable();
}

QStringList namesOfDeviceFields()
{
    return idsOf(allDeviceFields);
}

QString textOf(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Equal:
        return u"="_s;
    case Comparison::NotEqual:
        return u"!="_s;
    case Comparison::Less:
        return u"<"_s;
    case Comparison::AtMost:
        return u"<="_s;
    case Comparison::Greater:
        return u">"_s;
    case Comparison::AtLeast:
        return u">="_s;
    case Comparison::Contains:
        return u"contains"_s;
    }
    std::unreachable();
}

std::optional<Comparison> comparisonFrom(QStringView text)
{
    const auto found = std::ranges::find_if(
        allComparisons, [&](Comparison comparison) { return textOf(comparison) == text; });
    return found == allComparisons.end() ? std::nullopt : std::optional(*found);
}

bool canBeCompared(DeviceField field, Comparison comparison)
{
    switch (kindOf(field)) {
    case DeviceValueKind::Text:
        return comparison == Comparison::Equal || comparison == Comparison::NotEqual ||
               comparison == Comparison::Contains;
    case DeviceValueKind::Id:
    case DeviceValueKind::Channel:
    case DeviceValueKind::BuildState:
        return comparison == Comparison::Equal || comparison == Comparison::NotEqual;
    case DeviceValueKind::Time:
    case DeviceValueKind::Count:
    case DeviceValueKind::Day:
        return comparison != Comparison::Contains;
    }
    std::unreachable();
}

QStringList comparisonsOf(DeviceField field)
{
    QStringList known;
    for (const Comparison comparison : allComparisons) {
        if (canBeCompared(field, comparison))
            known << textOf(comparison);
    }
    return known;
}

std::optional<DeviceValue> readDeviceValue(DeviceField field, const std::vector<FilterToken> &tokens,
                                           std::size_t &next)
{
    auto read = readValue(field, tokens, next);
    if (read)
        ++next;
    return read;
}

QString wantedOf(DeviceField field)
{
    switch (kindOf(field)) {
    case DeviceValueKind::Id:
        return Tr::tr("the id of a device, as D-7F3A-19C2,");
    case DeviceValueKind::Text:
        return Tr::tr("a text in quotation marks");
    case DeviceValueKind::Time:
        return Tr::tr("a time with its unit, as 60 s or 900 ms,");
    case DeviceValueKind::Count:
        return Tr::tr("a whole number");
    case DeviceValueKind::Day:
        return Tr::tr("a day, as 2026-11-20,");
    case DeviceValueKind::Channel:
        return Tr::tr("one of %1").arg(idsOf(allUpdateChannels).join(u", "_s));
    case DeviceValueKind::BuildState:
        return Tr::tr("one of %1").arg(idsOf(allBuildStates).join(u", "_s));
    }
    std::unreachable();
}

QString textOf(DeviceField field, const DeviceValue &value)
{
    if (const auto *day = std::get_if<QDate>(&value))
        return day->toString(Qt::ISODate);
    if (const auto *number = std::get_if<qint64>(&value)) {
        const bool isTime = kindOf(field) == DeviceValueKind::Time;
        return QString::number(*number) + (isTime ? u" ms"_s : QString());
    }
    return kindOf(field) == DeviceValueKind::Text ? quoted(std::get<QString>(value))
                                                  : std::get<QString>(value);
}

} // namespace candela
