#pragma once

#include <QProcessEnvironment>
#include <QString>

namespace candela::ui {

/// Where the dashboard finds and keeps things (contract.md 8). The data directory is candelad's; the
/// dashboard itself writes nothing there.
struct Places
{
    QString data;     ///< $XDG_DATA_HOME/candela
    QString sample;   ///< $XDG_DATA_HOME/candela-sample
    QString settings; ///< $XDG_CONFIG_HOME/candela/candela.conf
    QString program;  ///< candelad, beside this program

    friend bool operator==(const Places &, const Places &) = default;
};

/// `programFolder` is the folder this program lies in. A relative XDG directory counts as unset, as its
/// specification says.
[[nodiscard]] Places placesFrom(const QProcessEnvironment &environment, const QString &home,
                                const QString &programFolder);

/// Whether a data directory was begun: there is a database in it.
[[nodiscard]] bool hasData(const QString &directory);

} // namespace candela::ui
