// Writes resources/reference.md anew from the catalogues. Run it after a change of one of them:
// build/tests/write-reference

#include "places/places.h"
#include "referencefrom.h"

#include <QFile>

int main()
{
    QFile file(candela::inSources(QStringLiteral("resources/reference.md")));
    return file.open(QIODevice::WriteOnly) && file.write(referenceFromCatalogues()) > 0 ? 0 : 1;
}
