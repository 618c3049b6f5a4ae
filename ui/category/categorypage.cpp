#include "ui/category/categorypage.h"

#include "ui/category/categorycontent.h"
#include "ui/category/figurecard.h"
#include "ui/category/insightscard.h"
#include "ui/category/methodcard.h"
#include "ui/category/sidecolumn.h"
#include "ui/figures/csvbutton.h"
#include "ui/figures/freshness.h"
#include "ui/figures/passportsheet.h"
#include "ui/figures/surecard.h"
#include "ui/figures/trends.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fonts.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/trendpanel.h"

#include <QAction>
#include <QBoxLayout>
#include <QResizeEvent>

using namespace Qt::StringLiterals;

namespace candela::ui {

namespace {

constexpr int halfYear = 182;
constexpr int allDays = 36500;
constexpr int sideWidth = 304;
/// The page with the table behind a category, and how its button is called; nothing for people.
struct TablePage
{
    QString id;
    QString words;
    QString icon;
};

TablePage tableOf(CategoryId category)
{
    switch (category) {
    case CategoryId::EndpointAnalytics:
        return {u"devices"_s, CategoryPage::tr("Open devices"), u"devices"_s};
    case CategoryId::NetworkConnectivity:
        return {u"locations"_s, CategoryPage::tr("Open locations"), u"offices"_s};
    case CategoryId::AppHealth:
        return {u"apps"_s, CategoryPage::tr("Open apps"), u"apps"_s};
    default:
        return {};
    }
}

constexpr int narrowBelow = 800; ///< width of the page, where two columns have no room

} // namespace

CategoryPage::CategoryPage(CategoryId category, client::ScoringService &figures, QWidget *parent)
    : Page(parent)
    , m_category(category)
    , m_figures(figures)
    , m_sheet(new PassportSheet(this))
    , m_main(new QWidget(this))
    , m_figure(new FigureCard(m_main))
    , m_trend(new TrendPanel(tr("Points over time"), m_main))
    , m_insights(new InsightsCard(kindOf(category), m_main))
    , m_span(new Segmented(tr("How far back"), {{tr("26 weeks")}, {tr("All")}}, this))
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_side(new SideColumn(this))
{
    addTableAction();
    m_columns->setContentsMargins(24, 6, 24, 14);
    m_columns->setSpacing(12);
    auto *main = new QVBoxLayout(m_main);
    main->setContentsMargins(0, 0, 0, 0);
    main->setSpacing(12);
    main->addWidget(m_figure);
    main->addWidget(m_trend, 100);
    main->addWidget(m_insights);
    // each where there is room for it: technology has a long list of actions beside it
    if (kindOf(category) == CategoryKind::Technology)
        main->addWidget(m_side->takeMethod());
    else
        main->addWidget(m_side->takeSure());
    main->addStretch(1); // what the line and the insights leave over, so that no card has an empty foot
    m_trend->addControl(m_span);
    m_trend->setMinimumHeight(scaled(kindOf(category) == CategoryKind::People ? 340 : 300));
    m_trend->setMaximumHeight(scaled(kindOf(category) == CategoryKind::People ? 560 : 420));
    m_columns->addWidget(m_main, 1);
    m_columns->addWidget(m_side);
    connect(m_side, &SideColumn::simulationAsked, this, &CategoryPage::simulate);
    connect(m_side, &SideColumn::simulationAbandoned, this, [this] { m_simulating.request_stop(); });
    followSaving(addCsvButton(*m_trend, idOf(category) + u"-over-time"_s));
    connect(m_side, &SideColumn::disclosuresRequested, this, [this] { emit openPage(u"privacy"_s); });
    connect(m_span, &Segmented::chosen, this, &CategoryPage::askHistory);
    connect(m_figure, &FigureCard::passportOpened, this, &CategoryPage::openPassport);
    connect(m_insights, &InsightsCard::passportOpened, this, &CategoryPage::openPassport);
    connect(m_figure, &FigureCard::sourcesRequested, this, [this] { emit openPage(u"sources"_s); });
    connect(this, &Page::failed, m_sheet, &PassportSheet::abandon);
}

CategoryPage::~CategoryPage()
{
    m_simulating.request_stop();
}

void CategoryPage::addTableAction()
{
    const TablePage table = tableOf(m_category);
    if (table.id.isEmpty())
        return;
    m_table = new QAction(icon(table.icon, IconTone::Text), table.words, this);
    connect(m_table, &QAction::triggered, this, [this, id = table.id] { emit openPage(id); });
}

QList<QAction *> CategoryPage::headerActions() const
{
    return m_table ? QList{m_table} : QList<QAction *>();
}

void CategoryPage::refresh()
{
    ask(u"category"_s, m_figures.category(m_category, stopToken()),
        [this](const privacy::Released<scoring::CategoryDetail> &detail) {
            m_detail = *detail;
            showDetail();
        });
    askHistory();
}

void CategoryPage::askHistory()
{
    ask(u"history"_s,
        m_figures.categoryHistory(m_category, m_span->current() == 0 ? halfYear : allDays, stopToken()),
        [this](const privacy::Released<std::vector<scoring::CategoryHistoryEntry>> &history) {
            m_history = *history;
            showHistory();
        });
}

void CategoryPage::showDetail()
{
    const bool declared = !m_detail->insight.isEmpty();
    setSubtitle(declared ? freshnessOf(m_detail->release, m_detail->asOf, locale(), true) : QString());
    m_main->setVisible(declared);
    m_side->setVisible(declared);
    if (!declared)
        return showNothing();
    m_figure->setContent(contentOf(*m_detail, locale()));
    const InsightsContent insights = insightsOf(*m_detail, locale());
    m_insights->setContent(insights);
    m_insights->setVisible(!insights.isEmpty());
    m_side->setDetail(*m_detail);
    detailShown(*m_detail);
    if (m_detail->score.points && kindOf(m_category) == CategoryKind::People)
        askCertainty();
    showHistory();
}

/// A category that has no measure yet: nothing to compute, so nothing but why.
void CategoryPage::showNothing()
{
    delete m_nothing;
    m_nothing = new EmptyState(
        {.iconName = iconOf(m_category), .what = tr("Not measured"), .why = m_detail->score.reason}, this);
    m_columns->addWidget(m_nothing, 1);
}

void CategoryPage::askCertainty()
{
    ask(u"certainty"_s, m_figures.passport(m_detail->score.passport, stopToken()),
        [this](const privacy::Released<scoring::Passport> &passport) { m_side->setPassport(*passport); });
}

/// The newest question alone is answered: the one before is stopped, and a late answer to it is nothing.
void CategoryPage::simulate(const scoring::WhatIf &whatIf)
{
    m_simulating.request_stop();
    m_simulating = std::stop_source();
    const std::stop_token stop = m_simulating.get_token();
    ask(u"simulation"_s, m_figures.simulate(whatIf, stop),
        [this, stop](const privacy::Released<scoring::Simulation> &simulation) {
            if (!stop.stop_requested())
                m_side->setSimulation(*simulation);
        });
}

void CategoryPage::showHistory()
{
    TrendContent trend =
        trendOf(m_history, m_category, m_detail && m_detail->score.noisyDenominator, locale());
    trend.benchmark = m_benchmark;
    if (!trend.benchmark && m_detail)
        trend.benchmark = benchmarkLineOf(m_detail->score);
    m_trend->setContent(trend);
}

void CategoryPage::setBenchmark(const std::optional<TrendBenchmark> &benchmark)
{
    m_benchmark = benchmark;
    showHistory();
}

void CategoryPage::openPassport(const QString &figure, QWidget *anchor)
{
    m_sheet->openUnder(anchor);
    ask(u"passport"_s, m_figures.passport(figure, stopToken()),
        [this](const privacy::Released<scoring::Passport> &passport) { m_sheet->setPassport(*passport); });
}

void CategoryPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool narrow = event->size().width() < scaled(narrowBelow);
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_side->setMinimumWidth(narrow ? 0 : scaled(sideWidth));
    m_side->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : scaled(sideWidth));
}

} // namespace candela::ui
