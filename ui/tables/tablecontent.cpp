#include "ui/tables/tablecontent.h"

#include "ui/figures/tablecsv.h"
#include "ui/widgets/densetable.h"

namespace candela::ui {

namespace {

QVariant ofMood(const std::optional<Mood> &mood)
{
    return mood ? QVariant(static_cast<int>(*mood)) : QVariant();
}

int alignmentOf(bool isTrailing)
{
    return static_cast<int>((isTrailing ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
}

} // namespace

QVariant dataOf(const Cell &cell, bool isTrailing, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return cell.tip.isEmpty() ? QVariant() : cell.tip;
    case Qt::TextAlignmentRole:
        return alignmentOf(isTrailing);
    case ValueRole:
        return cell.value;
    case MoodRole:
        return ofMood(cell.mood);
    case ChipRole:
        return ofMood(cell.chip);
    case ShareRole:
        return cell.share ? QVariant(*cell.share) : QVariant();
    case IdentifierRole:
        return cell.isIdentifier;
    default:
        return {};
    }
}

QVariant dataOf(const Column &column, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return column.title;
    case ValueRole:
    case Qt::ToolTipRole:
        return column.whole.isEmpty() ? column.title : column.whole;
    case Qt::TextAlignmentRole:
        return alignmentOf(column.isTrailing);
    default:
        return {};
    }
}

} // namespace candela::ui
