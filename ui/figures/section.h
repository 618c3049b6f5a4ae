#pragma once

#include "model/category.h"

#include <QWidget>

namespace candela::ui {

class Label;

/// A small mark in the colour of a group of categories.
[[nodiscard]] QWidget *makeMark(CategoryKind kind, QWidget *parent);

/// The line above a group of cards: a mark in the group's colour, its name, and how fresh it is.
class SectionHeading : public QWidget
{
    Q_OBJECT

public:
    SectionHeading(CategoryKind kind, const QString &title, QWidget *parent = nullptr);

    void setFreshness(const QString &freshness);

private:
    Label *m_freshness;
    QWidget *m_clock;
};

/// Shapes of what will come, until `reveal`.
class LoadingStack : public QWidget
{
    Q_OBJECT

public:
    LoadingStack(QWidget *content, QWidget *parent);

    void reveal();

private:
    QWidget *m_content;
    QWidget *m_shapes;
};

} // namespace candela::ui
