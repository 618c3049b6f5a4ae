#pragma once

#include <QString>

#include <memory>
#include <vector>

namespace candela::benchmark {

/// DuckDB in this process, in memory, from its shared library (libduckdb.so 1.x; npm's
/// @duckdb/node-bindings-linux-x64 brings one). Only what a benchmark asks of it; anything that fails ends
/// the program with what DuckDB said.
class DuckDb
{
public:
    explicit DuckDb(const QString &library);
    ~DuckDb();
    DuckDb(const DuckDb &) = delete;
    DuckDb &operator=(const DuckDb &) = delete;

    void run(const QString &sql);
    /// The numbers of the one row that `sql` answers.
    [[nodiscard]] std::vector<qint64> row(const QString &sql);
    [[nodiscard]] QString version() const;

private:
    struct Library;
    std::unique_ptr<Library> m_library;
    void *m_database = nullptr;
    void *m_connection = nullptr;
};

} // namespace candela::benchmark
