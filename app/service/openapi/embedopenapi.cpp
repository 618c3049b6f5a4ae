#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <yaml-cpp/yaml.h>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// A plain scalar is what it looks like, as in YAML's core schema; a quoted one is a text.
QJsonValue scalarOf(const YAML::Node &node)
{
    const QString text = QString::fromStdString(node.Scalar());
    const bool isPlain = node.Tag() == "?";
    bool isNumber = false;
    const qlonglong number = text.toLongLong(&isNumber);
    if (isPlain && isNumber)
        return number;
    if (isPlain && (text == "true"_L1 || text == "false"_L1))
        return text == "true"_L1;
    return text;
}

QJsonValue jsonOf(const YAML::Node &node)
{
    if (node.IsScalar())
        return scalarOf(node);
    if (node.IsSequence()) {
        QJsonArray array;
        for (const YAML::Node &item : node)
            array.append(jsonOf(item));
        return array;
    }
    if (!node.IsMap())
        return {};
    QJsonObject object;
    for (const auto &entry : node)
        object.insert(QString::fromStdString(entry.first.Scalar()), jsonOf(entry.second));
    return object;
}

QByteArray sourceFor(const QByteArray &json)
{
    QByteArray numbers;
    for (const char byte : json)
        numbers += QByteArray::number(static_cast<int>(byte)) + ',';
    return "#include \"service/openapi/openapidocument.h\"\n\nnamespace {\nconstexpr char bytes[] = {" +
           numbers +
           "};\n}\n\nQByteArray candela::service::openApiDocument()\n{\n"
           "    return QByteArray::fromRawData(bytes, sizeof bytes);\n}\n";
}

} // namespace

/// embedopenapi <openapi.yaml> <out.cpp>: a build step, so that the contract is written once, for people.
int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    try {
        const QJsonValue document = jsonOf(YAML::LoadFile(argv[1]));
        QFile out(QFile::decodeName(argv[2]));
        const QByteArray json = QJsonDocument(document.toObject()).toJson(QJsonDocument::Compact);
        const bool isWritten = out.open(QIODevice::WriteOnly) && out.write(sourceFor(json)) > 0;
        return isWritten ? 0 : 1;
    } catch (const YAML::Exception &problem) {
        std::fprintf(stderr, "%s: %s\n", argv[1], problem.what());
        return 1;
    }
}
