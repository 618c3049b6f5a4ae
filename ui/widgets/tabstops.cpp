#include "ui/widgets/tabstops.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QGridLayout>
#include <QItemSelectionModel>
#include <QLayout>
#include <QScrollArea>

#include <algorithm>
#include <utility>

namespace candela::ui {

namespace {

using Widgets = std::vector<QWidget *>;

/// The items of a layout as they are read: those of a grid by row, then by column.
std::vector<QLayoutItem *> itemsOf(const QLayout &layout)
{
    struct Placed
    {
        int row;
        int column;
        QLayoutItem *item;
    };
    const auto *grid = qobject_cast<const QGridLayout *>(&layout);
    std::vector<Placed> placed;
    for (int i = 0; i < layout.count(); ++i) {
        Placed here{0, i, layout.itemAt(i)};
        int rows = 0;
        int columns = 0;
        if (grid)
            grid->getItemPosition(i, &here.row, &here.column, &rows, &columns);
        placed.push_back(here);
    }
    std::ranges::stable_sort(placed, {}, [](const Placed &one) { return std::pair(one.row, one.column); });
    std::vector<QLayoutItem *> items;
    for (const Placed &one : placed)
        items.push_back(one.item);
    return items;
}

void addFrom(const QLayout &layout, Widgets &found)
{
    for (QLayoutItem *item : itemsOf(layout)) {
        if (item->widget())
            found.push_back(item->widget());
        else if (item->layout())
            addFrom(*item->layout(), found);
    }
}

Widgets childrenOf(const QWidget &widget)
{
    Widgets found;
    if (const auto *area = qobject_cast<const QScrollArea *>(&widget)) {
        if (area->widget())
            found.push_back(area->widget());
        return found;
    }
    if (qobject_cast<const QAbstractScrollArea *>(&widget))
        return found; // its parts are one stop
    if (widget.layout())
        addFrom(*widget.layout(), found);
    for (QObject *child : widget.children()) {
        auto *part = qobject_cast<QWidget *>(child);
        if (part && std::ranges::find(found, part) == found.end())
            found.push_back(part);
    }
    return found;
}

void addStops(QWidget &widget, Widgets &stops)
{
    if (!widget.isVisible() || widget.isWindow())
        return;
    const bool isStop = (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget.isEnabled();
    if (isStop && !widget.focusProxy())
        stops.push_back(&widget);
    for (QWidget *child : childrenOf(widget))
        addStops(*child, stops);
}

} // namespace

Widgets tabStopsIn(const QWidget &root)
{
    Widgets stops;
    for (QWidget *child : childrenOf(root))
        addStops(*child, stops);
    return stops;
}

bool focusFirstStop(const QWidget &root, Qt::FocusReason reason)
{
    const Widgets stops = tabStopsIn(root);
    if (stops.empty())
        return false;
    stops.front()->setFocus(reason);
    bringIntoView(*stops.front());
    return true;
}

bool focusNextStop(const QWidget &root, bool next)
{
    const Widgets stops = tabStopsIn(root);
    if (stops.empty())
        return false;
    const auto here = std::ranges::find(stops, QApplication::focusWidget());
    const std::size_t count = stops.size();
    std::size_t target = next ? 0 : count - 1;
    if (here != stops.end())
        target = (std::size_t(here - stops.begin()) + (next ? 1 : count - 1)) % count;
    stops[target]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    bringIntoView(*stops[target]);
    return true;
}

void bringIntoView(QWidget &widget)
{
    constexpr int margin = 24;
    QRect seen = widget.rect();
    if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget);
        view && view->currentIndex().isValid())
        seen = view->visualRect(view->currentIndex()).translated(view->viewport()->pos());
    for (QWidget *outer = widget.parentWidget(); outer; outer = outer->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(outer);
        if (!area || !area->widget() || !area->widget()->isAncestorOf(&widget))
            continue;
        const QRect inside(widget.mapTo(area->widget(), seen.topLeft()), seen.size());
        const QPoint centre = inside.center();
        area->ensureVisible(centre.x(), centre.y(),
                            std::min(inside.width() / 2, area->viewport()->width() / 2),
                            std::min(inside.height() / 2 + margin, area->viewport()->height() / 2));
    }
}

void keepCurrentInView(QAbstractItemView &view)
{
    const auto follow = [&view] {
        if (view.hasFocus())
            bringIntoView(view);
    };
    QObject::connect(view.selectionModel(), &QItemSelectionModel::currentChanged, &view, follow,
                     Qt::QueuedConnection); // after the view has scrolled itself
}

} // namespace candela::ui
