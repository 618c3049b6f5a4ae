#include "ui/category/actionscard.h"

#include "ui/category/whatifcontent.h"
#include "ui/figures/actionwords.h"
#include "ui/figures/section.h"
#include "ui/widgets/label.h"
#include "ui/widgets/openrow.h"

#include <QBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::ui {

ActionsCard::ActionsCard(QWidget *parent)
    : Card(tr("What you can do"), parent)
    , m_unit(new Label(Use::Second, Tone::Second, tr("points, up to"), this))
{
    constexpr int padding = OpenRow::padding; // what is not in a row stands as far in
    body().setContentsMargins(16 - padding, 14, 16 - padding, 14 - padding);
    body().setSpacing(2);
    heading().setContentsMargins(padding, 0, padding, 0);
    heading().addWidget(m_unit);
    auto *content = new QWidget(this);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_summary = makeWrapped(Use::Second, Tone::Second, {}, content);
    m_summary->setContentsMargins(padding, 0, padding, padding);
    rows->addWidget(m_summary);
    m_list = new ActionList(content);
    rows->addWidget(m_list);
    m_loading = new LoadingStack(content, this);
    body().addWidget(m_loading);
    connect(m_list, &ActionList::opened, this,
            [this](int index) { Q_EMIT tried(m_actions[std::size_t(index)].step); });
}

void ActionsCard::setDetail(const scoring::CategoryDetail &detail)
{
    m_actions = detail.actions;
    const bool isPeople = kindOf(detail.score.id) == CategoryKind::People;
    setVisible(detail.score.points && (isPeople || !m_actions.empty()));
    std::vector<ActionLine> lines = linesWithReason(m_actions, locale());
    const std::vector<PeopleCount> counts = countsToMove(detail);
    for (std::size_t i = 0; i < lines.size() && !isPeople; ++i)
        lines[i].opens =
            std::ranges::find(counts, m_actions[i].step.part, &PeopleCount::part) != counts.end();
    m_list->setLines(lines, tr("Tries it in the what-if"), u"sliders"_s);
    m_list->setVisible(!m_actions.empty());
    m_unit->setVisible(!m_actions.empty());
    m_summary->setText(summaryOfActions(0, 0, locale()));
    m_summary->setVisible(m_actions.empty());
    m_loading->reveal();
}

} // namespace candela::ui
