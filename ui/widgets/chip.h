#pragma once

#include "ui/widgets/painted.h"

namespace candela::ui {

/// What a chip or a banner says by its colour; the words say it too.
enum class Mood { Good, Attention, Bad, Accent, Neutral };

struct MoodColours
{
    QColor text, back, border;
};
[[nodiscard]] MoodColours coloursOf(Mood mood, const Theme &theme);

/// One or two words on a fully round ground. Never the only sign of a state.
class Chip : public Painted
{
    Q_OBJECT

public:
    Chip(Mood mood, const QString &text, QWidget *parent = nullptr, QString iconName = {});

    void setText(const QString &text);
    void setMood(Mood mood);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Mood m_mood;
    QString m_text;
    QString m_icon;
};

/// "+9" on its ground: points that may be gained. The heading above says "points, up to" once.
class Gain : public Painted
{
    Q_OBJECT

public:
    explicit Gain(int points, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

/// The chip as painted in a table cell.
[[nodiscard]] QSizeF sizeOfChip(const QString &text);
void paintChip(QPainter &painter, const QRectF &where, const QString &text, const MoodColours &colours);

} // namespace candela::ui
