// Writes resources/catalogue/disclosures.json anew from the signal and measure catalogues, keeping what it
// says is never tracked. Run it after a change of a catalogue: build/tests/write-disclosures

#include "disclosuresfrom.h"
#include "places/places.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

int main()
{
    QFile file(candela::inSources(QStringLiteral("resources/catalogue/disclosures.json")));
    if (!file.open(QIODevice::ReadWrite))
        return 1;
    QStringList never;
    for (const QJsonValue text :
         QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("not_tracked")].toArray())
        never << text.toString();
    return file.resize(0) && file.seek(0) && file.write(disclosuresFrom(never)) > 0 ? 0 : 1;
}
