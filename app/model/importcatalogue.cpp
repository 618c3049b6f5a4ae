#include "model/importcatalogue.h"

#include "base/tr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

ImportField readField(const QJsonObject &json)
{
    return {.id = json["id"_L1].toString(),
            .column = json["column"_L1].toString(),
            .telling = json["telling"_L1].toBool(),
            .optional = json["optional"_L1].toBool(),
            .write = json["write"_L1].toString(),
            .what = json["what"_L1].toString(),
            .why = json["why"_L1].toString(),
            .seenBy = json["seen_by"_L1].toString(),
            .kept = json["kept"_L1].toString()};
}

ImportFormat readFormat(const QJsonObject &json)
{
    ImportFormat format{.id = json["id"_L1].toString(),
                        .title = json["title"_L1].toString(),
                        .whereToGet = json["where_to_get"_L1].toString(),
                        .fields = {},
                        .serviceAccounts = {}};
    for (const QJsonValue account : json["service_accounts"_L1].toArray())
        format.serviceAccounts << account.toString();
    for (const QJsonValue field : json["fields"_L1].toArray())
        format.fields.push_back(readField(field.toObject()));
    return format;
}

/// Told wholly or not at all.
bool isComplete(const ImportField &field)
{
    const auto texts = {field.what, field.why, field.seenBy, field.kept};
    const auto empty = std::ranges::count_if(texts, &QString::isEmpty);
    return !field.id.isEmpty() && !field.column.isEmpty() && !field.write.isEmpty() &&
           (empty == 0 || empty == std::ssize(texts)) && !(field.telling && field.optional);
}

bool isComplete(const ImportFormat &format)
{
    QSet<QString> columns;
    for (const ImportField &field : format.fields)
        columns.insert(field.column);
    return !format.id.isEmpty() && !format.title.isEmpty() && !format.whereToGet.isEmpty() &&
           columns.size() == std::ssize(format.fields) && !format.serviceAccounts.contains(QString()) &&
           std::ranges::all_of(format.fields, [](const ImportField &field) { return isComplete(field); }) &&
           std::ranges::any_of(format.fields, &ImportField::telling);
}

Failure notAnEntry(const QString &id)
{
    return fail(Fault::BadInput,
                Tr::tr("This entry of the catalogue of imports is not complete or not allowed."), id);
}

} // namespace

Result<ImportCatalogue> ImportCatalogue::read(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    if (root["format"_L1].toInt() != 1)
        return fail(Fault::BadInput, Tr::tr("This is not a catalogue of imports of format 1."), u"format"_s);
    ImportCatalogue catalogue;
    QSet<QString> fieldIds;
    for (const QJsonValue entry : root["formats"_L1].toArray()) {
        ImportFormat format = readFormat(entry.toObject());
        if (!isComplete(format) || catalogue.format(format.id) != nullptr)
            return notAnEntry(format.id);
        for (const ImportField &field : format.fields) {
            if (fieldIds.contains(field.id))
                return notAnEntry(field.id);
            fieldIds.insert(field.id);
        }
        catalogue.m_formats.push_back(std::move(format));
    }
    return catalogue;
}

const ImportFormat *ImportCatalogue::format(QStringView id) const
{
    const auto found = std::ranges::find(m_formats, id, &ImportFormat::id);
    return found == m_formats.end() ? nullptr : &*found;
}

} // namespace candela
