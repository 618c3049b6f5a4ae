#pragma once

#include "ui/widgets/navigation.h"

namespace candela::ui {

/// One entry: icon, title, value; the icon alone on the rail.
class NavigationItem : public Painted
{
    Q_OBJECT

public:
    NavigationItem(NavigationEntry entry, bool rail, QWidget *parent);

    [[nodiscard]] QString id() const { return m_entry.id; }
    void setCurrent(bool current);
    [[nodiscard]] Spoken spoken() const override { return {.role = QAccessible::ListItem}; }
    void activate() override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    NavigationEntry m_entry;
    bool m_rail;
    bool m_current = false;
};

/// The mark, the product's name and the organization's, with a chevron: a menu opens from it.
class NavigationHead : public Painted
{
    Q_OBJECT

public:
    NavigationHead(QString organization, bool rail, QWidget *parent);

    [[nodiscard]] Spoken spoken() const override { return {.role = QAccessible::ButtonMenu}; }
    void activate() override { Q_EMIT pressed(this); }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void pressed(QWidget *anchor);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_organization;
    bool m_rail;
};

/// The mark of the product: a ring of eight and a flame, in the colours of the theme.
void paintMark(QPainter &painter, const QRectF &where, const Theme &theme);

} // namespace candela::ui
