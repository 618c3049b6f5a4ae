#pragma once

#include "service/access.h"
#include "service/devices.h"
#include "service/figures.h"
#include "service/jobs.h"
#include "service/response.h"

#include <QStringList>

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace candela::service {

/// The documents that are the same for everyone, made once.
struct Documents
{
    QByteArray disclosures;  ///< JSON
    QByteArray measures;     ///< JSON
    QByteArray openApi;      ///< JSON
    QByteArray transparency; ///< HTML
};

/// When a connector runs next, by how it ran last; nothing when it does not run by itself.
using NextSync = std::function<std::optional<QDateTime>(const std::vector<store::SyncRun> &)>;

/// What handlers answer from.
struct Backend
{
    Figures &figures;
    Jobs &jobs;
    const Documents &documents;
    Devices &devices;
    NextSync nextSync = {}; ///< may be empty
};

/// A request that passed every check but that of its body's content.
struct Call
{
    Subject subject;                  ///< nobody on an open route
    QStringList captured;             ///< what stands for the `{...}` of the pattern, decoded
    std::map<QString, QString> query; ///< declared parameters with a value of their kind
    QByteArray ifNoneMatch;
    QByteArray target;              ///< path and query as sent
    QByteArray body;                ///< of a route with a JSON body; may be empty
    std::optional<MemoryFile> file; ///< of a route with a file body, sealed
};

enum class BodyKind { None, Json, File };

/// Day: an ISO date. Days: a whole number from 1 to 3660. Name: up to 255 characters. When: an ISO date or a
/// slot. Limit: a whole number from 1 to 1000. Text: up to 2000 characters, read by whoever answers.
enum class ParameterKind { Day, Days, Name, When, Limit, Text };

struct Parameter
{
    QString name;
    ParameterKind kind;
};

/// One row of the table that openapi.yaml is compared with.
struct Route
{
    QByteArray method;
    QByteArray pattern; ///< "/v1/categories/{id}/history"
    Roles roles;        ///< whoever has one of them may; of an open route nobody is asked for a token
    std::vector<Parameter> parameters;
    BodyKind body = BodyKind::None;
    Response (*handler)(Backend &backend, Call &call);

    [[nodiscard]] bool isOpen() const { return roles.isEmpty(); }
    /// Whether it only tells: a GET, or a question with a body. Those are counted a minute.
    [[nodiscard]] bool isRead() const;
};

/// Every route of the service. A GET answers HEAD as well.
[[nodiscard]] const std::vector<Route> &routes();

/// What the pattern's `{...}` stand for in a path; nothing when the path is another.
[[nodiscard]] std::optional<QStringList> captures(const Route &route, const QStringList &segments);

/// Whether a query parameter's value is of its kind.
[[nodiscard]] bool isOfKind(const QString &value, ParameterKind kind);

} // namespace candela::service
