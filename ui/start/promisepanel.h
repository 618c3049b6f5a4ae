#pragma once

#include <QWidget>

namespace candela::ui {

class Label;

/// The left of the first page: the question the product answers, and three promises.
class PromisePanel : public QWidget
{
    Q_OBJECT

public:
    explicit PromisePanel(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Whether there is no room for the large question and the dial at the foot.
    [[nodiscard]] bool isTight() const;

    Label *m_question;
};

} // namespace candela::ui
