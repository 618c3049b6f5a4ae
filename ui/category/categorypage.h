#pragma once

#include "client/scoringservice.h"
#include "ui/shell/page.h"
#include "ui/widgets/trendcontent.h"

#include <optional>

class QBoxLayout;

namespace candela::ui {

class EmptyState;
class FigureCard;
class InsightsCard;
class PassportSheet;
class Segmented;
class SideColumn;
class TrendPanel;

/// The page of one category: its figure, the way it went, and how it is computed.
class CategoryPage : public Page
{
    Q_OBJECT

public:
    /// `figures` outlives the page.
    CategoryPage(CategoryId category, client::ScoringService &figures, QWidget *parent = nullptr);
    ~CategoryPage() override;

    void refresh() override;
    /// To the table behind a category of technology.
    [[nodiscard]] QList<QAction *> headerActions() const override;

protected:
    [[nodiscard]] SideColumn &side() { return *m_side; }
    /// A line to compare with, in the chart.
    void setBenchmark(const std::optional<TrendBenchmark> &benchmark);
    /// New figures are on the page.
    virtual void detailShown(const scoring::CategoryDetail &) {}
    void resizeEvent(QResizeEvent *event) override;

private:
    void addTableAction();
    void askHistory();
    void showDetail();
    void showHistory();
    void showNothing();
    void askCertainty();
    void simulate(const scoring::WhatIf &whatIf);
    void openPassport(const QString &figure, QWidget *anchor);

    CategoryId m_category;
    QAction *m_table = nullptr; ///< of technology alone
    client::ScoringService &m_figures;
    std::optional<scoring::CategoryDetail> m_detail;
    std::vector<scoring::CategoryHistoryEntry> m_history;
    std::optional<TrendBenchmark> m_benchmark;

    PassportSheet *m_sheet;
    QWidget *m_main;
    FigureCard *m_figure;
    TrendPanel *m_trend;
    InsightsCard *m_insights;
    Segmented *m_span;
    QBoxLayout *m_columns;
    SideColumn *m_side;
    std::stop_source m_simulating;
    EmptyState *m_nothing = nullptr;
};

} // namespace candela::ui
