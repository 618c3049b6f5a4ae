#pragma once

#include "ui/widgets/painted.h"

#include <QStringList>

namespace candela::ui {

/// A dashed field that takes dropped files and folders; pressing it asks for files.
class DropField : public Painted
{
    Q_OBJECT

public:
    explicit DropField(QWidget *parent = nullptr);

    [[nodiscard]] Spoken spoken() const override { return {.role = QAccessible::Button}; }
    void activate() override;
    /// Takes all the room there is, or one line.
    void setLarge(bool large);
    [[nodiscard]] QSize sizeHint() const override { return {320, 44}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 44}; }

signals:
    void pressed();
    void dropped(const QStringList &paths);

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    bool m_hovering = false;
};

/// The local files among `urls`.
[[nodiscard]] QStringList localPaths(const QList<QUrl> &urls);

} // namespace candela::ui
