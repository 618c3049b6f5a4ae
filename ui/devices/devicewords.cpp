#include "ui/devices/devicewords.h"

#include "ui/figures/words.h"
#include "ui/widgets/numbers.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DeviceWords)
};

QString devicesOf(qint64 devices)
{
    return Words::tr("%Ln device(s)", nullptr, static_cast<int>(devices));
}

} // namespace

QString subtitleOf(const contract::DeviceSummary &summary, const QLocale &locale)
{
    const QString whom = Words::tr("identifies devices, not users");
    if (!summary.asOf)
        return whom;
    return QStringList{devicesOf(summary.devices),
                       Words::tr("data up to %1").arg(dayInWords(*summary.asOf, locale)), whom}
        .join(u" · "_s);
}

QString countWords(const ListState &state, const QLocale &locale)
{
    if (state.matched == state.devices)
        return devicesOf(state.devices);
    //: how many devices of how many are listed
    return Words::tr("%1 of %2").arg(number(state.matched, locale), devicesOf(state.devices));
}

QString stateWords(const ListState &state, const QLocale &locale)
{
    QStringList parts;
    if (state.selected > 0)
        parts << Words::tr("%1 selected").arg(number(state.selected, locale));
    parts << wordsOf(state.order);
    if (state.loaded < state.matched)
        //: how many rows were read so far
        parts << Words::tr("%1 read, scroll for more").arg(number(state.loaded, locale));
    return parts.join(u" · "_s);
}

QString wordsOf(const DeviceOrder &order)
{
    const bool isDown = order.isDescending;
    switch (order.field) {
    case DeviceField::Boot:
        return isDown ? Words::tr("slowest start first") : Words::tr("fastest start first");
    case DeviceField::SignIn:
        return isDown ? Words::tr("slowest sign-in first") : Words::tr("fastest sign-in first");
    case DeviceField::Crashes:
        return isDown ? Words::tr("most crashes first") : Words::tr("fewest crashes first");
    case DeviceField::Restarts:
        return isDown ? Words::tr("most restarts first") : Words::tr("fewest restarts first");
    case DeviceField::StopErrors:
        return isDown ? Words::tr("most stop errors first") : Words::tr("fewest stop errors first");
    case DeviceField::Points:
        return isDown ? Words::tr("most points first") : Words::tr("fewest points first");
    case DeviceField::LastSeen:
        return isDown ? Words::tr("seen last first") : Words::tr("longest not seen first");
    case DeviceField::Model:
        return isDown ? Words::tr("by model, backwards") : Words::tr("by model");
    case DeviceField::Manufacturer:
        return isDown ? Words::tr("by maker, backwards") : Words::tr("by maker");
    case DeviceField::Os:
        return isDown ? Words::tr("by system, newest first") : Words::tr("by system, oldest first");
    case DeviceField::Channel:
        return isDown ? Words::tr("by channel, backwards") : Words::tr("by channel");
    case DeviceField::BuildState:
        return isDown ? Words::tr("by version, backwards") : Words::tr("by version");
    case DeviceField::ManagedId:
        return isDown ? Words::tr("by managed id, backwards") : Words::tr("by managed id");
    case DeviceField::Id:
        return isDown ? Words::tr("by id, backwards") : Words::tr("by id");
    }
    std::unreachable();
}

} // namespace candela::ui
