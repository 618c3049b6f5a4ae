#pragma once

#include <QStyledItemDelegate>

class QTableView;

namespace candela::ui {

/// What a cell shows beside its text. A model answers what it needs; the rest stays as Qt has it.
enum CellRole {
    MoodRole = Qt::UserRole + 100, ///< a ui::Mood as int: the text in its colour
    ChipRole,                      ///< a ui::Mood as int: the text as a chip
    ShareRole,                     ///< 0 to 1: a small bar before the number
    IdentifierRole,                ///< true: in the fixed-width font
};

/// Rows of 34 px, padding of 12 or 8, digits on equal widths, a tint and an edge of 3 px for what is
/// selected.
class DenseDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit DenseDelegate(QObject *parent = nullptr, int padding = 12);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_padding;
};

/// Gives a table its looks and its delegate: no grid, rows chosen whole, fixed row height.
/// Tables of nine columns have a padding of 8.
void makeDense(QTableView &table, int rowHeight = 34, int padding = 12);

/// Before and after the words of a heading.
[[nodiscard]] int headingPadding(const QWidget *header);

/// Draws a number with all digits as wide as the widest, so that columns of numbers stand under each other.
void paintAligned(QPainter &painter, const QRectF &where, const QString &text, bool atRight);

} // namespace candela::ui
