#include "ui/devices/filterwords.h"

#include "model/devicevalues.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using candela::contract::DeviceValueCount;
using Expected = candela::FilterFlaw::Expected;

namespace candela::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DeviceFilter)
};

constexpr std::size_t mostSuggestions = 12;

QString quoted(QString text)
{
    return u'"' + text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

bool isOpenQuotation(const QString &rest)
{
    return rest.startsWith(u'"') && rest.count(u'"') == 1;
}

template<typename Values>
std::vector<DeviceValueCount> wordsFrom(const Values &values)
{
    std::vector<DeviceValueCount> words;
    for (const auto value : values)
        words.push_back({.value = idOf(value)});
    return words;
}

std::vector<DeviceValueCount> wordsFrom(const QStringList &texts)
{
    std::vector<DeviceValueCount> words;
    for (const QString &text : texts)
        words.push_back({.value = text});
    return words;
}

/// What may stand as the value of a field, as far as that can be listed.
std::vector<DeviceValueCount> valuesOf(DeviceField field, const KnownValues &known)
{
    switch (kindOf(field)) {
    case DeviceValueKind::Text: {
        std::vector<DeviceValueCount> values = known.value(field);
        for (DeviceValueCount &value : values)
            value.value = quoted(value.value);
        return values;
    }
    case DeviceValueKind::Channel:
        return wordsFrom(allUpdateChannels);
    case DeviceValueKind::BuildState:
        return wordsFrom(allBuildStates);
    default:
        return {};
    }
}

std::vector<DeviceValueCount> candidatesOf(const FilterFlaw &flaw, const KnownValues &known)
{
    switch (flaw.expected) {
    case Expected::Field:
        return wordsFrom(namesOfDeviceFields() + QStringList{u"not"_s});
    case Expected::Comparison:
        return flaw.field ? wordsFrom(comparisonsOf(*flaw.field)) : std::vector<DeviceValueCount>();
    case Expected::Value:
        return flaw.field ? valuesOf(*flaw.field, known) : std::vector<DeviceValueCount>();
    case Expected::Joint:
        return wordsFrom(QStringList{u"and"_s, u"or"_s});
    case Expected::End:
        return {};
    }
    std::unreachable();
}

bool fits(const QString &candidate, const QString &begun)
{
    const bool isText = candidate.startsWith(u'"');
    const QString within = isText ? candidate.sliced(1) : candidate;
    const QString wanted = isText && begun.startsWith(u'"') ? begun.sliced(1) : begun;
    return within.startsWith(wanted, Qt::CaseInsensitive) && within.compare(wanted, Qt::CaseInsensitive) != 0;
}

/// Values that cannot be listed, half written.
bool isBegunValue(DeviceField field, const QString &rest)
{
    static const QRegularExpression time(uR"(^(\d+(\.\d*)?\s*)?m?$)"_s);
    static const QRegularExpression day(uR"(^\d{1,4}(-\d{0,2}){0,2}$)"_s);
    static const QRegularExpression id(u"^(d-?)?[0-9a-f-]{0,31}$"_s,
                                       QRegularExpression::CaseInsensitiveOption);
    switch (kindOf(field)) {
    case DeviceValueKind::Text:
        return isOpenQuotation(rest);
    case DeviceValueKind::Time:
        return time.match(rest).hasMatch();
    case DeviceValueKind::Day:
        return day.match(rest).hasMatch();
    case DeviceValueKind::Id:
        return id.match(rest).hasMatch();
    default:
        return false;
    }
}

/// Whether what stands from the flaw on may still become right by writing on.
bool isUnfinished(const FilterFlaw &flaw, const QString &text)
{
    const QString rest = text.sliced(std::min(flaw.position, text.size())).trimmed();
    if (rest.isEmpty())
        return flaw.expected != Expected::End;
    if (flaw.expected == Expected::Value && flaw.field && isBegunValue(*flaw.field, rest))
        return true;
    const auto candidates = candidatesOf(flaw, {});
    return std::ranges::any_of(candidates,
                               [&](const DeviceValueCount &value) { return fits(value.value, rest); });
}

QString hintForValue(DeviceField field, const QString &rest)
{
    switch (kindOf(field)) {
    case DeviceValueKind::Text:
        return isOpenQuotation(rest) ? Words::tr("choose one, or close the quotation")
                                     : Words::tr("a text in quotation marks");
    case DeviceValueKind::Time:
        return Words::tr("a time with its unit, as 60 s");
    case DeviceValueKind::Count:
        return Words::tr("a whole number");
    case DeviceValueKind::Day:
        return Words::tr("a day, as 2026-11-20");
    case DeviceValueKind::Id:
        return Words::tr("an id, as D-7F3A-19C2");
    case DeviceValueKind::Channel:
        return Words::tr("choose a channel");
    case DeviceValueKind::BuildState:
        return Words::tr("choose a state");
    }
    std::unreachable();
}

QString hintOf(const FilterFlaw &flaw, const QString &text)
{
    switch (flaw.expected) {
    case Expected::Field:
        return Words::tr("what to look at, as boot or model");
    case Expected::Comparison:
        return flaw.field ? comparisonsOf(*flaw.field).join(u"  "_s) : QString();
    case Expected::Value:
        return flaw.field ? hintForValue(*flaw.field, text.sliced(flaw.position)) : QString();
    case Expected::Joint:
        return Words::tr("and, or, or a closing parenthesis");
    case Expected::End:
        return {};
    }
    std::unreachable();
}

Suggestions joints(const QString &text)
{
    Suggestions made{.from = text.size(), .entries = {}};
    if (text.endsWith(u' ') && !text.trimmed().isEmpty())
        made.entries = {{.text = u"and"_s, .note = {}}, {.text = u"or"_s, .note = {}}};
    return made;
}

template<typename Value>
std::optional<DeviceValue> wordOf(const std::optional<Value> &value)
{
    return value ? std::optional<DeviceValue>(idOf(*value)) : std::nullopt;
}

std::optional<DeviceValue> textOf(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional<DeviceValue>(text);
}

template<typename Number>
std::optional<DeviceValue> numberOf(const std::optional<Number> &count)
{
    return count ? std::optional<DeviceValue>(static_cast<qint64>(*count)) : std::nullopt;
}

} // namespace

FilterReading readingOf(const QString &text)
{
    if (text.trimmed().isEmpty())
        return {};
    const auto read = readDeviceFilter(text);
    if (read)
        return {.state = FieldState::Valid, .hint = {}, .flaw = {}};
    if (isUnfinished(read.error(), text))
        return {.state = FieldState::Typing, .hint = hintOf(read.error(), text), .flaw = {}};
    return {.state = FieldState::Invalid, .hint = {}, .flaw = read.error().what};
}

KnownValues knownValuesOf(const contract::DeviceSummary &summary)
{
    KnownValues known;
    for (const contract::DeviceValues &values : summary.values)
        known.insert(values.field, values.values);
    return known;
}

Suggestions suggestionsFor(const QString &text, const KnownValues &known)
{
    const auto read = readDeviceFilter(text);
    if (read && !text.trimmed().isEmpty())
        return joints(text);
    const FilterFlaw flaw = read ? FilterFlaw() : read.error(); // of nothing, a field comes first
    Suggestions made{.from = std::min(flaw.position, text.size()), .entries = {}};
    const QString begun = text.sliced(made.from);
    for (const DeviceValueCount &value : candidatesOf(flaw, known)) {
        if (made.entries.size() == mostSuggestions || !fits(value.value, begun))
            continue;
        const int devices = static_cast<int>(value.devices);
        const QString note = devices > 0 ? Words::tr("%Ln device(s)", nullptr, devices) : QString();
        made.entries.push_back({.text = value.value, .note = note});
    }
    return made;
}

QString narrowed(const QString &text, DeviceField field, const DeviceValue &value, bool isNot)
{
    const DeviceFilter condition{.kind = DeviceFilter::Kind::Condition,
                                 .condition = {.field = field,
                                               .comparison = isNot ? Comparison::NotEqual : Comparison::Equal,
                                               .value = value}};
    const auto before = readDeviceFilter(text);
    if (!before || text.trimmed().isEmpty())
        return candela::textOf(condition);
    const bool isEither = before->kind == DeviceFilter::Kind::Any; // "and" binds closer than "or"
    return (isEither ? u"(%1) and %2"_s : u"%1 and %2"_s).arg(text.trimmed(), candela::textOf(condition));
}

std::optional<DeviceValue> valueOf(const DeviceRow &device, DeviceField field)
{
    switch (field) {
    case DeviceField::Id:
        return textOf(device.id);
    case DeviceField::ManagedId:
        return textOf(device.managedId);
    case DeviceField::Model:
        return textOf(device.model);
    case DeviceField::Manufacturer:
        return textOf(device.manufacturer);
    case DeviceField::Os:
        return textOf(device.osVersion);
    case DeviceField::Boot:
        return numberOf(device.bootMs);
    case DeviceField::SignIn:
        return numberOf(device.signInMs);
    case DeviceField::Crashes:
        return numberOf(device.crashes);
    case DeviceField::Restarts:
        return numberOf(device.restarts);
    case DeviceField::StopErrors:
        return numberOf(device.stopErrors);
    case DeviceField::Points:
        return device.points ? std::optional<DeviceValue>(qint64{device.points->count()}) : std::nullopt;
    case DeviceField::Channel:
        return wordOf(device.channel);
    case DeviceField::BuildState:
        return wordOf(device.buildState);
    case DeviceField::LastSeen:
        return device.lastSeen.isValid() ? std::optional<DeviceValue>(device.lastSeen) : std::nullopt;
    }
    std::unreachable();
}

} // namespace candela::ui
