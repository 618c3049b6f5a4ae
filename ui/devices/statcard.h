#pragma once

#include "ui/devices/histogram.h"
#include "ui/widgets/card.h"

namespace candela {
struct Error;
}

namespace candela::ui {

class Label;
class LoadingStack;

/// What one number says of all devices, and how they are spread.
struct StatContent
{
    QString title;
    QString figure; ///< "34 s"; empty where nothing is known
    QString unit;   ///< "median"
    std::vector<HistogramBar> bars;
    QString barsAre = {}; ///< what is counted in a bar; empty: devices
    QString sentence;     ///< "11% take more than 60 s", or why there is nothing

    friend bool operator==(const StatContent &, const StatContent &) = default;
};

/// One of the strip. Enter, T and a press open its bars as a table.
class StatCard : public Card
{
    Q_OBJECT

public:
    explicit StatCard(const QString &title, QWidget *parent = nullptr);

    void setContent(const StatContent &content);
    [[nodiscard]] const StatContent &content() const { return m_content; }

Q_SIGNALS:
    void failed(const candela::Error &error);
    void saved(const QString &path);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void openTable();

    StatContent m_content;
    Label *m_figure;
    Label *m_unit;
    Histogram *m_bars;
    Label *m_sentence;
    LoadingStack *m_loading;
    bool m_byKeyboard = false;
};

} // namespace candela::ui
