#include "ui/overview/overviewpage.h"

#include "ui/figures/csvbutton.h"
#include "ui/figures/passportsheet.h"
#include "ui/figures/section.h"
#include "ui/figures/surecard.h"
#include "ui/overview/causescard.h"
#include "ui/overview/nextactionscard.h"
#include "ui/overview/overviewcontent.h"
#include "ui/overview/reflowgrid.h"
#include "ui/overview/releasecard.h"
#include "ui/overview/scorecard.h"
#include "ui/widgets/categorycard.h"
#include "ui/widgets/trendpanel.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QResizeEvent>

using namespace Qt::StringLiterals;

namespace candela::ui {

namespace {

constexpr int trendHeight = 196;
constexpr int narrowBelow = 920; ///< width of the page, where five cards have no room

void addSection(QVBoxLayout &rows, QWidget *heading, QWidget *cards)
{
    auto *section = new QVBoxLayout;
    section->setSpacing(8);
    section->addWidget(heading);
    section->addWidget(cards);
    rows.addLayout(section);
}

} // namespace

OverviewPage::OverviewPage(client::ScoringService &figures, QWidget *parent)
    : Page(parent)
    , m_figures(figures)
    , m_sheet(new PassportSheet(this))
    , m_first(new QGridLayout)
    , m_scoreCard(new ScoreCard(this))
    , m_causes(new CausesCard(this))
    , m_actions(new NextActionsCard(this))
    , m_trend(new TrendPanel(tr("Score over time"), this))
    , m_sure(new SureCard(tr("How sure are these figures?"), this))
    , m_release(new ReleaseCard(this))
{
    setSubtitle(tr("How well the organization uses the tools it has. Every figure covers 28 days."));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(24, 6, 24, 14);
    rows->setSpacing(12);
    m_first->setSpacing(12);
    rows->addLayout(m_first, 1);
    addPeople();
    addTechnology();
    addAbout();
    connectCards();
}

OverviewPage::~OverviewPage()
{
    m_comparing.request_stop();
}

void OverviewPage::connectCards()
{
    const auto openCategory = [this](CategoryId category) { emit openPage(idOf(category)); };
    connect(m_scoreCard, &ScoreCard::categoryOpened, this, openCategory);
    connect(m_causes, &CausesCard::categoryOpened, this, openCategory);
    connect(m_causes, &CausesCard::comparisonRequested, this, &OverviewPage::openComparison);
    connect(m_causes, &CausesCard::usualRequested, this, [this] { compare({}); });
    connect(m_actions, &NextActionsCard::categoryOpened, this, openCategory);
    connect(m_actions, &NextActionsCard::cheapestRequested, this, &OverviewPage::openCheapest);
    connect(m_scoreCard, &ScoreCard::passportOpened, this, &OverviewPage::openPassport);
    connect(m_release, &ReleaseCard::passportRequested, this,
            [this](QWidget *anchor) { openPassport(passportOfTotal(*m_score), anchor); });
    connect(m_sure, &SureCard::disclosuresRequested, this, [this] { emit openPage(u"privacy"_s); });
    followSaving(&m_causes->csv());
    followSaving(addCsvButton(*m_trend, u"score-over-time"_s));
    connect(this, &Page::failed, m_sheet, &PassportSheet::abandon);
}

void OverviewPage::addPeople()
{
    auto *rows = static_cast<QVBoxLayout *>(layout());
    m_peopleHeading = new SectionHeading(CategoryKind::People, tr("People experiences"), this);
    m_people = new ReflowGrid(this);
    for (const CategoryId category : allCategories) {
        if (kindOf(category) == CategoryKind::People)
            m_people->addCard(makeCategoryCard(category));
    }
    addSection(*rows, m_peopleHeading, m_people);
}

void OverviewPage::addTechnology()
{
    auto *rows = static_cast<QVBoxLayout *>(layout());
    m_technology = new ReflowGrid(this);
    for (const CategoryId category : allCategories) {
        if (kindOf(category) == CategoryKind::Technology)
            m_technology->addCard(makeCategoryCard(category));
    }
    m_trend->setFixedHeight(scaled(trendHeight)); // a chart fits into the row, and does not make it tall
    m_technology->addFiller(m_trend);
    m_technologyHeading = new SectionHeading(CategoryKind::Technology, tr("Technology experiences"), this);
    addSection(*rows, m_technologyHeading, m_technology);
}

void OverviewPage::addAbout()
{
    m_about = new ReflowGrid(this);
    m_about->addCard(m_sure, 3);
    m_about->addFiller(m_release);
    layout()->addWidget(m_about);
}

CategoryCard *OverviewPage::makeCategoryCard(CategoryId category)
{
    auto *card = new CategoryCard(this);
    card->setContent({.category = category});
    card->setMinimumHeight(scaled(138));
    connect(card, &CategoryCard::opened, this, [this](CategoryId id) { emit openPage(idOf(id)); });
    connect(card, &CategoryCard::linkActivated, this, [this] { emit openPage(u"sources"_s); });
    m_cards.push_back(card);
    return card;
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    place(event->size().width() < scaled(narrowBelow));
}

/// Wide: three cards beside each other; narrow: the score and why it changed, what to do under them.
void OverviewPage::place(bool narrow)
{
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    m_first->addWidget(m_scoreCard, 0, 0);
    m_first->addWidget(m_causes, 0, 1);
    m_first->addWidget(m_actions, narrow ? 1 : 0, narrow ? 0 : 2, 1, narrow ? 2 : 1);
    m_first->setColumnStretch(1, narrow ? 1 : 10);
    m_first->setColumnStretch(2, narrow ? 0 : 9);
    for (ReflowGrid *grid : {m_people, m_technology, m_about})
        grid->setColumns(narrow ? 3 : 5);
}

} // namespace candela::ui
