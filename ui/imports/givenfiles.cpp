#include "ui/imports/givenfiles.h"

#include <QDirIterator>

namespace candela::ui {
namespace {

QStringList filesIn(const QString &folder)
{
    QStringList files;
    QDirIterator walk(folder, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files.append(walk.next());
    files.sort();
    return files;
}

} // namespace

QStringList givenFiles(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        const QFileInfo given(path);
        if (given.isDir())
            files += filesIn(path);
        else if (given.isFile() && !given.isHidden() && !given.isSymLink())
            files.append(path);
    }
    files.removeDuplicates();
    return files;
}

} // namespace candela::ui
