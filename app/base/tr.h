#pragma once

#include <QCoreApplication>

namespace candela {

/// One translation context for every sentence worded below the widgets: `Tr::tr("...")`.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Candela)
};

} // namespace candela
