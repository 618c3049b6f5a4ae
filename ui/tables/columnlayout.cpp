#include "ui/tables/columnlayout.h"

#include "ui/tables/tablecontent.h"
#include "ui/widgets/fonts.h"

#include <QHeaderView>
#include <QStringList>
#include <QTableView>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace candela::ui {

namespace {

constexpr int narrowest = 32;
constexpr int widest = 600;

std::optional<ColumnPlace> placeFrom(const QString &word, const std::vector<Column> &columns)
{
    ColumnPlace place{.id = word.section(u':', 0, 0)};
    place.isShown = !place.id.startsWith(u'-');
    if (!place.isShown)
        place.id.remove(0, 1);
    const auto column = std::ranges::find(columns, place.id, &Column::id);
    if (column == columns.end())
        return std::nullopt;
    const int width = word.section(u':', 1).toInt();
    place.width = width > 0 ? std::clamp(width, narrowest, widest) : column->width;
    return place;
}

bool has(const ColumnLayout &layout, const QString &id)
{
    return std::ranges::find(layout, id, &ColumnPlace::id) != layout.end();
}

int indexOf(const std::vector<Column> &columns, const QString &id)
{
    return static_cast<int>(std::ranges::find(columns, id, &Column::id) - columns.begin());
}

} // namespace

ColumnLayout usualLayout(const std::vector<Column> &columns)
{
    ColumnLayout layout;
    for (const Column &column : columns)
        layout.push_back({.id = column.id, .isShown = column.isShown, .width = column.width});
    return layout;
}

QString textOf(const ColumnLayout &layout)
{
    QStringList words;
    for (const ColumnPlace &place : layout)
        words << u"%1%2:%3"_s.arg(place.isShown ? QString() : u"-"_s, place.id, QString::number(place.width));
    return words.join(u' ');
}

ColumnLayout layoutFrom(const QString &text, const std::vector<Column> &columns)
{
    ColumnLayout layout;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const auto place = placeFrom(word, columns);
        if (place && !has(layout, place->id))
            layout.push_back(*place);
    }
    for (const ColumnPlace &usual : usualLayout(columns)) {
        if (!has(layout, usual.id))
            layout.push_back(usual);
    }
    const bool isAnyShown = std::ranges::any_of(layout, &ColumnPlace::isShown);
    return isAnyShown ? layout : usualLayout(columns);
}

void applyLayout(QTableView &view, const ColumnLayout &layout, const std::vector<Column> &columns)
{
    QHeaderView &header = *view.horizontalHeader();
    int visual = 0;
    for (const ColumnPlace &place : layout) {
        const int column = indexOf(columns, place.id);
        header.moveSection(header.visualIndex(column), visual++);
        if (place.width > 0)
            header.resizeSection(column, scaled(place.width));
        view.setColumnHidden(column, !place.isShown);
    }
}

ColumnLayout layoutOf(const QTableView &view, const std::vector<Column> &columns)
{
    const QHeaderView &header = *view.horizontalHeader();
    int last = -1; // takes what is left over, which is no width of its own either
    for (int visual = 0; header.stretchLastSection() && visual < header.count(); ++visual)
        last = view.isColumnHidden(header.logicalIndex(visual)) ? last : visual;
    ColumnLayout layout;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        const Column &told = columns[static_cast<std::size_t>(column)];
        const bool isHidden = view.isColumnHidden(column); // then it has no width of its own
        layout.push_back({.id = told.id,
                          .isShown = !isHidden,
                          .width = isHidden || visual == last
                                       ? told.width
                                       : qRound(view.columnWidth(column) / std::max(1.0, textScale()))});
    }
    return layout;
}

} // namespace candela::ui
