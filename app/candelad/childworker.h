#pragma once

#include "contract/job.h"
#include "service/worker.h"

#include <QObject>
#include <QProcess>

#include <optional>

namespace candela {

/// Does imports, publishing and fetching by starting this very program as a child, `candelad import -
/// --json`, `candelad publish --json` and `candelad sync --json`: only such a child opens the vault
/// (contract.md 7). Lives in the thread of the event loop; orders may come from any thread.
class ChildWorker : public QObject, public service::Worker
{
    Q_OBJECT

public:
    /// `program`: this executable. `data`: the data directory, whose lock this process holds.
    ChildWorker(QString program, QString data);
    ~ChildWorker() override;

    void start(service::Order order, service::Telling telling) override;
    void stop() override;

private:
    void startNow(const service::Order &order);
    void readProgress();
    void finish();

    QString m_program;
    QString m_data;
    std::optional<QProcess> m_process;
    service::Telling m_telling;
    contract::JobKind m_kind = contract::JobKind::Import;
    bool m_isStopped = false;
    QByteArray m_errors;
};

} // namespace candela
