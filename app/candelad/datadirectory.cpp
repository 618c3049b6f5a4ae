#include "candelad/datadirectory.h"

#include "base/crypto.h"
#include "base/files.h"
#include "base/tr.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

constexpr qsizetype keySize = 32;
constexpr QByteArrayView formatNumber = "1"; // written to disk: only ever raise it

Result<void> checkFormat(const QString &path)
{
    const auto format = readWhole(path + u"/format"_s);
    if (!format)
        return fail(format.error());
    if (format->trimmed() != formatNumber)
        return fail(
            Fault::Storage,
            Tr::tr(
                "The data directory has format %1 and this program reads format %2. Open it with the program "
                "that made it; nothing was changed.")
                .arg(QString::fromUtf8(format->trimmed().first(qMin<qsizetype>(8, format->trimmed().size()))),
                     QString::fromUtf8(formatNumber)),
            path);
    return {};
}

Result<QByteArray> readMasterKey(const QString &path)
{
    const auto key = readWhole(path);
    if (!key)
        return fail(key.error());
    if (key->size() != keySize)
        return fail(Fault::Storage,
                    Tr::tr("The master key is damaged. Restore keys/master from where you keep it."), path);
    return *key;
}

} // namespace

Result<DataDirectory> DataDirectory::openOrMake(const QString &path, const Random &random)
{
    const bool isThere = QFileInfo::exists(path + u"/format"_s);
    if (isThere)
        return open(path);
    if (auto made = makeFolder(path); !made)
        return fail(made.error());
    if (auto made = makeFolder(path + u"/keys"_s); !made)
        return fail(made.error());
    // The format comes last: a directory without one was never finished and is made anew.
    if (!QFileInfo::exists(path + u"/keys/master"_s)) {
        if (auto written = writeWhole(path + u"/keys/master"_s, random(keySize)); !written)
            return fail(written.error());
    }
    if (auto written = writeWhole(path + u"/format"_s, formatNumber); !written)
        return fail(written.error());
    return open(path);
}

Result<DataDirectory> DataDirectory::open(const QString &path)
{
    if (!QFileInfo::exists(path + u"/format"_s))
        return fail(
            Fault::NotFound,
            Tr::tr(
                "There are no data in this directory yet. Import reports, or make the sample organization."),
            path);
    if (auto fits = checkFormat(path); !fits)
        return fail(fits.error());
    const auto key = readMasterKey(path + u"/keys/master"_s);
    if (!key)
        return fail(key.error());
    return DataDirectory(path, *key);
}

QString DataDirectory::defaultPath()
{
    const QString home = qEnvironmentVariable("XDG_DATA_HOME");
    return (home.isEmpty() ? QDir::homePath() + u"/.local/share"_s : home) + u"/candela"_s;
}

QByteArray DataDirectory::derivedKey(const QString &purpose, const QString &organization) const
{
    const QByteArray info = QByteArray("candela/1/") + purpose.toUtf8();
    return hkdfSha256(m_masterKey, organization.toUtf8(), info);
}

DataDirectory::DataDirectory(QString path, QByteArray masterKey)
    : m_path(std::move(path))
    , m_masterKey(std::move(masterKey))
{
}

} // namespace candela
