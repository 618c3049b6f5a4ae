#include "ui/locations/locationcontent.h"

#include "ui/widgets/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using candela::contract::LocationEntry;
using candela::scoring::NetworkBand;
using candela::scoring::NetworkInsight;

namespace candela::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Locations)
};

/// In which part of the table a place stands.
int partOf(const LocationEntry &place)
{
    if (!place.points)
        return 2;
    return place.counts ? 0 : 1;
}

std::optional<Mood> moodOf(Points points)
{
    return points < scoring::wellPlaceFrom ? std::optional(Mood::Attention) : std::nullopt;
}

Cell pointsCell(const std::optional<Points> &points, bool hasBar, const QLocale &locale)
{
    if (!points)
        return {.text = Words::tr("not measured")};
    return {.text = number(qint64{points->count()}, locale),
            .value = points->count(),
            .mood = moodOf(*points),
            .share = hasBar ? std::optional(points->count() / 100.0) : std::nullopt};
}

Cell workloadCell(const LocationEntry &place, NetworkWorkload workload, const QLocale &locale)
{
    const auto found = std::ranges::find(place.workloads, workload, &contract::WorkloadEntry::workload);
    if (found == place.workloads.end())
        return pointsCell({}, false, locale);
    Cell cell = pointsCell(found->points, false, locale);
    cell.tip = Words::tr("%Ln sample(s)", nullptr, static_cast<int>(found->samples));
    return cell;
}

Cell bandCell(const LocationEntry &place)
{
    if (!place.band)
        return {.text = Words::tr("Not measured"), .chip = Mood::Neutral};
    const bool isWell = *place.band >= NetworkBand::MeetsRecommendations;
    return {.text = wordsOf(*place.band), .chip = isWell ? Mood::Good : Mood::Attention};
}

Cell weightCell(const LocationEntry &place, const QLocale &locale)
{
    if (place.counts)
        return {.text = number(place.weight, locale), .value = place.weight};
    return {.text = Words::tr("not scored"),
            .tip = place.isRemote ? Words::tr("A place of remote workers: shown, and not scored.")
                                  : Words::tr("It was not measured in these three days.")};
}

Cell insightCell(const LocationEntry &place)
{
    if (!place.points)
        return {.text = Words::tr("not measured")}; // so nobody knows what is amiss
    QStringList words;
    for (const NetworkInsight insight : place.insights)
        words << wordsOf(insight);
    const QString all = words.join(Words::tr(", ", "between insights"));
    return {.text = all.isEmpty() ? Words::tr("nothing amiss") : all, .tip = all};
}

QString whereIs(const LocationEntry &place)
{
    QStringList where{place.city == place.name ? QString() : place.city, place.country};
    where.removeAll(QString());
    return where.join(Words::tr(", ", "between city and country"));
}

QString weightInWords(const LocationEntry &place, const QLocale &locale)
{
    if (!place.counts)
        return weightCell(place, locale).tip;
    return Words::tr("It weighs %1 in the category.").arg(number(place.weight, locale));
}

QString detailOf(const LocationEntry &place, const QLocale &locale)
{
    const QString where = whereIs(place);
    const QString named = where.isEmpty() ? place.name
                                          //: A place, then its city and country: "Leeds (United Kingdom)"
                                          : Words::tr("%1 (%2)").arg(place.name, where);
    const QString limit = number(qint64{scoring::wellPlaceFrom.count()}, locale);
    return QStringList{
        //: A place, then what is amiss there.
        Words::tr("%1: %2.").arg(named, insightCell(place).text),
        Words::tr("From %1 points on the network is as recommended; what is below is marked.").arg(limit),
        weightInWords(place, locale)}
        .join(u' ');
}

std::vector<LocationEntry> sortedPlaces(const contract::LocationList &list)
{
    std::vector<LocationEntry> sorted = list.locations;
    std::ranges::stable_sort(sorted, {}, [](const LocationEntry &place) {
        return std::pair(partOf(place), place.points ? place.points->count() : 0);
    });
    return sorted;
}

std::vector<Cell> rowOf(const LocationEntry &place, const QLocale &locale)
{
    const QString where = whereIs(place);
    return {{.text = place.name, .tip = where},
            {.text = where.isEmpty() ? Words::tr("not known") : where},
            pointsCell(place.points, true, locale),
            bandCell(place),
            workloadCell(place, NetworkWorkload::Exchange, locale),
            workloadCell(place, NetworkWorkload::SharePoint, locale),
            workloadCell(place, NetworkWorkload::Teams, locale),
            insightCell(place),
            weightCell(place, locale)};
}

std::vector<Column> columns()
{
    const auto workload = [](const QString &id, const QString &title, const QString &whole) {
        return Column{.id = id, .title = title, .whole = whole, .width = 68, .isTrailing = true};
    };
    return {{.id = u"place"_s, .title = Words::tr("Place"), .width = 110},
            {.id = u"country"_s, .title = Words::tr("Where"), .width = 110},
            {.id = u"points"_s,
             .title = Words::tr("Points"),
             .whole = Words::tr("Points of 100"),
             .width = 124,
             .isTrailing = true},
            {.id = u"band"_s, .title = Words::tr("People would say"), .width = 150},
            workload(u"exchange"_s, Words::tr("Mail"), Words::tr("Mail (Exchange), points")),
            workload(u"sharepoint"_s, Words::tr("Files"), Words::tr("Files (SharePoint), points")),
            workload(u"teams"_s, Words::tr("Calls"), Words::tr("Calls (Teams), points")),
            {.id = u"insights"_s, .title = Words::tr("What is amiss")},
            {.id = u"weight"_s,
             .title = Words::tr("Weight"),
             .whole = Words::tr("Weight in the category"),
             .width = 84,
             .isTrailing = true}};
}

} // namespace

QString wordsOf(NetworkBand band)
{
    switch (band) {
    case NetworkBand::ConstantTopic:
        return Words::tr("A constant topic");
    case NetworkBand::UsersComplain:
        return Words::tr("Complained about");
    case NetworkBand::UsersNotice:
        return Words::tr("Noticed");
    case NetworkBand::Acceptable:
        return Words::tr("Acceptable");
    case NetworkBand::MeetsRecommendations:
        return Words::tr("As recommended");
    case NetworkBand::Best:
        return Words::tr("As good as it gets");
    }
    std::unreachable();
}

QString wordsOf(NetworkInsight insight)
{
    switch (insight) {
    case NetworkInsight::FarEgress:
        return Words::tr("leaves the network far away");
    case NetworkInsight::SlowDownload:
        return Words::tr("slow download");
    case NetworkInsight::SlowerNearby:
        return Words::tr("slower than places nearby");
    case NetworkInsight::UdpLoss:
        return Words::tr("calls lose data");
    case NetworkInsight::UdpLatency:
        return Words::tr("calls are late");
    case NetworkInsight::UdpJitter:
        return Words::tr("calls are uneven");
    }
    std::unreachable();
}

TableContent locationTable(const contract::LocationList &list, const QLocale &locale)
{
    TableContent table{.columns = columns(), .rows = {}};
    for (const LocationEntry &place : sortedPlaces(list))
        table.rows.push_back(rowOf(place, locale));
    return table;
}

QStringList locationDetails(const contract::LocationList &list, const QLocale &locale)
{
    QStringList details;
    for (const LocationEntry &place : sortedPlaces(list))
        details << detailOf(place, locale);
    return details;
}

QString locationNote(const contract::LocationList &list, const QLocale &)
{
    const auto &places = list.locations;
    const auto counted = static_cast<int>(std::ranges::count_if(places, &LocationEntry::counts));
    const auto remote = static_cast<int>(std::ranges::count_if(places, &LocationEntry::isRemote));
    const auto silent = static_cast<int>(
        std::ranges::count_if(places, [](const LocationEntry &place) { return !place.points; }));
    QStringList parts;
    if (counted > 0)
        parts << Words::tr("%Ln place(s) count", nullptr, counted);
    if (remote > 0)
        parts << Words::tr("%Ln remote place(s), shown and not scored", nullptr, remote);
    if (list.notShown > 0)
        parts << Words::tr("%Ln place(s) of fewer than 5 remote workers, not shown", nullptr,
                           static_cast<int>(list.notShown));
    if (silent > 0)
        parts << Words::tr("%Ln not measured in three days", nullptr, silent);
    return parts.join(u" · "_s);
}

} // namespace candela::ui
