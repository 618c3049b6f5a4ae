#pragma once

#include "model/catalogues.h"
#include "technologylines.h"

namespace candela::sources::test {

inline const QDate today(2026, 11, 21);

inline Result<std::optional<ReadTechnology>> read(const QByteArray &bytes)
{
    static const TechnologyCatalogue catalogue = builtInTechnology();
    return readTechnology(bytes, catalogue, {.today = today});
}

/// A list of one good device and, before it, the one with these fields.
inline QByteArray startups(const QByteArray &fields)
{
    return R"([{"id":"d-0",)" + fields +
           R"(},{"id":"d-1","coreBootTimeInMs":30000,"coreLoginTimeInMs":9000}])";
}

/// What the first row of `file` says after its day; the reason where it is left out.
inline QString wordsOf(const QByteArray &file)
{
    const auto found = read(file);
    if (!found)
        return found.error().what;
    if (!*found)
        return QStringLiteral("nothing");
    if (!(*found)->skipped.empty())
        return (*found)->skipped.front().reason;
    const QStringList lines = technologyLines(**found);
    return lines.value(1).section(u' ', 3);
}

} // namespace candela::sources::test
