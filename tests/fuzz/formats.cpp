#include "formats.h"

#include "checks.h"
#include "places/places.h"

#include <QDir>

namespace candela::test {

std::span<const Format> formats()
{
    static constexpr Format all[] = {
        {"report", checkReport, "sources", "*"},
        {"meetings", checkMeetings, "imports", "*"},
        {"file_events", checkFileEvents, "imports", "*"},
        {"benchmarks", checkBenchmarks, "imports", "*"},
        {"technology_csv", checkTechnology, "sources/technology", "*.csv"},
        {"technology_json", checkTechnology, "sources/technology", "*.json"},
        {"json", checkJson, "fuzz/json", "*"},
        {"cell", checkCell, "fuzz/cell", "*"},
        {"device_filter", checkDeviceFilter, "fuzz/device_filter", "*"},
        {"graph_answer", checkGraphAnswer, "fuzz/graph_answer", "*"},
        {"settings", checkSettings, "fuzz/settings", "*"},
    };
    return all;
}

QStringList seedsOf(const Format &format)
{
    const QDir folder(inSources(QStringLiteral("tests/data/") + QLatin1StringView(format.seeds)));
    QStringList paths;
    for (const QString &name : folder.entryList({QString::fromLatin1(format.names)}, QDir::Files))
        paths << folder.filePath(name);
    if (paths.isEmpty())
        qFatal("no seeds in %s", format.seeds);
    return paths;
}

} // namespace candela::test
