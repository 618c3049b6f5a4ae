#include "places/places.h"

using namespace Qt::StringLiterals;

namespace candela {

QString inSources(const QString &path)
{
    const QString tree = QStringLiteral(CANDELA_SOURCE_DIR);
    return path.isEmpty() ? tree : tree + u'/' + path;
}

QString inBuild(const QString &path)
{
    return QStringLiteral(CANDELA_BINARY_DIR) + u'/' + path;
}

} // namespace candela
