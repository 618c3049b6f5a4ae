#pragma once

#include "ui/category/baselinecontent.h"

#include <QWidget>

class QToolButton;

namespace candela::ui {

/// One baseline: its name and mark, points then and now, and a way to remove it, which asks again in its
/// place.
class BaselineLine : public QWidget
{
    Q_OBJECT

public:
    explicit BaselineLine(const BaselineRow &row, QWidget *parent = nullptr);

    /// Without it there is no way to remove it, and a question that is open is closed.
    void setRemovable(bool removable);

Q_SIGNALS:
    /// It was asked, and is meant.
    void removalConfirmed(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *makeQuestion(const BaselineRow &row);
    void ask();
    void keep();

    QToolButton *m_remove;
    QWidget *m_question;
};

} // namespace candela::ui
