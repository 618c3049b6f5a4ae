#include "candelad/graphconfig.h"
#include "candelad/schedule.h"
#include "checks.h"
#include "promises.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace candela::test {

namespace {

void holdFlaw(const Error &error)
{
    hold(error.fault == Fault::BadInput && error.what.endsWith(u'.'), "settings are refused in a sentence");
}

void checkGraph(const toml::table &table)
{
    const auto config = readGraphConfig(table, u"/etc/candela"_s);
    if (!config)
        return holdFlaw(config.error());
    hold(!config->tenant.isEmpty() && !config->client.isEmpty(), "it is known whom to ask, and as whom");
    hold(config->secretFile.isEmpty() != config->certificate.isEmpty(), "there is one credential");
    hold(config->certificate.isEmpty() == config->key.isEmpty(), "a certificate has a key");
}

void checkSync(const toml::table &table)
{
    const auto schedule = readSchedule(table);
    if (!schedule)
        return holdFlaw(schedule.error());
    hold(schedule->every.has_value() != schedule->at.has_value(), "there is one schedule");
    hold(!schedule->every || (*schedule->every >= 1h && *schedule->every <= 168h), "it is a sane one");
}

} // namespace

void checkSettings(QByteArrayView bytes)
{
    toml::table settings;
    try {
        settings = toml::parse(std::string_view(bytes.data(), static_cast<std::size_t>(bytes.size())));
    } catch (const toml::parse_error &) {
        return; // said by its line
    }
    if (const toml::table *const graph = settings["graph"].as_table())
        checkGraph(*graph);
    if (const toml::table *const sync = settings["sync"].as_table())
        checkSync(*sync);
}

} // namespace candela::test
