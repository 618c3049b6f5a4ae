#include "candelad/serveconfig.h"

#include "base/files.h"
#include "base/tr.h"

#include <toml++/toml.h>

#include <string>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

Failure badEntry(const QString &path, const QString &key)
{
    return fail(Fault::BadInput,
                Tr::tr("The setting %1 is not known or not of its kind. Known are: listen = "
                       "\"127.0.0.1:8080\" and hosts "
                       "= [\"name:8080\"].")
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
        const auto text = node.value<std::string>();
        const bool isListen = name == "listen"_L1 && text && setListen(config, QString::fromStdString(*text));
        if (!isListen && !(name == "hosts"_L1 && readHosts(config, node)))
            return badEntry(path, name);
    }
    return config;
}

} // namespace candela
