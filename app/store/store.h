#pragma once

#include "base/result.h"
#include "model/technologyrows.h"
#include "store/apptable.h"
#include "store/baselinetable.h"
#include "store/benchmarktable.h"
#include "store/coveragetable.h"
#include "store/devicetable.h"
#include "store/endpointapptable.h"
#include "store/endpointtable.h"
#include "store/networktable.h"
#include "store/organizationtable.h"
#include "store/releasetable.h"
#include "store/starttable.h"
#include "store/synctable.h"
#include "store/technologytable.h"
#include "store/tokentable.h"

#include <QSqlDatabase>
#include <QString>

#include <map>
#include <memory>

namespace candela::store {

/// What is kept in the open: `candela.db`. One connection, used by the thread that opened it.
class Store
{
public:
    enum class Access {
        ReadWrite,
        ReadOnly,
        Change, ///< to change a little in a database that is there; it is neither made nor examined as a
                ///< whole
    };

    /// Opens the database, with ReadWrite making it when there is none. Fails with NotFound (else, none
    /// there) and Storage (not readable, damaged, or of another version); what was there stays as it was.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &path, Access access);
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    [[nodiscard]] OrganizationTable organization();
    [[nodiscard]] ReleaseTable releases();
    [[nodiscard]] CoverageTable coverage();
    [[nodiscard]] TokenTable tokens();
    [[nodiscard]] AppTable apps();
    [[nodiscard]] EndpointTable endpoints();
    [[nodiscard]] StartTable starts();
    [[nodiscard]] EndpointAppTable endpointApps();
    [[nodiscard]] NetworkTable network();
    [[nodiscard]] DeviceTable devices();
    [[nodiscard]] BaselineTable baselines();
    [[nodiscard]] TechnologyTable technology();
    [[nodiscard]] SyncTable syncs();

    /// Keeps the rows about technology of several files, devices with their opaque ids, in one transaction,
    /// and says of each file how many rows it changed. Each table says what stays.
    [[nodiscard]] Result<std::vector<qint64>> keepRows(const QString &organization,
                                                       const std::vector<TechnologyRows> &files, QDate today);
    /// From which to which day there are rows of each report about technology; empty when there are none.
    [[nodiscard]] Result<std::vector<Coverage>> technologyCoverage(const QString &organization);
    /// Of how many devices each report about devices speaks in these days; reports without any are left out.
    [[nodiscard]] Result<std::map<QString, qint64>> devicesReported(const QString &organization, Window days);
    [[nodiscard]] BenchmarkTable benchmarks();

private:
    explicit Store(QSqlDatabase database);

    [[nodiscard]] Result<qint64> keepFile(const QString &organization, const TechnologyRows &rows,
                                          QDate today);

    QSqlDatabase m_database;
};

} // namespace candela::store
