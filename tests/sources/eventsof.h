#pragma once

#include "model/catalogues.h"
#include "sources/readfileevents.h"
#include "vault/newcomers.h"

#include <QByteArrayList>
#include <QMap>

namespace candela::sources::test {

/// The columns as methodology 8 names them.
inline const QByteArray eventHeader = "day,person_key,file_key,ext,workload,action\n";

inline QByteArray eventOn(QDate day, const QByteArray &person, const QByteArray &file,
                          const QByteArray &action, const QByteArray &extension = "docx")
{
    return day.toString(Qt::ISODate).toLatin1() + ',' + person + ',' + file + ',' + extension + ",onedrive," +
           action + '\n';
}

/// One event of nobody else's file on each Monday of the window and on its Sunday, so that it is covered.
inline QByteArray frameOf(Slot slot)
{
    QByteArray rows;
    for (int day = 0; day < 28; day += 7)
        rows += eventOn(slot.window().first.addDays(day), "frame", "frame", "read");
    return rows + eventOn(slot.sunday(), "frame", "frame", "read");
}

/// Numbers people as the vault does, under keys of no importance.
inline vault::Newcomers somebody()
{
    return {vault::Pseudonyms(QByteArray(32, 'a'), "test"), vault::Pseudonyms(QByteArray(32, 'b'), "test"),
            QByteArray(16, 'c')};
}

/// What each of these people did in a window, as letters: r(ead), w(rote), t(ogether); who did nothing is not
/// in it. `people` numbered them when the file was read.
inline QMap<QByteArray, QByteArray> levelsIn(const ReadFileEvents &read, std::size_t window,
                                             vault::Newcomers &people, const QByteArrayList &names)
{
    QMap<std::uint32_t, QByteArray> nameOf;
    for (const QByteArray &name : names)
        nameOf[people.numberOf(PersonKey(name))] = name;
    QMap<QByteArray, QByteArray> levels;
    read.forEachPerson(window, [&](std::uint32_t person, const SignalSet &found) {
        QByteArray letters;
        if (found.contains(read.numbers.read))
            letters += 'r';
        if (found.contains(read.numbers.written))
            letters += 'w';
        if (found.contains(read.numbers.together))
            letters += 't';
        levels[nameOf.value(person, "another")] = letters;
    });
    return levels;
}

} // namespace candela::sources::test
