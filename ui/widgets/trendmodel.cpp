#include "ui/widgets/trendmodel.h"

#include <algorithm>

namespace candela::ui {

void TrendModel::setContent(const TrendContent &content)
{
    beginResetModel();
    m_content = content;
    m_rows.clear();
    for (const TrendPoint &point : m_content.points)
        m_rows.push_back({point.date, &point, nullptr});
    for (const TrendGap &gap : m_content.gaps)
        m_rows.push_back({gap.from, nullptr, &gap});
    std::ranges::stable_sort(m_rows, {}, &Row::date);
    endResetModel();
}

int TrendModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TrendModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

std::optional<double> TrendModel::valueOf(const Row &row, int column) const
{
    if (!row.point)
        return {};
    if (column == Value)
        return row.point->value;
    if (column == Mean)
        return row.point->mean;
    return column == PlusMinus && row.point->mean ? std::optional(row.point->ribbon) : std::nullopt;
}

QString TrendModel::noteOf(const Row &row) const
{
    if (row.gap)
        return tr("%1 until %2").arg(row.gap->name, longDate(row.gap->to, QLocale()));
    return row.point->startsLine ? tr("A new line starts: the method or the source changed") : QString();
}

QString TrendModel::textOf(const Row &row, int column) const
{
    const QLocale locale;
    if (column == Date)
        return longDate(row.date, locale);
    if (column == Note)
        return noteOf(row);
    const auto value = valueOf(row, column);
    return value ? wordsOf(*value, m_content, locale) : QString();
}

QVariant TrendModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    const int column = index.column();
    if (role == Qt::DisplayRole)
        return textOf(row, column);
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = column == Value || column == Mean || column == PlusMinus;
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber ? Qt::AlignTrailing : Qt::AlignLeading));
    }
    if (role == SortRole) {
        if (column == Date)
            return row.date;
        const auto value = valueOf(row, column);
        return value ? QVariant(*value) : column == Note ? QVariant(noteOf(row)) : QVariant();
    }
    return {};
}

QVariant TrendModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section != Date && section != Note)
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignTrailing);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeading);
    if (role == SortRole && (section == Mean || section == PlusMinus)) // in a file, where no heading is near
        return tr("%1, %2").arg(m_content.valueHeading, headingOf(section));
    return role == Qt::DisplayRole ? QVariant(headingOf(section)) : QVariant();
}

QString TrendModel::headingOf(int section) const
{
    switch (section) {
    case Date:
        return m_content.dateHeading;
    case Value:
        return m_content.valueHeading;
    case Mean:
        return tr("Mean");
    case PlusMinus:
        //: Heading of a column with uncertainties.
        return tr("±");
    default:
        return tr("Note");
    }
}

} // namespace candela::ui
