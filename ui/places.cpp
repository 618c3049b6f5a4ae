#include "ui/places.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace candela::ui {
namespace {

QString folderFrom(const QProcessEnvironment &environment, const QString &variable, const QString &otherwise)
{
    const QString folder = environment.value(variable);
    return QDir::isAbsolutePath(folder) ? QDir::cleanPath(folder) : otherwise;
}

} // namespace

Places placesFrom(const QProcessEnvironment &environment, const QString &home, const QString &programFolder)
{
    const QString data = folderFrom(environment, u"XDG_DATA_HOME"_s, home + u"/.local/share"_s);
    const QString settings = folderFrom(environment, u"XDG_CONFIG_HOME"_s, home + u"/.config"_s);
    return {.data = data + u"/candela"_s,
            .sample = data + u"/candela-sample"_s,
            .settings = settings + u"/candela/candela.conf"_s,
            .program = programFolder + u"/candelad"_s};
}

bool hasData(const QString &directory)
{
    return QFile::exists(directory + u"/candela.db"_s);
}

} // namespace candela::ui
