#include "ui/overview/nextactionscard.h"

#include "ui/figures/actionwords.h"
#include "ui/figures/section.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/openrow.h"
#include "ui/widgets/passportlink.h"

#include <QBoxLayout>

namespace candela::ui {

namespace {

constexpr std::size_t mostRows = 4;
constexpr int rowPadding = OpenRow::padding; ///< what is not in a row stands as far in

} // namespace

NextActionsCard::NextActionsCard(QWidget *parent)
    : Card(tr("Next best actions"), parent)
    , m_unit(new Label(Use::Second, Tone::Second, tr("points, up to"), this))
{
    body().setContentsMargins(16 - rowPadding, 14, 16 - rowPadding, 14 - rowPadding);
    body().setSpacing(2);
    heading().setContentsMargins(rowPadding, 0, rowPadding, 0);
    heading().addStrut(scaled(24)); // as high as beside it
    heading().addWidget(m_unit);
    auto *content = new QWidget(this);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    m_summary = makeWrapped(Use::Second, Tone::Second, {}, content);
    m_summary->setContentsMargins(rowPadding, 0, rowPadding, 0);
    rows->addWidget(m_summary);
    m_list = new ActionList(content);
    rows->addWidget(m_list, 1);
    m_cheapest = new TextLink(tr("Cheapest way to more points…"), content);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(rowPadding, 0, rowPadding, rowPadding);
    foot->addWidget(m_cheapest);
    foot->addStretch();
    rows->addLayout(foot);
    m_cheapest->hide();
    connect(m_cheapest, &TextLink::activated, this, [this] { Q_EMIT cheapestRequested(m_cheapest); });
    m_loading = new LoadingStack(content, this);
    body().addWidget(m_loading, 1);
    connect(m_list, &ActionList::opened, this, &NextActionsCard::open);
}

void NextActionsCard::setActions(const std::vector<scoring::Action> &actions)
{
    m_actions = actions;
    const auto lines = linesWithCategory(actions, mostRows, locale());
    m_list->setLines(lines, tr("Opens the category"), forwardChevron(layoutDirection()));
    m_unit->setVisible(!lines.empty());
    m_summary->setText(summaryOfActions(actions.size(), lines.size(), locale()));
    m_loading->reveal();
}

void NextActionsCard::setOffersCheapest(bool offers)
{
    m_cheapest->setVisible(offers);
}

void NextActionsCard::open(int index)
{
    Q_EMIT categoryOpened(m_actions[std::size_t(index)].step.category);
}

} // namespace candela::ui
