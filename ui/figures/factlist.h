#pragma once

#include "ui/figures/passportcontent.h"

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

    void setFacts(const std::vector<Fact> &facts);

private:
    QGridLayout *m_grid;
};

} // namespace candela::ui
