#pragma once

#include <Qt>

#include <vector>

class QAbstractItemView;
class QWidget;

namespace candela::ui {

/// Where the Tab key stops within `root` now, in the order in which one reads: as the layouts stand, and what
/// is in no layout in the order in which it was made. Qt's own order is that of making alone.
[[nodiscard]] std::vector<QWidget *> tabStopsIn(const QWidget &root);

/// Puts the focus on the stop of `root` after the one that has it, or before; comes round at the ends. False
/// when there is no stop.
bool focusNextStop(const QWidget &root, bool next);

/// The same for the first stop.
bool focusFirstStop(const QWidget &root, Qt::FocusReason reason = Qt::TabFocusReason);

/// Scrolls what `widget` lies in until it is seen; of a table, its current cell.
void bringIntoView(QWidget &widget);
/// From now on its current cell is brought into view while it has the focus. `view` has its model.
void keepCurrentInView(QAbstractItemView &view);

} // namespace candela::ui
