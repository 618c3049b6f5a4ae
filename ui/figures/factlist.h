#pragma once

#include "ui/widgets/passportpopover.h"

#include <QWidget>

class QGridLayout;

namespace candela::ui {

/// Names at the leading edge, what is told beside them.
class FactList : public QWidget
{
    Q_OBJECT

public:
    /// `nameWidth` is the room for the names, in pixels at the usual size of text.
    explicit FactList(int nameWidth, QWidget *parent = nullptr);

    void setRows(const std::vector<PassportRow> &rows);

private:
    QGridLayout *m_grid;
};

} // namespace candela::ui
