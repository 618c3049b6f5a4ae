#pragma once

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;

namespace candela::ui {

/// A white (or dark) sheet on the page: 1 px border, radius 8, padding 16 x 14, no shadow.
class Card : public QWidget
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);
    /// With a title of its own; what goes to the end of the title's line is added to heading().
    Card(const QString &title, QWidget *parent);

    [[nodiscard]] QBoxLayout &body() { return *m_body; }
    /// The line of the title; only in cards that were made with one.
    [[nodiscard]] QHBoxLayout &heading() { return *m_heading; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QBoxLayout *m_body;
    QHBoxLayout *m_heading = nullptr;
};

/// A line of 1 px that parts two things in a card.
[[nodiscard]] QWidget *makeSeparator(QWidget *parent);

} // namespace candela::ui
