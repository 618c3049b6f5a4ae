#pragma once

#include "client/scoringservice.h"
#include "ui/shell/page.h"

#include <QPointer>

#include <optional>
#include <stop_token>

class QGridLayout;

namespace candela::ui {

class CategoryCard;
class CausesCard;
class CheapestPopover;
class NextActionsCard;
class PassportSheet;
class ReflowGrid;
class ReleaseCard;
class ScoreCard;
class SectionHeading;
class SureCard;
class TrendPanel;

/// The whole score at a glance: the ring, why it changed, what to do next, a card a category, the way it went
/// and how sure it is.
class OverviewPage : public Page
{
    Q_OBJECT

public:
    /// `figures` outlives the page.
    explicit OverviewPage(client::ScoringService &figures, QWidget *parent = nullptr);
    ~OverviewPage() override;

    void refresh() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addPeople();
    void addTechnology();
    void addAbout();
    void connectCards();
    [[nodiscard]] CategoryCard *makeCategoryCard(CategoryId category);
    void place(bool narrow);
    void showScore();
    void askTotalPassport();
    void askChanges();
    void openComparison(QWidget *anchor);
    void compare(const std::optional<client::Comparison> &between);
    void openCheapest(QWidget *anchor);
    void askCheapest();
    void openPassport(const QString &figure, QWidget *anchor);

    client::ScoringService &m_figures;
    std::optional<scoring::Score> m_score;
    std::vector<scoring::HistoryEntry> m_history;
    std::optional<client::Comparison> m_chosen; ///< nothing: the last four weeks
    client::Comparison m_shown;
    std::stop_source m_comparing;

    PassportSheet *m_sheet;
    QPointer<CheapestPopover> m_cheapest;
    QGridLayout *m_first;
    ScoreCard *m_scoreCard;
    CausesCard *m_causes;
    NextActionsCard *m_actions;
    TrendPanel *m_trend;
    SureCard *m_sure;
    ReleaseCard *m_release;
    SectionHeading *m_peopleHeading = nullptr;
    SectionHeading *m_technologyHeading = nullptr;
    ReflowGrid *m_people = nullptr;
    ReflowGrid *m_technology = nullptr;
    ReflowGrid *m_about = nullptr;
    std::vector<CategoryCard *> m_cards;
    std::optional<bool> m_narrow;
};

} // namespace candela::ui
