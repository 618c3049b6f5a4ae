#include "model/devicefilter.h"

#include "base/tr.h"
#include "model/devicevalues.h"
#include "model/filtertokens.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

constexpr qsizetype longest = 1000;
constexpr int mostConditions = 50;
constexpr int deepest = 20;

using Kind = FilterToken::Kind;
using Expected = FilterFlaw::Expected;
using Read = std::expected<DeviceFilter, FilterFlaw>;

DeviceFilter joined(DeviceFilter::Kind kind, std::vector<DeviceFilter> parts)
{
    if (parts.size() == 1)
        return std::move(parts.front());
    return {.kind = kind, .parts = std::move(parts)};
}

/// By recursive descent; `deepest` bounds it.
class Parser
{
public:
    explicit Parser(QStringView text)
        : m_tokens(filterTokens(text))
    {
    }

    Read whole()
    {
        if (here().kind == Kind::End)
            return DeviceFilter();
        Read read = joinedBy(u"or", DeviceFilter::Kind::Any);
        if (read && here().kind != Kind::End)
            return flaw(Expected::Joint, Tr::tr("\"and\", \"or\" or the end of the filter"));
        return read;
    }

private:
    const FilterToken &here() const { return m_tokens[m_next]; }

    bool isWord(QStringView word) const
    {
        return here().kind == Kind::Word && here().text.compare(word, Qt::CaseInsensitive) == 0;
    }

    std::unexpected<FilterFlaw> flaw(Expected expected, const QString &wanted,
                                     std::optional<DeviceField> field = {}) const
    {
        return std::unexpected(FilterFlaw{.position = here().position,
                                          .expected = expected,
                                          .field = field,
                                          .what = Tr::tr("At character %1 of the filter, %2 is expected.")
                                                      .arg(here().position + 1)
                                                      .arg(wanted)});
    }

    /// A list of `all` joined by "or", or of single ones joined by "and".
    Read joinedBy(QStringView word, DeviceFilter::Kind kind)
    {
        std::vector<DeviceFilter> parts;
        do {
            if (!parts.empty())
                ++m_next;
            Read part = kind == DeviceFilter::Kind::Any ? joinedBy(u"and", DeviceFilter::Kind::All) : one();
            if (!part)
                return part;
            parts.push_back(std::move(*part));
        } while (isWord(word));
        return joined(kind, std::move(parts));
    }

    Read one()
    {
        const bool isNot = isWord(u"not");
        if (!isNot && here().kind != Kind::Open)
            return condition();
        if (++m_depth > deepest)
            return flaw(Expected::Field, Tr::tr("a filter that is at most %1 deep").arg(deepest));
        ++m_next;
        Read inner = isNot ? one() : inParentheses();
        --m_depth;
        if (inner && isNot)
            return DeviceFilter{.kind = DeviceFilter::Kind::Not, .parts = {std::move(*inner)}};
        return inner;
    }

    Read inParentheses()
    {
        Read inner = joinedBy(u"or", DeviceFilter::Kind::Any);
        if (!inner)
            return inner;
        if (here().kind != Kind::Close)
            return flaw(Expected::Joint, Tr::tr("\"and\", \"or\" or a closing parenthesis"));
        ++m_next;
        return inner;
    }

    Read condition()
    {
        const auto field =
            here().kind == Kind::Word ? deviceFieldFrom(here().text.toLower()) : std::optional<DeviceField>();
        if (!field)
            return flaw(Expected::Field, Tr::tr("one of %1").arg(namesOfDeviceFields().join(u", "_s)));
        if (++m_conditions > mostConditions)
            return flaw(Expected::Field, Tr::tr("a filter of at most %1 conditions").arg(mostConditions));
        ++m_next;
        const auto comparison = comparisonFrom(here().text.toLower());
        const bool isComparison = here().kind == Kind::Operator || here().kind == Kind::Word;
        if (!comparison || !isComparison || !canBeCompared(*field, *comparison))
            return flaw(Expected::Comparison,
                        Tr::tr("one of %1 after %2").arg(comparisonsOf(*field).join(u' '), idOf(*field)),
                        field);
        ++m_next;
        return value(*field, *comparison);
    }

    Read value(DeviceField field, Comparison comparison)
    {
        const auto read = readDeviceValue(field, m_tokens, m_next);
        if (!read)
            return flaw(Expected::Value, wantedOf(field), field);
        return DeviceFilter{.kind = DeviceFilter::Kind::Condition,
                            .condition = {.field = field, .comparison = comparison, .value = *read}};
    }

    std::vector<FilterToken> m_tokens;
    std::size_t m_next = 0;
    int m_depth = 0;
    int m_conditions = 0;
};

/// In parentheses only where it would be read as another filter without them: what was read must not become
/// too deep to be read again.
QString textOfPart(const DeviceFilter &part, DeviceFilter::Kind whole)
{
    const bool isJoined = part.kind == DeviceFilter::Kind::Any ||
                          (part.kind == DeviceFilter::Kind::All && whole != DeviceFilter::Kind::Any);
    return isJoined ? u"(%1)"_s.arg(textOf(part)) : textOf(part);
}

QString textOfJoined(const DeviceFilter &filter, const QString &joint)
{
    QStringList parts;
    for (const DeviceFilter &part : filter.parts)
        parts << textOfPart(part, filter.kind);
    return parts.join(joint);
}

} // namespace

std::expected<DeviceFilter, FilterFlaw> readDeviceFilter(QStringView text)
{
    if (text.size() > longest)
        return std::unexpected(
            FilterFlaw{.position = longest,
                       .expected = Expected::End,
                       .what = Tr::tr("The filter is longer than %1 characters.").arg(longest)});
    return Parser(text).whole();
}

QString textOf(const DeviceFilter &filter)
{
    switch (filter.kind) {
    case DeviceFilter::Kind::Condition:
        return u"%1 %2 %3"_s.arg(idOf(filter.condition.field), textOf(filter.condition.comparison),
                                 textOf(filter.condition.field, filter.condition.value));
    case DeviceFilter::Kind::All:
        return textOfJoined(filter, u" and "_s);
    case DeviceFilter::Kind::Any:
        return textOfJoined(filter, u" or "_s);
    case DeviceFilter::Kind::Not:
        return u"not "_s + textOfPart(filter.parts.front(), filter.kind);
    }
    std::unreachable();
}

} // namespace candela
