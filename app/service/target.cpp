#include "service/target.h"

#include "base/tr.h"

#include <QStringDecoder>

#include <algorithm>
#include <cctype>
#include <optional>

using namespace Qt::StringLiterals;

namespace candela::service {

namespace {

bool isHex(char c)
{
    return std::isxdigit(static_cast<unsigned char>(c)) != 0;
}

bool hasBrokenCode(QByteArrayView text)
{
    for (qsizetype at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
        if (at + 2 >= text.size() || !isHex(text[at + 1]) || !isHex(text[at + 2]))
            return true;
    }
    return false;
}

/// Nothing when the text is not UTF-8 or holds a control character.
std::optional<QString> decoded(QByteArrayView text)
{
    if (hasBrokenCode(text))
        return std::nullopt;
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString made = utf8(QByteArray::fromPercentEncoding(text.toByteArray()));
    const bool hasControl =
        std::ranges::any_of(made, [](QChar c) { return c.category() == QChar::Other_Control; });
    if (utf8.hasError() || hasControl)
        return std::nullopt;
    return made;
}

bool isTarget(QByteArrayView bytes)
{
    const auto isAllowed = [](char c) { return c > ' ' && c < '\x7f' && c != '#'; };
    return bytes.startsWith('/') && std::ranges::all_of(bytes, isAllowed);
}

bool readPath(const QByteArray &path, Target &target)
{
    for (const QByteArray &segment : path.mid(1).split('/')) {
        const auto text = decoded(segment);
        if (!text)
            return false;
        target.segments.append(*text);
    }
    return true;
}

bool readQuery(const QByteArray &query, Target &target)
{
    for (const QByteArray &pair : query.split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const auto name = decoded(equals < 0 ? pair : pair.first(equals));
        const auto value = decoded(equals < 0 ? QByteArray() : pair.sliced(equals + 1));
        if (!name || !value)
            return false;
        target.repeats = target.repeats || target.query.contains(*name);
        target.query.emplace(*name, *value);
    }
    return true;
}

} // namespace

Result<Target> readTarget(QByteArrayView bytes)
{
    const QByteArray text = bytes.toByteArray();
    const qsizetype mark = text.indexOf('?');
    const QByteArray path = mark < 0 ? text : text.first(mark);
    Target target;
    if (!isTarget(bytes) || !readPath(path, target) ||
        (mark >= 0 && !readQuery(text.sliced(mark + 1), target)))
        return fail(Fault::BadInput, Tr::tr("The address of the request cannot be read."));
    return target;
}

} // namespace candela::service
