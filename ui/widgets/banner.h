#pragma once

#include "ui/widgets/chip.h"

#include <QWidget>

class QHBoxLayout;

namespace candela::ui {

class Label;
class TextLink;

enum class BannerKind { Information, Offline, Failure, SessionEnded };

/// One line: what, what it means, and one action, which may be empty.
struct BannerContent
{
    BannerKind kind = BannerKind::Information;
    QString what = {};
    QString meaning = {};
    QString action = {};

    friend bool operator==(const BannerContent &, const BannerContent &) = default;
};

/// Stands at the top of a page and pushes it down, never over it. Says itself to assistive technology when it
/// appears or changes.
class Banner : public Painted
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    void setContent(const BannerContent &content);
    [[nodiscard]] Spoken spoken() const override { return {.role = QAccessible::AlertMessage}; }

Q_SIGNALS:
    void actionActivated();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] MoodColours colours() const;

    BannerContent m_content;
    Label *m_what;
    Label *m_meaning;
    TextLink *m_action;
};

} // namespace candela::ui
