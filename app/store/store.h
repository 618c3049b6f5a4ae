#pragma once

#include "base/result.h"
#include "store/apptable.h"
#include "store/coveragetable.h"
#include "store/organizationtable.h"
#include "store/releasetable.h"
#include "store/synctable.h"
#include "store/technologytable.h"
#include "store/tokentable.h"

#include <QSqlDatabase>
#include <QString>

#include <memory>

namespace candela::store {

/// What is kept in the open: `candela.db`. One connection, used by the thread that opened it.
class Store
{
public:
    enum class Access { ReadWrite, ReadOnly };

    /// Opens the database, with ReadWrite making it when there is none. Fails with NotFound (ReadOnly, none
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
    [[nodiscard]] TechnologyTable technology();
    [[nodiscard]] SyncTable syncs();

private:
    explicit Store(QSqlDatabase database);

    QSqlDatabase m_database;
};

} // namespace candela::store
