#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace candela::layers {

/// One row of the table in app/README.md.
struct Room
{
    QString name; ///< "vault", or "ui/widgets"
    int number = 0;
    QStringList mayUse;
};

/// The table, in its order.
[[nodiscard]] std::vector<Room> readRooms();

/// The folder of a room below the project: "app/vault", "ui/widgets".
[[nodiscard]] QString folderOf(const Room &room);

/// The room with the longest folder that holds this file, or nullptr. `path` is as an include or a listing
/// writes it: "vault/count.h", "app/vault/count.h" and "ui/widgets/theme.h".
[[nodiscard]] const Room *roomOf(const std::vector<Room> &rooms, const QString &path);

/// A file of app/ or ui/.
struct Source
{
    QString path; ///< "app/vault/count.h"
    QString text;
};

/// Every C++ file of app/ and ui/, in the order of their paths.
[[nodiscard]] std::vector<Source> readSources();

/// The text of one file of the project.
[[nodiscard]] QString textOf(const QString &path);

/// Lines of `source` that match, each as "path:line", with comments left out.
[[nodiscard]] QStringList linesWith(const Source &source, const QString &pattern);

} // namespace candela::layers
