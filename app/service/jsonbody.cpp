#include "service/jsonbody.h"

#include "base/tr.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <vector>

namespace candela::service {

namespace {

constexpr std::size_t deepest = 32;
constexpr int mostItems = 10'000;

/// Follows brackets, commas and colons outside of texts, before anything is built from them.
class Bounds
{
public:
    /// Whether the document is still within bounds after this character.
    bool take(char c)
    {
        if (m_inText)
            return takeInText(c);
        if (c == '"')
            m_inText = true;
        else if (c == '{' || c == '[')
            m_items.push_back(1);
        else if ((c == '}' || c == ']') && !m_items.empty())
            m_items.pop_back();
        else if (c == ',' && !m_items.empty())
            ++m_items.back();
        else if (c == ':')
            ++m_members;
        return m_items.size() <= deepest && (m_items.empty() || m_items.back() <= mostItems);
    }

    /// How many members were written, of all objects.
    [[nodiscard]] qsizetype members() const { return m_members; }

private:
    bool takeInText(char c)
    {
        if (m_isEscaped)
            m_isEscaped = false;
        else if (c == '\\')
            m_isEscaped = true;
        else if (c == '"')
            m_inText = false;
        return true;
    }

    bool m_inText = false;
    bool m_isEscaped = false;
    std::vector<int> m_items; ///< of each open bracket
    qsizetype m_members = 0;
};

/// How many members are left of all objects, once one that stood twice is one.
qsizetype membersOf(const QJsonValue &value)
{
    qsizetype members = 0;
    for (const QJsonValue item : value.toArray())
        members += membersOf(item);
    for (const QJsonValue member : value.toObject())
        members += 1 + membersOf(member);
    return members;
}

} // namespace

Result<QJsonObject> readJsonBody(const QByteArray &body, const QStringList &known)
{
    if (body.isEmpty())
        return QJsonObject();
    Bounds bounds;
    if (!std::ranges::all_of(body, [&](char c) { return bounds.take(c); }))
        return fail(Fault::BadInput, Tr::tr("The request is nested too deeply or has too many items."));
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return fail(Fault::BadInput, Tr::tr("The request is not a JSON object."));
    if (membersOf(document.object()) != bounds.members())
        return fail(Fault::BadInput, Tr::tr("The request has a member twice."));
    const QStringList names = document.object().keys();
    if (!std::ranges::all_of(names, [&](const QString &name) { return known.contains(name); }))
        return fail(Fault::BadInput, Tr::tr("The request has a member that is not known."));
    return document.object();
}

} // namespace candela::service
