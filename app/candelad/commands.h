#pragma once

#include "candelad/answer.h"
#include "model/featureset.h"
#include "scoring/causes.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <stop_token>

namespace candela {

/// What every command is told.
struct Common
{
    QString data;              ///< the data directory
    QDate today;               ///< UTC
    std::stop_token stop;      ///< asked for by SIGINT and SIGTERM
    bool isForService = false; ///< started by `serve`, which holds the lock
};

struct ImportArguments
{
    QStringList paths; ///< files and folders; "-" is standard input
    bool tellProgress = false;
};

struct TemplateArguments
{
    QString kind; ///< FileTemplate::kind; "help" lists them
};

struct PublishArguments
{
    std::optional<QDate> asOf;
    bool partial = false;
};

struct SyncArguments
{
    QString config; ///< the settings, with a table [graph]
    bool tellProgress = false;
    std::chrono::seconds patience = std::chrono::minutes(30); ///< longest time spent waiting, in all
};

struct SampleArguments
{
    int people = 2400;
    int devices = 1800;
    int days = 210;
    quint64 seed = 7;
    std::optional<QDate> until; ///< last Sunday when not given
    QString filesTo;            ///< a folder to write its reports into, instead of making it; may be empty
};

/// From which release to which the change is explained; each a day or a slot.
struct ExplainArguments
{
    scoring::When from;
    scoring::When to;
};

struct TokenArguments
{
    QString role;
    int days = 30;
};

struct SettingsArguments
{
    std::optional<FeatureSet> meetingFeatures; ///< as it is when not given
    bool forgetsBenchmarks = false;

    [[nodiscard]] bool changes() const { return meetingFeatures || forgetsBenchmarks; }
};

[[nodiscard]] Result<Answer> runImport(const Common &common, const ImportArguments &arguments);
[[nodiscard]] Result<Answer> runTemplate(const Common &common, const TemplateArguments &arguments);
[[nodiscard]] Result<Answer> runPublish(const Common &common, const PublishArguments &arguments);
[[nodiscard]] Result<Answer> runSync(const Common &common, const SyncArguments &arguments);
[[nodiscard]] Result<Answer> runSample(const Common &common, const SampleArguments &arguments);
[[nodiscard]] Result<Answer> runSampleFiles(const Common &common, const SampleArguments &arguments);
[[nodiscard]] Result<Answer> runScore(const Common &common, std::optional<QDate> asOf);
[[nodiscard]] Result<Answer> runExplain(const Common &common, const ExplainArguments &arguments);
[[nodiscard]] Result<Answer> runSettings(const Common &common, const SettingsArguments &arguments);
[[nodiscard]] Result<Answer> runToken(const Common &common, const TokenArguments &arguments);
[[nodiscard]] Result<Answer> runVerify(const Common &common);
[[nodiscard]] Result<Answer> runDoctor(const Common &common);

/// Where the sample organization ends when nobody says otherwise.
[[nodiscard]] QDate lastSunday(QDate today);

} // namespace candela
