#pragma once

#include <QWidget>

#include <vector>

class QGridLayout;

namespace candela::ui {

/// Cards in equal columns, row after row, with gaps of 12. How many columns may change with the width.
class ReflowGrid : public QWidget
{
    Q_OBJECT

public:
    explicit ReflowGrid(QWidget *parent = nullptr);

    /// `columns` of the row, or all of it where there are fewer.
    void addCard(QWidget *card, int columns = 1);
    /// A card that takes what is left of its row; when nothing is left, a row of its own.
    void addFiller(QWidget *card);
    void setColumns(int columns);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Item
    {
        QWidget *widget;
        int columns; ///< 0: what is left
    };
    void add(const Item &item);
    void widenFillers();
    void place();

    QGridLayout *m_grid;
    std::vector<Item> m_items;
    int m_columns = 5;
};

} // namespace candela::ui
