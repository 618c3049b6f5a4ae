#include "ui/privacy/toldcard.h"

#include "ui/figures/section.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QGridLayout>

namespace candela::ui {

ToldCard::ToldCard(const QString &title, const Look &look, QWidget *parent)
    : Card(title, parent)
    , m_look(look)
    , m_chip(new Chip(look.mood, {}, this))
    , m_content(new QWidget(this))
    , m_grid(new QGridLayout(m_content))
    , m_loading(new LoadingStack(m_content, this))
{
    m_grid->setContentsMargins(0, 2, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(9);
    heading().addWidget(m_chip);
    m_chip->hide();
    body().addWidget(m_loading, 1);
}

void ToldCard::setTold(const std::vector<Told> &told, const QString &chip)
{
    qDeleteAll(m_content->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    m_chip->setText(chip);
    m_chip->show();
    const int rows = (static_cast<int>(told.size()) + m_look.columns - 1) / m_look.columns;
    for (int i = 0; i < static_cast<int>(told.size()); ++i)
        addTold(told[static_cast<std::size_t>(i)], i, rows);
    for (int column = 0; column < m_look.columns; ++column)
        m_grid->setColumnStretch(column, 1);
    m_grid->setRowStretch(rows, 1);
    m_loading->reveal();
}

void ToldCard::addTold(const Told &told, int index, int rows)
{
    auto *entry = new QWidget(m_content);
    entry->setAccessibleName(tr("%1. %2").arg(told.what, told.more));
    auto *line = new QHBoxLayout(entry);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(10);
    line->addWidget(new IconLabel(m_look.icon, m_look.tone, 16, entry), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(makeWrapped(Use::Emphasis, Tone::Text, told.what, entry));
    words->addWidget(makeWrapped(Use::Second, Tone::Second, told.more, entry));
    words->addStretch();
    line->addLayout(words, 1);
    m_grid->addWidget(entry, index % rows, index / rows);
}

} // namespace candela::ui
