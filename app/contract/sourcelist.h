#pragma once

#include "base/result.h"
#include "model/coverage.h"
#include "model/importcatalogue.h"
#include "model/signalcatalogue.h"
#include "model/technologycatalogue.h"

#include <QDateTime>
#include <QJsonObject>

#include <map>
#include <optional>
#include <vector>

namespace candela::contract {

/// How many of all devices a report speaks of.
struct DevicesReported
{
    qint64 reported = 0; ///< in the 28 days up to the day that was closed last
    qint64 known = 0;    ///< all devices there are

    friend bool operator==(const DevicesReported &, const DevicesReported &) = default;
};

/// One kind of report, and what there is of it.
struct SourceEntry
{
    QString report; ///< ReportKind::id
    QString title;
    QString whereToGet;               ///< in words
    bool connected = false;           ///< whether anything of it is there
    std::optional<QDate> upTo;        ///< the last day it has data of
    std::optional<QDateTime> lastRun; ///< end of a connector's that fetches by itself, UTC; nothing for files
    std::optional<QDateTime> nextRun; ///< likewise
    QString error;                    ///< why the last run left days of it, in words; empty when it did not
    std::vector<Coverage> coverage;
    std::optional<DevicesReported> devices = {}; ///< of a report about devices, once a day was closed

    friend bool operator==(const SourceEntry &, const SourceEntry &) = default;
};

/// The document of `GET /v1/sources`: every report that can be read, in the catalogue's order.
struct SourceList
{
    std::vector<SourceEntry> sources;

    friend bool operator==(const SourceList &, const SourceList &) = default;
};

/// Puts each row of `coverage` under its report, those about people first and formats of ours last; rows of
/// unknown reports are left out. `devices` says of reports about devices, by their ids, how many they speak
/// of.
[[nodiscard]] SourceList sourcesOf(const SignalCatalogue &catalogue, const std::vector<Coverage> &coverage,
                                   const TechnologyCatalogue &technology = {},
                                   const std::map<QString, DevicesReported> &devices = {},
                                   const ImportCatalogue &imports = {});

/// What a connector did last about one report, and when it runs next.
struct ConnectorRun
{
    QString report;
    std::optional<QDateTime> lastRun; ///< its end, UTC; nothing before the first has ended
    std::optional<QDateTime> nextRun; ///< UTC
    QString error;
};

/// Says of each source how a connector ran; of one that no run speaks of, nothing.
[[nodiscard]] SourceList withRuns(SourceList list, const std::vector<ConnectorRun> &runs);

[[nodiscard]] QJsonObject toJson(const SourceList &list);
/// Fails with BadInput, naming the place.
[[nodiscard]] Result<SourceList> sourceListFromJson(const QJsonObject &document);

} // namespace candela::contract
