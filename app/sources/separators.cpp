#include "sources/separators.h"

#include "base/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::sources {

namespace {

constexpr qsizetype longestHeader = 65'536;

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

/// Takes the first line that is not empty off `bytes`.
QByteArrayView takeLine(QByteArrayView &bytes)
{
    const auto start = std::ranges::find_if_not(bytes, isLineEnd);
    const auto end = std::find_if(start, bytes.end(), isLineEnd);
    bytes = {end, bytes.end()};
    return {start, end};
}

/// Without a line such as "sep=;", which tells Excel what stands between the columns.
QByteArrayView headerOf(QByteArrayView bytes)
{
    QByteArrayView rest = bytes.first(qMin(bytes.size(), longestHeader));
    if (rest.startsWith("\xEF\xBB\xBF"))
        rest = rest.sliced(3);
    const QByteArrayView first = takeLine(rest);
    return first.startsWith("sep=") ? takeLine(rest) : first;
}

Failure separatedBy(const QString &what)
{
    return fail(Fault::BadInput,
                Tr::tr("The columns are separated by %1 in place of commas. Use the file as it was "
                       "downloaded; save one of your own with commas between the columns, points in numbers "
                       "and days such as 2026-11-15.")
                    .arg(what),
                u"row 1"_s);
}

} // namespace

Result<void> checkSeparator(QByteArrayView bytes, const IsKnownHeader &isKnown)
{
    const QByteArrayView header = headerOf(bytes);
    for (const char separator : {';', '\t'}) {
        if (!header.contains(separator))
            continue;
        const QByteArray withCommas = header.toByteArray().replace(separator, ',');
        CsvReader csv(withCommas);
        if (const auto read = csv.next(); read && *read && isKnown(csv.cells()))
            return separatedBy(separator == ';' ? Tr::tr("semicolons") : Tr::tr("tabs"));
    }
    return {};
}

} // namespace candela::sources
