#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace candela::service {

/// As much of JSON Schema as openapi.yaml uses: $ref, type, required, properties, additionalProperties,
/// items, enum, const.
class Schema
{
public:
    explicit Schema(const QJsonObject &openApi)
        : m_openApi(openApi)
    {
    }

    [[nodiscard]] QJsonObject resolved(QJsonObject schema) const
    {
        while (schema.contains(QStringLiteral("$ref"))) {
            QJsonValue at = m_openApi;
            for (const QString &step : schema[QStringLiteral("$ref")].toString().mid(2).split(u'/'))
                at = at.toObject()[step];
            schema = at.toObject();
        }
        return schema;
    }

    /// What is wrong with a value, place by place; empty when nothing is.
    [[nodiscard]] QStringList faults(const QJsonValue &value, const QJsonObject &given,
                                     const QString &place = QStringLiteral("$")) const
    {
        const QJsonObject schema = resolved(given);
        if (schema.isEmpty())
            return {place + QStringLiteral(": no schema")};
        QStringList found;
        if (!isOfType(value, schema[QStringLiteral("type")]) || !isListed(value, schema))
            found.append(place + QStringLiteral(": type or value"));
        if (value.isObject())
            found += faultsOfObject(value.toObject(), schema, place);
        for (qsizetype i = 0; i < value.toArray().size(); ++i)
            found += faults(value[i], schema[QStringLiteral("items")].toObject(),
                            QStringLiteral("%1[%2]").arg(place).arg(i));
        return found;
    }

private:
    static bool isOfType(const QJsonValue &value, const QJsonValue &type)
    {
        if (type.isUndefined())
            return true;
        const QJsonArray types = type.isArray() ? type.toArray() : QJsonArray{type};
        const bool isWhole = value.isDouble() && value.toInteger(0) == value.toInteger(1);
        return (value.isNull() && types.contains(QStringLiteral("null"))) ||
               (value.isString() && types.contains(QStringLiteral("string"))) ||
               (value.isBool() && types.contains(QStringLiteral("boolean"))) ||
               (value.isArray() && types.contains(QStringLiteral("array"))) ||
               (value.isObject() && types.contains(QStringLiteral("object"))) ||
               (value.isDouble() && types.contains(QStringLiteral("number"))) ||
               (isWhole && types.contains(QStringLiteral("integer")));
    }

    static bool isListed(const QJsonValue &value, const QJsonObject &schema)
    {
        const QJsonValue only = schema[QStringLiteral("const")];
        const QJsonValue any = schema[QStringLiteral("enum")];
        return (only.isUndefined() || only == value) && (any.isUndefined() || any.toArray().contains(value));
    }

    [[nodiscard]] QStringList faultsOfObject(const QJsonObject &object, const QJsonObject &schema,
                                             const QString &place) const
    {
        QStringList found;
        for (const QJsonValue &name : schema[QStringLiteral("required")].toArray()) {
            if (!object.contains(name.toString()))
                found.append(place + u'.' + name.toString() + QStringLiteral(": missing"));
        }
        const QJsonValue more = schema[QStringLiteral("additionalProperties")];
        const QJsonObject members = schema[QStringLiteral("properties")].toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            const QString at = place + u'.' + member.key();
            if (members.contains(member.key()))
                found += faults(member.value(), members[member.key()].toObject(), at);
            else if (more.isObject())
                found += faults(member.value(), more.toObject(), at);
        }
        return found;
    }

    QJsonObject m_openApi;
};

} // namespace candela::service
