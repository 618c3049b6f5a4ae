#include "checks.h"
#include "model/catalogues.h"
#include "promises.h"
#include "sources/eventdays.h"
#include "sources/readfileevents.h"
#include "vault/newcomers.h"

#include <algorithm>

namespace candela::test {

namespace {

void checkWindow(const sources::ReadFileEvents &read, std::size_t window)
{
    const sources::FileLevels &levels = read.levels[window];
    hold(std::ranges::all_of(levels, [](std::uint8_t level) { return level < 8; }), "levels are three bits");
    const auto together =
        std::ranges::count_if(levels, [](std::uint8_t level) { return (level & sources::DidTogether) != 0; });
    const bool anyWrote =
        std::ranges::any_of(levels, [](std::uint8_t level) { return (level & sources::DidWrite) != 0; });
    hold(together != 1, "nobody works together with nobody");
    hold(together == 0 || anyWrote, "who works together works on what was written");
    hold(std::ranges::none_of(levels, [](std::uint8_t level) { return level == sources::DidTogether; }),
         "who works together reads or writes");
}

void checkRead(const sources::ReadFileEvents &read)
{
    hold(read.rows > 0 && std::cmp_less_equal(read.levels.front().size(), read.rows), "rows are counted");
    hold(!read.ends.empty() && read.levels.size() == read.ends.size(), "each window has its levels");
    hold(std::ranges::adjacent_find(read.ends, std::ranges::greater_equal()) == read.ends.end(),
         "windows stand in order, each once");
    holdDays({.first = read.ends.front().window().first, .last = read.ends.back().sunday()});
    hold(read.ends.front().weeksTo(read.ends.back()) * 7 < sources::EventDays::mostDays, "the file ends");
    for (std::size_t window = 0; window < read.ends.size(); ++window)
        checkWindow(read, window);
}

} // namespace

void checkFileEvents(QByteArrayView bytes)
{
    static const ImportCatalogue catalogue = builtInImports();
    static const SignalCatalogue known = builtInSignals();
    vault::Newcomers people(vault::Pseudonyms(QByteArray(32, 'a'), "fuzz"),
                            vault::Pseudonyms(QByteArray(32, 'b'), "fuzz"), QByteArray(16, 'c'));
    const sources::EventReading reading{
        .imports = catalogue, .knownSignals = known, .numberOf = [&](PersonKey &&person) {
            return people.numberOf(std::move(person));
        }};
    const auto read = sources::readFileEvents(bytes, reading, {.today = today});
    if (!read)
        holdRefusal(read.error());
    else if (*read)
        checkRead(**read);
}

} // namespace candela::test
