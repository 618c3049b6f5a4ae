#include "candelad/serveconfig.h"

#include "base/files.h"
#include "base/tr.h"

#include <QFileInfo>

#include <toml++/toml.h>

#include <string>
#include <utility>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

Failure badEntry(const QString &path, const QString &key)
{
    return fail(Fault::BadInput,
                Tr::tr("The setting %1 is not known or not of its kind. Known are: listen = "
                       "\"127.0.0.1:8080\", hosts = [\"name:8080\"], and the tables [graph] and [sync].")
                    .arg(key),
                path);
}

bool readHosts(ServeConfig &config, const toml::node &node)
{
    const toml::array *hosts = node.as_array();
    if (hosts == nullptr)
        return false;
    for (const toml::node &host : *hosts) {
        const auto text = host.value<std::string>();
        if (!text)
            return false;
        config.hosts << QByteArray::fromStdString(*text);
    }
    return true;
}

template<typename T>
Result<void> readTable(std::optional<T> &to, Result<T> read)
{
    if (!read)
        return fail(read.error());
    to = std::move(*read);
    return {};
}

Result<void> readEntry(ServeConfig &config, const QString &name, const toml::node &node, const QString &path)
{
    const auto text = node.value<std::string>();
    if (name == "listen"_L1 && text && setListen(config, QString::fromStdString(*text)))
        return {};
    if (name == "hosts"_L1 && readHosts(config, node))
        return {};
    const toml::table *const table = node.as_table();
    if (name == "graph"_L1 && table != nullptr)
        return readTable(config.graph, readGraphConfig(*table, QFileInfo(path).absolutePath()));
    if (name == "sync"_L1 && table != nullptr)
        return readTable(config.schedule, readSchedule(*table));
    return badEntry(path, name);
}

} // namespace

Result<void> setListen(ServeConfig &config, const QString &listen)
{
    const qsizetype colon = listen.lastIndexOf(u':');
    bool isNumber = false;
    const uint port = listen.mid(colon + 1).toUInt(&isNumber);
    if (colon <= 0 || !isNumber || port > 65535)
        return fail(Fault::BadInput,
                    Tr::tr("Where to listen is an address and a port, such as 127.0.0.1:8080."), listen);
    config.address = listen.first(colon);
    config.port = static_cast<quint16>(port);
    return {};
}

Result<ServeConfig> readServeConfig(const QString &path)
{
    const auto bytes = readWhole(path);
    if (!bytes)
        return fail(bytes.error());
    toml::table table;
    try {
        table = toml::parse(std::string_view(bytes->constData(), static_cast<std::size_t>(bytes->size())));
    } catch (const toml::parse_error &error) {
        return fail(Fault::BadInput,
                    Tr::tr("The settings are not TOML; see line %1.").arg(error.source().begin.line), path);
    }
    ServeConfig config;
    for (const auto &[key, node] : table) {
        const QString name = QString::fromStdString(std::string(key.str()));
        if (auto read = readEntry(config, name, node, path); !read)
            return fail(read.error());
    }
    if (config.schedule && !config.graph)
        return fail(Fault::BadInput,
                    Tr::tr("[sync] says when to fetch, but [graph], from where, is missing."), path);
    return config;
}

} // namespace candela
