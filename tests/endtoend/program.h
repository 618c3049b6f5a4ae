#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QStringList>

namespace candela::endtoend {

/// How a run of candelad ended.
struct Ended
{
    int exit = -1; ///< -1: killed
    QByteArray output;
    QByteArray errors;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
};

/// Variables added to the environment of a run.
using Variables = QMap<QString, QString>;

/// Where the real program lies.
[[nodiscard]] QString candelad();

[[nodiscard]] QProcessEnvironment environmentWith(const Variables &variables);

/// Runs the real program to its end. `input` is what stands on its standard input.
[[nodiscard]] Ended run(const QStringList &arguments, const Variables &variables = {},
                        const QByteArray &input = {});

/// Runs a command with `--data` and `--json`.
[[nodiscard]] Ended run(const QString &data, const QStringList &command, const Variables &variables = {});

/// Copies a data directory as it lies there.
void copyFolder(const QString &from, const QString &to);

} // namespace candela::endtoend
