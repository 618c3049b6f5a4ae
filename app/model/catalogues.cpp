#include "model/catalogues.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdlib>

using namespace Qt::StringLiterals;

// Outside of any namespace: rcc's function is a global one.
static void loadCatalogueResources()
{
    Q_INIT_RESOURCE(catalogue);
}

namespace candela {

QByteArray catalogueFile(const QString &name)
{
    loadCatalogueResources();
    QFile file(u":/catalogue/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray measuresDocument()
{
    const auto objectIn = [](const QString &name) {
        return QJsonDocument::fromJson(catalogueFile(name)).object();
    };
    QJsonObject document = objectIn(u"measures.json"_s);
    document.insert(u"technology"_s, objectIn(u"technology.json"_s).value(u"measures"_s));
    return QJsonDocument(document).toJson(QJsonDocument::Compact);
}

SignalCatalogue builtInSignals()
{
    const auto read = SignalCatalogue::read(catalogueFile(u"signals.json"_s));
    if (!read)
        qFatal("signals.json: %s (%s)", qPrintable(read.error().what), qPrintable(read.error().where));
    return *read;
}

MeasureCatalogue builtInMeasures(const SignalCatalogue &knownSignals)
{
    const auto read = MeasureCatalogue::read(catalogueFile(u"measures.json"_s), knownSignals);
    if (!read)
        qFatal("measures.json: %s (%s)", qPrintable(read.error().what), qPrintable(read.error().where));
    return *read;
}

TechnologyCatalogue builtInTechnology()
{
    const auto read = TechnologyCatalogue::read(catalogueFile(u"technology.json"_s));
    if (!read)
        qFatal("technology.json: %s (%s)", qPrintable(read.error().what), qPrintable(read.error().where));
    return *read;
}

ImportCatalogue builtInImports()
{
    const auto read = ImportCatalogue::read(catalogueFile(u"imports.json"_s));
    if (!read)
        qFatal("imports.json: %s (%s)", qPrintable(read.error().what), qPrintable(read.error().where));
    return *read;
}

} // namespace candela
