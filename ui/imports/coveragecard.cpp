#include "ui/imports/coveragecard.h"

#include "ui/imports/weekstrip.h"
#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QHBoxLayout>

namespace candela::ui {
namespace {

/// One bar and what it means.
void addToLegend(QHBoxLayout &legend, WeekState state, const QString &words, QWidget *parent)
{
    auto *bar = new WeekStrip(CategoryKind::People, parent);
    bar->setWeeks({state});
    bar->setFixedWidth(20);
    bar->setAccessibleName(words);
    legend.addWidget(bar);
    legend.addWidget(new Label(Use::Second, Tone::Second, words, parent));
    legend.addSpacing(8);
}

} // namespace

CoverageCard::CoverageCard(QWidget *parent)
    : Card(tr("Coverage, 26 weeks"), parent)
{
    addToLegend(heading(), WeekState::Released, tr("covered"), this);
    addToLegend(heading(), WeekState::NoRelease, tr("gap"), this);
    addToLegend(heading(), WeekState::Before, tr("before the first"), this);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(2, scaled(170));
    for (const CategoryId category : allCategories) {
        const int row = grid->rowCount();
        const Row made{.strip = new WeekStrip(kindOf(category), this),
                       .words = new Label(Use::Second, Tone::Second, {}, this)};
        made.strip->setAccessibleName(titleOf(category));
        grid->addWidget(new Label(Use::Body, Tone::Text, titleOf(category), this), row, 0);
        grid->addWidget(made.strip, row, 1);
        grid->addWidget(made.words, row, 2);
        m_rows.emplace(category, made);
    }
    body().addLayout(grid);
    setHistory({});
}

void CoverageCard::setHistory(const std::vector<scoring::HistoryEntry> &history)
{
    for (const auto &[category, row] : m_rows) {
        row.strip->setWeeks(weeksOf(history, category, weeks));
        row.words->setText(wordsOf(row.strip->weeks(), kindOf(category)));
    }
}

} // namespace candela::ui
