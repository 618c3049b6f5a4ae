#include "ui/imports/importmodel.h"

#include "ui/imports/importqueue.h"
#include "ui/imports/importwords.h"

#include <QFileInfo>
#include <QLocale>

namespace candela::ui {
namespace {

QString textOf(const GivenFile &given, int column)
{
    const QLocale locale;
    switch (column) {
    case ImportModel::FileColumn:
        return QFileInfo(given.path).fileName();
    case ImportModel::MadeColumn:
        return madeOf(given, locale);
    case ImportModel::RowsColumn:
        return given.answer ? locale.toString(given.answer->rows) : QString();
    case ImportModel::LeftOutColumn:
        return leftOut(given, locale);
    default:
        return {};
    }
}

QVariant sortValueOf(const GivenFile &given, int column)
{
    if (column != ImportModel::RowsColumn)
        return textOf(given, column);
    return given.answer ? given.answer->rows : -1;
}

} // namespace

ImportModel::ImportModel(const ImportQueue &queue, QObject *parent)
    : QAbstractTableModel(parent)
    , m_queue(queue)
    , m_rows(static_cast<int>(queue.files().size()))
{
    connect(&queue, &ImportQueue::added, this, [this](int first, int last) {
        beginInsertRows({}, first, last);
        m_rows = last + 1;
        endInsertRows();
    });
    connect(&queue, &ImportQueue::changed, this,
            [this](int file) { emit dataChanged(index(file, 0), index(file, ColumnCount - 1)); });
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int ImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const GivenFile &given = m_queue.files().at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return textOf(given, index.column());
    case SortRole:
        return sortValueOf(given, index.column());
    case Qt::DecorationRole:
        return index.column() == FileColumn ? QVariant(iconOf(given)) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == RowsColumn ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == RowsColumn ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter)
                                     : QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FileColumn:
        return tr("Given file");
    case MadeColumn:
        return tr("What was made of it");
    case RowsColumn:
        return tr("Rows");
    case LeftOutColumn:
        return tr("Left out, and why");
    default:
        return {};
    }
}

} // namespace candela::ui
