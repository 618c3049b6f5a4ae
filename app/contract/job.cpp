#include "contract/job.h"

#include "contract/fields.h"
#include "contract/problem.h"

#include <QJsonValue>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace candela::contract {

namespace {

template<typename T>
QJsonValue writeOrNull(const std::optional<T> &value)
{
    return value ? QJsonValue(toJson(*value)) : QJsonValue();
}

/// A part that has a reader of its own; its complaint is passed on.
template<typename T>
std::optional<T> readPart(const QJsonObject &document, QLatin1StringView key, Complaint &complaint,
                          Result<T> (*read)(const QJsonObject &))
{
    const QJsonValue value = document.value(key);
    if (value.isNull() || value.isUndefined())
        return std::nullopt;
    const Result<T> part = read(value.toObject());
    if (part)
        return *part;
    complaint.raise(part.error().what, QString(key + u'.' + part.error().where));
    return std::nullopt;
}

} // namespace

QString nameOf(JobKind kind)
{
    switch (kind) {
    case JobKind::Import:
        return u"import"_s;
    case JobKind::Publish:
        return u"publish"_s;
    case JobKind::Sync:
        return u"sync"_s;
    }
    std::unreachable();
}

std::optional<JobKind> jobKindFrom(QStringView name)
{
    for (const JobKind kind : {JobKind::Import, JobKind::Publish, JobKind::Sync}) {
        if (nameOf(kind) == name)
            return kind;
    }
    return std::nullopt;
}

QString nameOf(JobState state)
{
    switch (state) {
    case JobState::Queued:
        return u"queued"_s;
    case JobState::Running:
        return u"running"_s;
    case JobState::Done:
        return u"done"_s;
    case JobState::Failed:
        return u"failed"_s;
    case JobState::Cancelled:
        return u"cancelled"_s;
    }
    std::unreachable();
}

std::optional<JobState> jobStateFrom(QStringView name)
{
    for (const JobState state :
         {JobState::Queued, JobState::Running, JobState::Done, JobState::Failed, JobState::Cancelled}) {
        if (nameOf(state) == name)
            return state;
    }
    return std::nullopt;
}

QJsonObject toJson(const Job &job)
{
    return QJsonObject{
        {u"id"_s, job.id},
        {u"kind"_s, nameOf(job.kind)},
        {u"state"_s, nameOf(job.state)},
        {u"percent"_s, job.percent},
        {u"import"_s, writeOrNull(job.import)},
        {u"publish"_s, writeOrNull(job.publish)},
        {u"problem"_s, job.error ? QJsonValue(toJson(problemOf(*job.error))) : QJsonValue()},
    };
}

Result<Job> jobFromJson(const QJsonObject &document)
{
    Complaint complaint;
    Fields fields(document, complaint);
    const auto problem = readPart(document, "problem"_L1, complaint, &problemFromJson);
    Job job{
        .id = fields.text("id"_L1),
        .kind = fields.word("kind"_L1, &jobKindFrom),
        .state = fields.word("state"_L1, &jobStateFrom),
        .percent = fields.whole<int>("percent"_L1),
        .import = readPart(document, "import"_L1, complaint, &importResultFromJson),
        .publish = readPart(document, "publish"_L1, complaint, &publishResultFromJson),
        .error = problem ? std::optional(problem->error) : std::nullopt,
    };
    return complaint.orElse(std::move(job));
}

} // namespace candela::contract
