#pragma once

#include "ui/tables/columnlayout.h"
#include "ui/widgets/popover.h"

class QListWidget;

namespace candela::ui {

struct Column;

/// Which columns of a table are shown, and in which order. It stays open while columns are ticked; they are
/// moved with the mouse, or with Alt and the arrow keys. The last column cannot be taken away.
class ColumnChooser : public Popover
{
    Q_OBJECT

public:
    ColumnChooser(const ColumnLayout &layout, const std::vector<Column> &columns, QWidget *anchor);

    /// The usual columns again.
    void reset();

Q_SIGNALS:
    void layoutChosen(const candela::ui::ColumnLayout &layout);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const ColumnLayout &layout);
    void tell();
    void move(int by);
    void holdTheLast();
    [[nodiscard]] ColumnLayout layout() const;

    const std::vector<Column> &m_columns;
    QListWidget *m_list;
    bool m_isFilling = false;
};

} // namespace candela::ui
