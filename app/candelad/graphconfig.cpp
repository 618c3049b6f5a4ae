#include "candelad/graphconfig.h"

#include "base/files.h"
#include "base/tr.h"
#include "candelad/privatefile.h"
#include "web/tls.h"

#include <QDir>

#include <map>
#include <string>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

using sources::graph::Access;
using sources::graph::Credential;
using sources::graph::Secret;
using sources::graph::SigningKey;

constexpr qsizetype longestSecret = 1024;

Failure badSetting(const QString &name)
{
    return fail(
        Fault::BadInput,
        Tr::tr("The setting %1 is not known or not of its kind. Known in [graph] are: tenant, client, "
               "secret_file, certificate, key, authority, base and ca_file, all texts, and devices, true or "
               "false.")
            .arg(name),
        u"graph.%1"_s.arg(name));
}

Failure missing(const QString &name)
{
    return fail(Fault::BadInput, Tr::tr("The setting %1 is missing in [graph].").arg(name),
                u"graph.%1"_s.arg(name));
}

Result<void> checkIsWhole(const GraphConfig &config)
{
    if (config.tenant.isEmpty())
        return missing(u"tenant"_s);
    if (config.client.isEmpty())
        return missing(u"client"_s);
    if (config.secretFile.isEmpty() == config.certificate.isEmpty())
        return fail(Fault::BadInput,
                    Tr::tr("[graph] needs either secret_file or certificate with key, and not both."),
                    u"graph"_s);
    if (config.certificate.isEmpty() != config.key.isEmpty())
        return missing(config.key.isEmpty() ? u"key"_s : u"certificate"_s);
    return {};
}

Result<Credential> secretIn(const QString &path)
{
    const auto bytes = readPrivate(path);
    if (!bytes)
        return fail(bytes.error());
    const QByteArray secret = bytes->trimmed();
    if (secret.isEmpty() || secret.size() > longestSecret || secret.contains('\n'))
        return fail(Fault::BadInput, Tr::tr("This file does not hold a client secret on one line."), path);
    return Secret{.text = secret};
}

Result<Credential> keyIn(const GraphConfig &config, const QDateTime &now)
{
    const auto certificate = readWhole(config.certificate);
    if (!certificate)
        return fail(certificate.error());
    const auto key = readPrivate(config.key);
    if (!key)
        return fail(key.error());
    auto read = SigningKey::read(*certificate, *key);
    if (!read)
        return fail(read.error().fault, read.error().what, config.key);
    if ((*read)->expires() <= now)
        return fail(
            Fault::SignedOut,
            Tr::tr("The certificate of the application ended on %1. Make a new one and upload it to the "
                   "application in Microsoft Entra.")
                .arg((*read)->expires().date().toString(Qt::ISODate)),
            config.certificate);
    return std::move(*read);
}

} // namespace

Result<GraphConfig> readGraphConfig(const toml::table &table, const QString &folder)
{
    GraphConfig config;
    const std::map<std::string_view, QString *> texts = {{"tenant", &config.tenant},
                                                         {"client", &config.client},
                                                         {"authority", &config.authority},
                                                         {"base", &config.base}};
    const std::map<std::string_view, QString *> paths = {{"secret_file", &config.secretFile},
                                                         {"certificate", &config.certificate},
                                                         {"key", &config.key},
                                                         {"ca_file", &config.caFile}};
    for (const auto &[key, node] : table) {
        if (key.str() == "devices" && node.is_boolean()) {
            config.devices = node.value<bool>().value_or(false);
            continue;
        }
        const auto text = node.value<std::string>();
        const auto isText = texts.find(key.str());
        const auto isPath = paths.find(key.str());
        if (!text || text->empty() || (isText == texts.end() && isPath == paths.end()))
            return badSetting(QString::fromStdString(std::string(key.str())));
        if (isText != texts.end())
            *isText->second = QString::fromStdString(*text);
        else
            *isPath->second = QDir(folder).filePath(QString::fromStdString(*text));
    }
    if (auto isWhole = checkIsWhole(config); !isWhole)
        return fail(isWhole.error());
    return config;
}

Result<Access> accessFrom(const GraphConfig &config, const QDateTime &now)
{
    auto credential = config.secretFile.isEmpty() ? keyIn(config, now) : secretIn(config.secretFile);
    if (!credential)
        return fail(credential.error());
    Access access{.tenant = config.tenant,
                  .client = config.client,
                  .credential = std::move(*credential),
                  .tls = web::systemTls()};
    if (!config.authority.isEmpty())
        access.authority = QUrl(config.authority, QUrl::StrictMode);
    if (!config.base.isEmpty())
        access.base = QUrl(config.base, QUrl::StrictMode);
    if (!config.caFile.isEmpty()) {
        const auto pem = readWhole(config.caFile);
        if (!pem)
            return fail(pem.error());
        auto tls = web::tlsTrusting(*pem);
        if (!tls)
            return fail(tls.error().fault, tls.error().what, config.caFile);
        access.tls = std::move(*tls);
    }
    if (auto checked = check(access); !checked)
        return fail(checked.error());
    return access;
}

} // namespace candela
