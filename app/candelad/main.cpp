#include "candelad/arguments.h"
#include "candelad/commands.h"
#include "candelad/datadirectory.h"
#include "candelad/servecommand.h"
#include "candelad/stoponsignal.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

#include <CLI/CLI.hpp>

#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include <sys/prctl.h>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace candela;

namespace {

/// Runs the chosen command.
using Run = std::function<Result<Answer>(const Common &)>;

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

std::optional<QDate> dayFrom(const std::string &value)
{
    const QDate day = QDate::fromString(text(value), Qt::ISODate);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

/// Refuses anything but an ISO date, as a usage error.
CLI::Validator isDay()
{
    return CLI::Validator(
        [](const std::string &value) {
            return dayFrom(value) ? std::string() : "is no date such as 2026-11-15";
        },
        "DATE");
}

std::optional<ExplainArguments> rangeFrom(const std::string &value)
{
    const QStringList ends = text(value).split(u".."_s);
    const auto from = scoring::whenFrom(ends.value(0));
    const auto to = scoring::whenFrom(ends.value(1));
    if (ends.size() != 2 || !from || !to)
        return std::nullopt;
    return ExplainArguments{.from = *from, .to = *to};
}

/// Refuses anything but two ISO dates or weeks, as a usage error.
CLI::Validator isRange()
{
    return CLI::Validator(
        [](const std::string &value) {
            return rangeFrom(value) ? std::string() : "is no range such as 2026-W42..2026-W46";
        },
        "FROM..TO");
}

/// A person's data must not end in a crash dump.
void forbidCoreDumps()
{
    const rlimit none{.rlim_cur = 0, .rlim_max = 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::prctl(PR_SET_DUMPABLE, 0);
}

void addImport(CLI::App &app, Arguments &arguments, Run &run)
{
    auto *command = app.add_subcommand("import", "Read usage reports; each is recognised by its columns");
    auto *paths = command->add_option("paths", arguments.paths, "Files and folders, or - for standard input");
    command
        ->add_option("--template", arguments.templateKind, "Print a file of this kind to start from, or help")
        ->excludes(paths);
    command->add_flag("--progress", arguments.tellProgress, "Tell progress on standard error");
    command->callback([&] {
        if (arguments.paths.empty() && arguments.templateKind.empty())
            throw CLI::RequiredError("paths");
        run = [&arguments](const Common &common) {
            if (!arguments.templateKind.empty())
                return runTemplate(common, {.kind = text(arguments.templateKind)});
            QStringList given;
            for (const std::string &path : arguments.paths)
                given << text(path);
            return runImport(common, {.paths = given, .tellProgress = arguments.tellProgress});
        };
    });
}

void addSync(CLI::App &app, Arguments &arguments, Run &run)
{
    auto *command = app.add_subcommand("sync", "Fetch the usage reports from Microsoft Graph");
    command->add_option("--config", arguments.config, "Settings in TOML, with a table [graph]")->required();
    command
        ->add_option("--patience", arguments.patience,
                     "Seconds to wait, in all, when the service asks for it")
        ->check(CLI::Range(0, 86400))
        ->capture_default_str();
    command->add_flag("--progress", arguments.tellProgress, "Tell progress on standard error");
    command->callback([&] {
        run = [&arguments](const Common &common) {
            return runSync(common, {.config = text(arguments.config),
                                    .tellProgress = arguments.tellProgress,
                                    .patience = std::chrono::seconds(arguments.patience)});
        };
    });
}

void addPublish(CLI::App &app, Arguments &arguments, Run &run)
{
    auto *command = app.add_subcommand("publish", "Release every week that is ready");
    command->add_option("--as-of", arguments.asOf, "Only the week of this day")->check(isDay());
    command->add_flag("--partial", arguments.partial, "Do not wait for reports that are expected");
    command->callback([&] {
        run = [&arguments](const Common &common) {
            return runPublish(common, {.asOf = dayFrom(arguments.asOf), .partial = arguments.partial});
        };
    });
}

void addSample(CLI::App &app, Arguments &arguments, Run &run)
{
    auto *command = app.add_subcommand("sample", "Make a sample organization of people who do not exist");
    command->add_option("--people", arguments.sample.people)
        ->check(CLI::Range(1, 1000000))
        ->capture_default_str();
    command->add_option("--devices", arguments.sample.devices)
        ->check(CLI::Range(0, 1000000))
        ->capture_default_str();
    command->add_option("--days", arguments.sample.days)->check(CLI::Range(1, 3660))->capture_default_str();
    command->add_option("--seed", arguments.sample.seed)->capture_default_str();
    command->add_option("--until", arguments.until, "The last day; last Sunday if not given")->check(isDay());
    command->add_option("--write-files", arguments.filesTo,
                        "Write its reports into this folder instead, to import them elsewhere");
    command->callback([&] {
        run = [&arguments](const Common &common) {
            SampleArguments sample = arguments.sample;
            sample.until = dayFrom(arguments.until);
            sample.filesTo = text(arguments.filesTo);
            return sample.filesTo.isEmpty() ? runSample(common, sample) : runSampleFiles(common, sample);
        };
    });
}

void addServe(CLI::App &app, Arguments &arguments, Run &run)
{
    auto *command = app.add_subcommand("serve", "Answer the dashboard and other programs on this computer");
    command->add_option("--config", arguments.config, "Settings in TOML");
    command->add_option("--listen", arguments.listen, "Address and port; 127.0.0.1:0 is any free port");
    command->add_flag("--token-stdin", arguments.hasTokenOnInput,
                      "The first line of standard input is the owner's token, and its end ends the service");
    command->callback([&] {
        run = [&arguments](const Common &common) -> Result<Answer> {
            ServeArguments serve{.hasTokenOnInput = arguments.hasTokenOnInput,
                                 .program = QCoreApplication::applicationFilePath()};
            if (!arguments.config.empty()) {
                auto config = readServeConfig(text(arguments.config));
                if (!config)
                    return fail(config.error());
                serve.config = *config;
                serve.configFile = QFileInfo(text(arguments.config)).absoluteFilePath();
            }
            if (!arguments.listen.empty()) {
                if (auto set = setListen(serve.config, text(arguments.listen)); !set)
                    return fail(set.error());
            }
            return runServe(common, serve);
        };
    });
}

/// Refuses anything but 7 or 9, as a usage error.
CLI::Validator isFeatureSet()
{
    return CLI::Validator(
        [](const std::string &value) {
            return featureSetFrom(text(value).toInt()) ? std::string()
                                                       : "meetings are scored by 7 features or by 9";
        },
        "7|9");
}

void addSettings(CLI::App &app, Arguments &arguments, Run &run)
{
    auto *command = app.add_subcommand("settings", "Tell how figures are made, or choose it");
    command
        ->add_option("--meeting-features", arguments.meetingFeatures,
                     "By how many features imported meetings are scored")
        ->check(isFeatureSet());
    command->add_flag("--forget-benchmarks", arguments.forgetsBenchmarks,
                      "Set no other organizations beside the figures any more");
    command->callback([&] {
        run = [&arguments](const Common &common) {
            return runSettings(common, {.meetingFeatures = featureSetFrom(arguments.meetingFeatures),
                                        .forgetsBenchmarks = arguments.forgetsBenchmarks});
        };
    });
}

void addToken(CLI::App &app, Arguments &arguments, Run &run)
{
    auto *command = app.add_subcommand("token", "Make a local access token and print it once");
    command->add_option("--role", arguments.role, "viewer, admin, operator, privacy_officer, ...")
        ->required();
    command->add_option("--days", arguments.tokenDays, "How long it lasts")->capture_default_str();
    command->callback([&] {
        run = [&arguments](const Common &common) {
            return runToken(common, {.role = text(arguments.role), .days = arguments.tokenDays});
        };
    });
}

void addReading(CLI::App &app, Arguments &arguments, Run &run)
{
    auto *score = app.add_subcommand("score", "Print the score");
    auto *asOf = score->add_option("--as-of", arguments.asOf, "As it was on this day")->check(isDay());
    score->add_option("--explain", arguments.explain, "Why it changed between two days or weeks")
        ->check(isRange())
        ->excludes(asOf);
    score->callback([&] {
        run = [&arguments](const Common &common) {
            const auto range = rangeFrom(arguments.explain);
            return range ? runExplain(common, *range) : runScore(common, dayFrom(arguments.asOf));
        };
    });
    app.add_subcommand("verify", "Check the chain of releases")->callback([&] { run = runVerify; });
    app.add_subcommand("doctor", "Check the installation and say how to mend it")->callback([&] {
        run = runDoctor;
    });
}

void describe(CLI::App &app, Arguments &arguments, Run &run)
{
    app.require_subcommand(1);
    app.fallthrough();
    app.set_version_flag("--version", CANDELA_VERSION);
    app.add_option("--data", arguments.data, "The data directory");
    app.add_flag("--json", arguments.json, "One JSON document on standard output");
    app.add_flag("--for-service", arguments.isForService)->group("");
    addImport(app, arguments, run);
    addSync(app, arguments, run);
    addPublish(app, arguments, run);
    addSample(app, arguments, run);
    addServe(app, arguments, run);
    addSettings(app, arguments, run);
    addToken(app, arguments, run);
    addReading(app, arguments, run);
}

} // namespace

int main(int argc, char *argv[])
{
    forbidCoreDumps();
    Arguments arguments;
    Run run;
    CLI::App app(
        "Candela scores how well an organization has adopted its tools, without looking at a person.",
        "candelad");
    describe(app, arguments, run);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? static_cast<int>(Exit::Done) : static_cast<int>(Exit::Usage);
    }
    const StopOnSignal stop;
    const QCoreApplication application(argc, argv);
    const Common common{.data = arguments.data.empty() ? DataDirectory::defaultPath() : text(arguments.data),
                        .today = QDateTime::currentDateTimeUtc().date(),
                        .stop = stop.token(),
                        .isForService = arguments.isForService};
    return static_cast<int>(print(run(common), arguments.json));
}
