#include "ui/figures/cardcontent.h"
#include "ui/figures/freshness.h"
#include "ui/figures/passportsheet.h"
#include "ui/figures/section.h"
#include "ui/figures/surecard.h"
#include "ui/figures/trends.h"
#include "ui/overview/causescard.h"
#include "ui/overview/cheapestcontent.h"
#include "ui/overview/cheapestpopover.h"
#include "ui/overview/comparepopover.h"
#include "ui/overview/nextactionscard.h"
#include "ui/overview/overviewcontent.h"
#include "ui/overview/overviewpage.h"
#include "ui/overview/releasecard.h"
#include "ui/overview/scorecard.h"
#include "ui/widgets/categorycard.h"
#include "ui/widgets/trendpanel.h"

// What the overview asks, and where it puts the answers.

using namespace Qt::StringLiterals;

namespace candela::ui {

namespace {

constexpr int halfYear = 182; ///< days of the trend

} // namespace

void OverviewPage::refresh()
{
    ask(u"score"_s, m_figures.score(stopToken()), [this](const privacy::Released<scoring::Score> &score) {
        m_score = *score;
        showScore();
        askTotalPassport();
        askChanges();
    });
    ask(u"actions"_s, m_figures.actions(stopToken()),
        [this](const privacy::Released<scoring::Actions> &actions) {
            m_actions->setActions(actions->actions);
        });
    ask(u"history"_s, m_figures.scoreHistory(halfYear, stopToken()),
        [this](const privacy::Released<std::vector<scoring::HistoryEntry>> &history) {
            m_history = *history;
            m_trend->setContent(trendOf(m_history, locale()));
            m_causes->setOffersComparison(m_history.size() > 1);
            showScore();
        });
}

void OverviewPage::askTotalPassport()
{
    const QString figure = passportOfTotal(*m_score);
    m_sure->setVisible(!m_score->release.isEmpty()); // devices are counted exactly
    m_release->setVisible(!figure.isEmpty());
    if (figure.isEmpty())
        return;
    ask(u"total"_s, m_figures.passport(figure, stopToken()),
        [this](const privacy::Released<scoring::Passport> &passport) {
            m_sure->setPassport(*passport);
            m_release->setPassport(*passport);
        });
}

/// Before the first figure there is none to ask for. The newest question alone is answered: the one before
/// is stopped, and a late answer to it is nothing.
void OverviewPage::askChanges()
{
    m_comparing.request_stop();
    if (scoring::figureOfTotal(*m_score).isEmpty())
        return m_causes->setNothing();
    m_comparing = std::stop_source();
    const auto compared = m_chosen ? Compared::Chosen : Compared::Usual;
    ask(u"changes"_s, m_figures.changes(m_chosen, m_comparing.get_token()),
        [this, compared](const privacy::Released<scoring::Changes> &changes) {
            m_shown = {.from = changes->from.slot, .to = changes->to.slot};
            m_causes->setChanges(*changes, compared);
        });
}

void OverviewPage::openComparison(QWidget *anchor)
{
    auto *popover =
        new ComparePopover(releasesToCompare(m_history, locale()), m_chosen.value_or(m_shown), anchor);
    connect(popover, &ComparePopover::chosen, this, &OverviewPage::compare);
    popover->open();
}

/// Nothing: the last four weeks.
void OverviewPage::compare(const std::optional<client::Comparison> &between)
{
    m_chosen = between;
    m_causes->setOffersUsual(between.has_value());
    askChanges();
}

void OverviewPage::showScore()
{
    if (!m_score)
        return;
    m_scoreCard->setScore(*m_score);
    m_actions->setOffersCheapest(!gainsToOffer(*m_score).empty());
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_cards[i]->setContent(cardContentOf(m_score->categories[i], m_history, locale()));
    QStringList fresh{freshnessOf(m_score->release, m_score->peopleAsOf, locale()),
                      nextRelease(m_history, locale())};
    fresh.removeAll(QString());
    m_peopleHeading->setFreshness(fresh.join(u" · "_s));
    m_technologyHeading->setFreshness(freshnessOfDays(m_score->technologyAsOf, locale()));
}

void OverviewPage::openCheapest(QWidget *anchor)
{
    m_cheapest = new CheapestPopover(gainsToOffer(*m_score), anchor);
    connect(m_cheapest, &CheapestPopover::asked, this, &OverviewPage::askCheapest);
    m_cheapest->open();
    askCheapest();
}

void OverviewPage::askCheapest()
{
    ask(u"cheapest"_s, m_figures.simulate({.steps = {}, .gain = m_cheapest->gain()}, stopToken()),
        [this](const privacy::Released<scoring::Simulation> &simulation) {
            if (m_cheapest)
                m_cheapest->setSimulation(*simulation);
        });
}

void OverviewPage::openPassport(const QString &figure, QWidget *anchor)
{
    m_sheet->openUnder(anchor);
    ask(u"passport"_s, m_figures.passport(figure, stopToken()),
        [this](const privacy::Released<scoring::Passport> &passport) { m_sheet->setPassport(*passport); });
}

} // namespace candela::ui
