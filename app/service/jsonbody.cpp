#include "service/jsonbody.h"

#include "base/tr.h"

#include <QJsonDocument>

#include <algorithm>
#include <vector>

namespace candela::service {

namespace {

constexpr std::size_t deepest = 32;
constexpr int mostItems = 10'000;

/// Follows brackets and commas outside of texts, before anything is built from them.
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
        return m_items.size() <= deepest && (m_items.empty() || m_items.back() <= mostItems);
    }

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
};

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
    const QStringList names = document.object().keys();
    if (!std::ranges::all_of(names, [&](const QString &name) { return known.contains(name); }))
        return fail(Fault::BadInput, Tr::tr("The request has a member that is not known."));
    return document.object();
}

} // namespace candela::service
