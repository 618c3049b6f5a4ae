#include "disclosure/catalogue.h"

#include "base/tr.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

// Outside of any namespace: rcc's function is a global one.
static void loadDisclosureResources()
{
    Q_INIT_RESOURCE(disclosures);
}

namespace candela::disclosure {

namespace {

QStringList textsOf(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonValue text : array.toArray())
        texts << text.toString();
    return texts;
}

Disclosure entryFrom(const QJsonObject &json)
{
    return {.id = json["id"_L1].toString(),
            .source = json["source"_L1].toString(),
            .columns = textsOf(json["columns"_L1]),
            .what = json["what"_L1].toString(),
            .why = json["why"_L1].toString(),
            .seenBy = json["seen_by"_L1].toString(),
            .kept = json["kept"_L1].toString()};
}

bool isComplete(const Disclosure &entry)
{
    const auto texts = {entry.id, entry.source, entry.what, entry.why, entry.seenBy, entry.kept};
    return !entry.columns.isEmpty() &&
           std::ranges::none_of(texts, [](const QString &text) { return text.isEmpty(); });
}

} // namespace

Result<Catalogue> Catalogue::read(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    Catalogue catalogue;
    catalogue.m_bytes = json;
    catalogue.m_never = textsOf(root["not_tracked"_L1]);
    if (catalogue.m_never.isEmpty())
        return fail(Fault::BadInput, Tr::tr("The disclosures do not say what is never tracked."),
                    u"not_tracked"_s);
    for (const QJsonValue field : root["fields"_L1].toArray()) {
        Disclosure entry = entryFrom(field.toObject());
        const bool isTwice =
            std::ranges::find(catalogue.m_entries, entry.id, &Disclosure::id) != catalogue.m_entries.end();
        if (!isComplete(entry) || isTwice)
            return fail(Fault::BadInput,
                        Tr::tr("This entry of the disclosures is not complete, or stands twice."), entry.id);
        catalogue.m_entries.push_back(std::move(entry));
    }
    return catalogue;
}

Catalogue Catalogue::builtIn()
{
    loadDisclosureResources();
    QFile file(u":/catalogue/disclosures.json"_s);
    const auto read = Catalogue::read(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    if (!read)
        qFatal("disclosures.json: %s (%s)", qPrintable(read.error().what), qPrintable(read.error().where));
    return *read;
}

} // namespace candela::disclosure
