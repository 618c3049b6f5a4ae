#pragma once

#include "ui/widgets/popover.h"

#include <QDate>

class QLineEdit;
class QPushButton;

namespace candela::ui {

class Label;

/// Asks for the name under which the points of a day are kept.
class NewBaselinePopover : public Popover
{
    Q_OBJECT

public:
    NewBaselinePopover(QDate day, QWidget *anchor);

    /// It was not kept, and why: stands under the field, which can be mended.
    void setRefusal(const QString &words);

Q_SIGNALS:
    /// Once, until `setRefusal`; `name` is not empty.
    void named(const QString &name);

private:
    void addHeading();
    void addField();
    void take();
    void check();

    QLineEdit *m_name = nullptr;
    Label *m_refusal = nullptr;
    QPushButton *m_keep = nullptr;
    bool m_isAsked = false;
};

} // namespace candela::ui
