#pragma once

#include "ui/widgets/card.h"
#include "ui/widgets/trendcontent.h"

class QStackedWidget;
class QTableView;

namespace candela::ui {

class Label;
class Segmented;
class TrendChart;
class TrendModel;

/// A chart and the same as a table, with a switch between them (also by the key T, from either).
class TrendPanel : public Card
{
    Q_OBJECT

public:
    explicit TrendPanel(const QString &title, QWidget *parent = nullptr);

    void setContent(const TrendContent &content);
    [[nodiscard]] bool showsTable() const;
    void showTable(bool table);
    /// The same as a table, whether it is shown or not.
    [[nodiscard]] const QTableView &table() const { return *m_table; }
    /// More controls of the heading, e.g. the choice of weeks, go before the switch.
    void addControl(QWidget *control);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showPart(bool table);

    Segmented *m_switch;
    QStackedWidget *m_stack;
    TrendChart *m_chart;
    QTableView *m_table;
    TrendModel *m_model;
    Label *m_key;
};

} // namespace candela::ui
