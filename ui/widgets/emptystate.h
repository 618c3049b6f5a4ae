#pragma once

#include <QWidget>

class QPushButton;

namespace candela::ui {

/// What is so, why, and one thing to do about it (`action` may be empty).
struct EmptyStateContent
{
    QString iconName;
    QString what;
    QString why;
    QString action = {};
};

class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const EmptyStateContent &content, QWidget *parent = nullptr);

Q_SIGNALS:
    void actionActivated();
};

} // namespace candela::ui
