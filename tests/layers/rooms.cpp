#include "rooms.h"
#include "places/places.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::layers {

namespace {

QString inProject(const QString &path)
{
    return inSources(path);
}

QString withoutApp(const QString &path)
{
    return path.startsWith("app/"_L1) ? path.sliced(4) : path;
}

/// Some rows say "all of app" instead of every room below them.
void spellOut(std::vector<Room> &rooms)
{
    for (Room &room : rooms) {
        if (!room.mayUse.join(u' ').startsWith("all of app"_L1))
            continue;
        room.mayUse.clear();
        for (const Room &other : rooms) {
            if (other.number < room.number && !other.name.startsWith("ui"_L1))
                room.mayUse << other.name;
        }
    }
}

} // namespace

std::vector<Room> readRooms()
{
    static const QRegularExpression row(u"^\\| ([a-z/]+) \\| ([0-9]+) \\| ([^|]*)\\|"_s,
                                        QRegularExpression::MultilineOption);
    std::vector<Room> rooms;
    for (const auto &match : row.globalMatch(textOf(u"app/README.md"_s)))
        rooms.push_back({.name = match.captured(1),
                         .number = match.captured(2).toInt(),
                         .mayUse = match.captured(3).split(u' ', Qt::SkipEmptyParts)});
    spellOut(rooms);
    return rooms;
}

QString folderOf(const Room &room)
{
    return room.name.section(u'/', 0, 0) == "ui"_L1 ? room.name : u"app/"_s + room.name;
}

const Room *roomOf(const std::vector<Room> &rooms, const QString &path)
{
    const Room *found = nullptr;
    for (const Room &room : rooms) {
        const bool holds = withoutApp(path).startsWith(room.name + u'/');
        if (holds && (found == nullptr || found->name.size() < room.name.size()))
            found = &room;
    }
    return found;
}

std::vector<Source> readSources()
{
    std::vector<Source> sources;
    for (const QString &top : {u"app"_s, u"ui"_s}) {
        QDirIterator files(inProject(top), {u"*.h"_s, u"*.cpp"_s, u"*.inc"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next().sliced(inProject(QString()).size() + 1);
            sources.push_back({.path = path, .text = textOf(path)});
        }
    }
    std::ranges::sort(sources, {}, &Source::path);
    return sources;
}

QString textOf(const QString &path)
{
    QFile file(inProject(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList linesWith(const Source &source, const QString &pattern)
{
    static const QRegularExpression comment(u"//.*$"_s);
    const QRegularExpression wanted(pattern);
    QStringList found;
    const QStringList lines = source.text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (QString(lines[i]).remove(comment).contains(wanted))
            found << source.path + u':' + QString::number(i + 1);
    }
    return found;
}

} // namespace candela::layers
