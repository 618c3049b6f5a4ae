#include "candelad/privatefile.h"

#include "base/files.h"
#include "base/tr.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace candela {

Result<void> checkIsPrivate(const QString &path)
{
    const QString credentials = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    const bool isCredential =
        !credentials.isEmpty() && QFileInfo(path).absoluteFilePath().startsWith(credentials + u'/');
    const QFile::Permissions others =
        isCredential ? QFile::Permissions(QFile::ReadOther) : QFile::ReadGroup | QFile::ReadOther;
    if ((QFileInfo(path).permissions() & others).toInt() == 0)
        return {};
    return fail(Fault::Denied, Tr::tr("%1 can be read by others. Mend it with: chmod 600 %1").arg(path),
                path);
}

Result<QByteArray> readPrivate(const QString &path)
{
    if (!QFileInfo(path).isFile())
        return fail(Fault::NotFound, Tr::tr("There is no such file."), path);
    if (auto isPrivate = checkIsPrivate(path); !isPrivate)
        return fail(isPrivate.error());
    return readWhole(path);
}

} // namespace candela
