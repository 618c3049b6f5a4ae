#pragma once

#include "base/result.h"
#include "contract/importresult.h"
#include "contract/publishresult.h"

#include <QJsonObject>

#include <optional>

namespace candela::contract {

enum class JobKind { Import, Publish, Sync };

/// Queued and Running go on; the others are final. Cancelled: nothing of it was kept.
enum class JobState { Queued, Running, Done, Failed, Cancelled };

/// "import", "publish" or "sync".
[[nodiscard]] QString nameOf(JobKind kind);
[[nodiscard]] std::optional<JobKind> jobKindFrom(QStringView name);
/// "queued", "running", "done", "failed" or "cancelled".
[[nodiscard]] QString nameOf(JobState state);
[[nodiscard]] std::optional<JobState> jobStateFrom(QStringView name);

/// The document of `GET /v1/imports/{id}`: how far an import or a publishing is, and what came of it.
/// A Sync is nobody's but the schedule's; how it went stands with the sources.
struct Job
{
    QString id; ///< random
    JobKind kind = JobKind::Import;
    JobState state = JobState::Queued;
    int percent = 0;
    std::optional<ImportResult> import;   ///< of an Import that is Done
    std::optional<PublishResult> publish; ///< of a Publish that is Done
    std::optional<Error> error;           ///< when Failed

    friend bool operator==(const Job &, const Job &) = default;
};

[[nodiscard]] QJsonObject toJson(const Job &job);
/// Fails with BadInput, naming the place.
[[nodiscard]] Result<Job> jobFromJson(const QJsonObject &document);

} // namespace candela::contract
