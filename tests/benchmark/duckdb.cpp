#include "duckdb.h"

#include <QLibrary>

#include <cstdio>
#include <cstdlib>
#include <utility>

using namespace Qt::StringLiterals;

namespace candela::benchmark {

namespace {

/// DuckDB's `duckdb_result`, as its C header lays it out.
struct QueryResult
{
    quint64 columns = 0;
    quint64 rows = 0;
    quint64 changed = 0;
    void *columnData = nullptr;
    char *error = nullptr;
    void *data = nullptr;
};

[[noreturn]] void giveUp(const QString &why)
{
    std::fprintf(stderr, "%s\n", qPrintable(why));
    std::exit(1);
}

} // namespace

struct DuckDb::Library
{
    explicit Library(const QString &path)
        : library(path)
    {
        if (!library.load())
            giveUp(library.errorString());
        resolve(open, "duckdb_open");
        resolve(close, "duckdb_close");
        resolve(connect, "duckdb_connect");
        resolve(disconnect, "duckdb_disconnect");
        resolve(query, "duckdb_query");
        resolve(error, "duckdb_result_error");
        resolve(destroy, "duckdb_destroy_result");
        resolve(number, "duckdb_value_int64");
        resolve(columns, "duckdb_column_count");
        resolve(version, "duckdb_library_version");
    }

    template<typename Function>
    void resolve(Function &function, const char *name)
    {
        function = reinterpret_cast<Function>(library.resolve(name));
        if (function == nullptr)
            giveUp(u"The library has no %1."_s.arg(QLatin1StringView(name)));
    }

    QLibrary library;
    int (*open)(const char *path, void **database) = nullptr;
    void (*close)(void **database) = nullptr;
    int (*connect)(void *database, void **connection) = nullptr;
    void (*disconnect)(void **connection) = nullptr;
    int (*query)(void *connection, const char *sql, QueryResult *result) = nullptr;
    const char *(*error)(QueryResult *result) = nullptr;
    void (*destroy)(QueryResult *result) = nullptr;
    qint64 (*number)(QueryResult *result, quint64 column, quint64 row) = nullptr;
    quint64 (*columns)(QueryResult *result) = nullptr;
    const char *(*version)() = nullptr;
};

DuckDb::DuckDb(const QString &library)
    : m_library(std::make_unique<Library>(library))
{
    if (m_library->open(nullptr, &m_database) != 0 || m_library->connect(m_database, &m_connection) != 0)
        giveUp(u"DuckDB cannot be opened."_s);
}

DuckDb::~DuckDb()
{
    m_library->disconnect(&m_connection);
    m_library->close(&m_database);
}

void DuckDb::run(const QString &sql)
{
    (void)row(sql);
}

std::vector<qint64> DuckDb::row(const QString &sql)
{
    QueryResult result;
    if (m_library->query(m_connection, sql.toUtf8().constData(), &result) != 0)
        giveUp(QString::fromUtf8(m_library->error(&result)));
    std::vector<qint64> numbers;
    for (quint64 column = 0; column < m_library->columns(&result); ++column)
        numbers.push_back(m_library->number(&result, column, 0));
    m_library->destroy(&result);
    return numbers;
}

QString DuckDb::version() const
{
    return QString::fromUtf8(m_library->version());
}

} // namespace candela::benchmark
