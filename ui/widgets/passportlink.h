#pragma once

#include "ui/widgets/fonts.h"
#include "ui/widgets/painted.h"

namespace candela::ui {

/// Words that do something: the accent's colour, underlined while pointed at. Opens with mouse, Enter or
/// Space.
class TextLink : public Painted
{
    Q_OBJECT

public:
    explicit TextLink(const QString &text, QWidget *parent = nullptr);
    TextLink(const QString &text, const QString &iconName, QWidget *parent);

    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] Spoken spoken() const override { return {.role = QAccessible::Link}; }
    void activate() override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void activated();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    QString m_icon;
};

/// A figure with a dotted line under it: it opens the figure's passport.
class PassportLink : public Painted
{
    Q_OBJECT

public:
    /// `subject` names the figure for those who listen, e.g. "People experiences"; `figureId` is its
    /// passport's.
    PassportLink(const QString &figure, const QString &subject, QString figureId, QWidget *parent = nullptr);

    void setFigure(const QString &figure, const QString &subject, const QString &figureId);
    void setUse(Use use);
    [[nodiscard]] QString figureId() const { return m_figureId; }
    [[nodiscard]] Spoken spoken() const override;
    void activate() override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// `anchor` is this link: the popover opens under it and gives the focus back to it.
    void opened(const QString &figureId, QWidget *anchor);

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QString m_figure;
    QString m_figureId;
    Use m_use = Use::Strong;
};

} // namespace candela::ui
