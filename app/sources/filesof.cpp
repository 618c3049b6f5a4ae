#include "sources/filesof.h"

#include "base/tr.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace candela::sources {

namespace {

Result<std::vector<QString>> filesIn(const QString &path)
{
    const QDir folder(path);
    if (!folder.isReadable())
        return fail(Fault::Storage, Tr::tr("The folder cannot be read. Check that it belongs to you."), path);
    std::vector<QString> files;
    for (const QString &name : folder.entryList(QDir::Files | QDir::NoSymLinks, QDir::Unsorted)) {
        if (QFileInfo(folder, name).isFile())
            files.push_back(folder.filePath(name));
    }
    if (files.empty())
        return fail(Fault::BadInput, Tr::tr("There are no files in this folder."), path);
    std::ranges::sort(files);
    return files;
}

} // namespace

Result<std::vector<QString>> filesOf(const QStringList &paths)
{
    std::vector<QString> files;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (!info.exists())
            return fail(Fault::NotFound, Tr::tr("There is no such file or folder."), path);
        if (!info.isDir()) {
            files.push_back(path);
            continue;
        }
        const auto inFolder = filesIn(path);
        if (!inFolder)
            return fail(inFolder.error());
        files.insert(files.end(), inFolder->begin(), inFolder->end());
    }
    return files;
}

} // namespace candela::sources
