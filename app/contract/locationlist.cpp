#include "contract/locationlist.h"

#include "contract/fields.h"
#include "contract/write.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using candela::scoring::NetworkBand;
using candela::scoring::NetworkInsight;

namespace candela::contract {

namespace {

constexpr std::array workloads = {NetworkWorkload::Exchange, NetworkWorkload::SharePoint,
                                  NetworkWorkload::Teams};
constexpr std::array bands = {NetworkBand::ConstantTopic,        NetworkBand::UsersComplain,
                              NetworkBand::UsersNotice,          NetworkBand::Acceptable,
                              NetworkBand::MeetsRecommendations, NetworkBand::Best};
constexpr std::array insights = {NetworkInsight::FarEgress,    NetworkInsight::SlowDownload,
                                 NetworkInsight::SlowerNearby, NetworkInsight::UdpLoss,
                                 NetworkInsight::UdpLatency,   NetworkInsight::UdpJitter};

/// The one of these with the id.
template<typename Words>
auto wordOf(const Words &words, QStringView id) -> std::optional<typename Words::value_type>
{
    const auto found = std::ranges::find_if(words, [&](auto word) { return idOf(word) == id; });
    return found == words.end() ? std::nullopt : std::optional(*found);
}

std::optional<NetworkBand> bandFrom(QStringView id)
{
    return wordOf(bands, id);
}

std::optional<Points> rounded(const std::optional<scoring::FinePoints> &points)
{
    return points ? std::optional(points->rounded()) : std::nullopt;
}

LocationEntry entryOf(const scoring::LocationAssessment &assessment)
{
    LocationEntry entry{.name = assessment.location,
                        .city = {},
                        .country = {},
                        .isRemote = assessment.isRemote,
                        .counts = assessment.counts,
                        .weight = assessment.weight,
                        .points = rounded(assessment.points),
                        .band = assessment.band(),
                        .workloads = {},
                        .insights = assessment.insights};
    for (const NetworkWorkload workload : workloads) {
        const scoring::WorkloadAssessment &of = assessment.of(workload);
        entry.workloads.push_back(
            {.workload = workload, .samples = of.samples, .points = rounded(of.points)});
    }
    return entry;
}

QJsonObject writeWorkload(const WorkloadEntry &entry)
{
    return QJsonObject{{u"workload"_s, idOf(entry.workload)},
                       {u"samples"_s, entry.samples},
                       {u"points"_s, jsonOf(entry.points)}};
}

WorkloadEntry readWorkload(Fields &fields)
{
    return {.workload = fields.word("workload"_L1, &networkWorkloadFrom),
            .samples = fields.whole<qint64>("samples"_L1),
            .points = fields.pointsOrNothing("points"_L1)};
}

QJsonObject writeEntry(const LocationEntry &entry)
{
    QStringList found;
    for (const NetworkInsight insight : entry.insights)
        found << idOf(insight);
    return QJsonObject{
        {u"name"_s, entry.name},
        {u"city"_s, textOrNull(entry.city)},
        {u"country"_s, textOrNull(entry.country)},
        {u"latitude"_s, jsonOf(entry.latitude)},
        {u"longitude"_s, jsonOf(entry.longitude)},
        {u"is_remote"_s, entry.isRemote},
        {u"counts"_s, entry.counts},
        {u"weight"_s, entry.weight},
        {u"points"_s, jsonOf(entry.points)},
        {u"band"_s, textOrNull(entry.band ? idOf(*entry.band) : QString())},
        {u"workloads"_s, arrayOf(entry.workloads, &writeWorkload)},
        {u"insights"_s, jsonOf(found)},
    };
}

std::vector<NetworkInsight> readInsights(Fields &fields)
{
    std::vector<NetworkInsight> found;
    for (const QString &id : fields.texts("insights"_L1)) {
        if (const auto insight = wordOf(insights, id))
            found.push_back(*insight);
        else
            fields.refuse("insights"_L1);
    }
    return found;
}

LocationEntry readEntry(Fields &fields)
{
    return {
        .name = fields.text("name"_L1),
        .city = fields.textOrNothing("city"_L1),
        .country = fields.textOrNothing("country"_L1),
        .latitude = fields.numberOrNothing("latitude"_L1),
        .longitude = fields.numberOrNothing("longitude"_L1),
        .isRemote = fields.flag("is_remote"_L1),
        .counts = fields.flag("counts"_L1),
        .weight = fields.whole<qint64>("weight"_L1),
        .points = fields.pointsOrNothing("points"_L1),
        .band = fields.wordOrNothing("band"_L1, &bandFrom),
        .workloads = fields.list("workloads"_L1, &readWorkload),
        .insights = readInsights(fields),
    };
}

} // namespace

LocationList locationsOf(std::optional<QDate> asOf,
                         const std::vector<scoring::LocationAssessment> &assessments,
                         const std::vector<NetworkLocation> &known)
{
    LocationList list{.asOf = asOf, .locations = {}, .notShown = scoring::placesNotShown(known)};
    for (const scoring::LocationAssessment &assessment : assessments) {
        LocationEntry entry = entryOf(assessment);
        const auto place = std::ranges::find(known, entry.name, &NetworkLocation::name);
        if (place != known.end()) {
            entry.city = place->city;
            entry.country = place->country;
            entry.latitude = place->latitude;
            entry.longitude = place->longitude;
        }
        list.locations.push_back(std::move(entry));
    }
    return list;
}

QJsonObject toJson(const LocationList &list)
{
    return QJsonObject{{u"as_of"_s, jsonOf(list.asOf)},
                       {u"locations"_s, arrayOf(list.locations, &writeEntry)},
                       {u"not_shown"_s, list.notShown}};
}

Result<LocationList> locationListFromJson(const QJsonObject &document)
{
    Complaint complaint;
    Fields fields(document, complaint);
    LocationList list{.asOf = fields.dateOrNothing("as_of"_L1),
                      .locations = fields.list("locations"_L1, &readEntry),
                      .notShown = fields.whole<qint64>("not_shown"_L1)};
    return complaint.orElse(std::move(list));
}

} // namespace candela::contract
