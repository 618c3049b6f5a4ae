#include "service/routes.h"

#include "service/handlers.h"

#include <QDate>

using namespace Qt::StringLiterals;

namespace candela::service {

namespace {

constexpr int mostDays = 3660;
constexpr int mostRows = 1000;
constexpr qsizetype longestName = 255;
constexpr qsizetype longestText = 2000;

constexpr Roles open = {};
constexpr Roles administration = {Role::Admin};
/// Who may see figures about people.
constexpr Roles readers = {Role::Viewer, Role::GroupViewer, Role::Admin, Role::PrivacyOfficer};
/// Who may see that there are releases, without figures.
constexpr Roles observers = {Role::Viewer, Role::GroupViewer, Role::Admin, Role::PrivacyOfficer,
                             Role::CouncilObserver};
constexpr Roles operators = {Role::Viewer, Role::GroupViewer, Role::Operator, Role::Admin,
                             Role::PrivacyOfficer};
/// Who may see devices one by one.
constexpr Roles deviceReaders = {Role::DeviceSupport, Role::Admin};
/// Who may see what is counted over devices, apps and places.
constexpr Roles technologyReaders = {Role::Viewer, Role::GroupViewer, Role::DeviceSupport, Role::Admin,
                                     Role::PrivacyOfficer};

bool isWholeNumber(const QString &value, int most)
{
    bool isNumber = false;
    const int count = value.toInt(&isNumber);
    return isNumber && count >= 1 && count <= most && QString::number(count) == value;
}

} // namespace

const std::vector<Route> &routes()
{
    static const Parameter asOf{.name = u"as_of"_s, .kind = ParameterKind::Day};
    static const Parameter days{.name = u"days"_s, .kind = ParameterKind::Days};
    static const Parameter name{.name = u"name"_s, .kind = ParameterKind::Name};
    static const Parameter from{.name = u"from"_s, .kind = ParameterKind::When};
    static const Parameter to{.name = u"to"_s, .kind = ParameterKind::When};
    static const Parameter limit{.name = u"limit"_s, .kind = ParameterKind::Limit};
    static const Parameter cursor{.name = u"cursor"_s, .kind = ParameterKind::Text};
    static const Parameter sort{.name = u"sort"_s, .kind = ParameterKind::Text};
    static const Parameter filter{.name = u"filter"_s, .kind = ParameterKind::Text};
    static const Parameter fields{.name = u"fields"_s, .kind = ParameterKind::Text};
    static const std::vector<Route> table = {
        {"GET", "/healthz", open, {}, BodyKind::None, &answerHealth},
        {"GET", "/readyz", open, {}, BodyKind::None, &answerReady},
        {"GET", "/openapi.json", open, {}, BodyKind::None, &answerOpenApi},
        {"GET", "/transparency", open, {}, BodyKind::None, &answerTransparency},
        {"GET", "/v1/session", Roles::all(), {}, BodyKind::None, &answerSession},
        {"GET", "/v1/score", readers, {asOf}, BodyKind::None, &answerScore},
        {"GET", "/v1/score/history", readers, {days}, BodyKind::None, &answerScoreHistory},
        {"GET", "/v1/score/changes", readers, {from, to}, BodyKind::None, &answerChanges},
        {"GET", "/v1/categories/{id}", readers, {asOf}, BodyKind::None, &answerCategory},
        {"GET", "/v1/categories/{id}/history", readers, {days}, BodyKind::None, &answerCategoryHistory},
        {"GET", "/v1/passports/{figure}", readers, {}, BodyKind::None, &answerPassport},
        {"GET", "/v1/actions", readers, {}, BodyKind::None, &answerActions},
        {"POST", "/v1/simulations", readers, {}, BodyKind::Json, &answerSimulation},
        {"POST", "/v1/imports", administration, {name}, BodyKind::File, &startImport},
        {"GET", "/v1/imports/{id}", administration, {}, BodyKind::None, &answerImport},
        {"DELETE", "/v1/imports/{id}", administration, {}, BodyKind::None, &cancelImport},
        {"GET", "/v1/releases", observers, {}, BodyKind::None, &answerReleases},
        {"POST", "/v1/releases", administration, {}, BodyKind::Json, &startPublish},
        {"GET", "/v1/disclosures", Roles::all(), {}, BodyKind::None, &answerDisclosures},
        {"GET", "/v1/measures", Roles::all(), {}, BodyKind::None, &answerMeasures},
        {"GET", "/v1/sources", operators, {}, BodyKind::None, &answerSources},
        {"GET",
         "/v1/devices",
         deviceReaders,
         {limit, cursor, sort, filter, fields},
         BodyKind::None,
         &answerDevices},
        {"GET", "/v1/devices/{id}", deviceReaders, {}, BodyKind::None, &answerDevice},
        {"GET", "/v1/device-summary", technologyReaders, {}, BodyKind::None, &answerDeviceSummary},
        {"GET", "/v1/apps", technologyReaders, {}, BodyKind::None, &answerApps},
        {"GET", "/v1/locations", technologyReaders, {}, BodyKind::None, &answerLocations},
        {"GET", "/v1/channels", technologyReaders, {}, BodyKind::None, &answerChannels},
        {"GET", "/v1/baselines", technologyReaders, {}, BodyKind::None, &answerBaselines},
        {"POST", "/v1/baselines", administration, {}, BodyKind::Json, &addBaseline},
        {"DELETE", "/v1/baselines/{id}", administration, {}, BodyKind::None, &removeBaseline},
    };
    return table;
}

bool Route::isRead() const
{
    return method == "GET" || handler == &answerSimulation;
}

std::optional<QStringList> captures(const Route &route, const QStringList &segments)
{
    const QList<QByteArray> parts = route.pattern.mid(1).split('/');
    if (parts.size() != segments.size())
        return std::nullopt;
    QStringList captured;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts[i].startsWith('{'))
            captured.append(segments[i]);
        else if (QLatin1StringView(parts[i]) != segments[i])
            return std::nullopt;
    }
    return captured;
}

bool isOfKind(const QString &value, ParameterKind kind)
{
    switch (kind) {
    case ParameterKind::Day:
        return value.size() == 10 && QDate::fromString(value, Qt::ISODate).isValid();
    case ParameterKind::Days:
        return isWholeNumber(value, mostDays);
    case ParameterKind::Limit:
        return isWholeNumber(value, mostRows);
    case ParameterKind::Text:
        return value.size() <= longestText;
    case ParameterKind::When:
        return scoring::whenFrom(value).has_value();
    case ParameterKind::Name:
        return value.size() <= longestName;
    }
    std::unreachable();
}

} // namespace candela::service
