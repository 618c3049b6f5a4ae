#pragma once

#include "ui/shell/pageentry.h"
#include "ui/tables/viewmemory.h"

#include <QStringList>

#include <functional>

namespace candela::ui {

/// What pages need of the program beside the services.
struct PageHooks
{
    std::function<QStringList()>
        takeFiles; ///< files that were chosen on the start page; each call gives them once
    std::function<void()> dataChanged; ///< an import changed what others show
    ViewMemory memory;                 ///< what a person arranged in a view
};

/// Every page of the dashboard, in the order of the navigation: one line a page.
[[nodiscard]] PageList pageList(const PageHooks &hooks);

/// The ids that --page takes: those of the pages, and "start".
[[nodiscard]] QStringList pageIds();

} // namespace candela::ui
