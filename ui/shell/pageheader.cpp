#include "ui/shell/pageheader.h"

#include "ui/shell/searchbutton.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace candela::ui {
namespace {

constexpr int roomForTheField = 820; // below this width search is a button with an icon

QPushButton *buttonFor(QAction &action, QWidget *parent)
{
    const bool primary = action.priority() == QAction::HighPriority;
    QPushButton *button =
        makeButton(primary ? ButtonKind::Primary : ButtonKind::Plain, action.text(), parent);
    button->setIcon(action.icon());
    button->setEnabled(action.isEnabled());
    button->setObjectName(action.objectName());
    QObject::connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    QObject::connect(&action, &QAction::changed, button, [button, &action] {
        button->setText(action.text());
        button->setEnabled(action.isEnabled());
    });
    return button;
}

} // namespace

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent)
    , m_title(new Label(Use::PageTitle, Tone::Text, {}, this))
    , m_sample(new Chip(Mood::Accent, tr("Sample data"), this))
    , m_subtitle(new ElidedLabel(Use::Body, Tone::Second, {}, this))
    , m_search(new SearchButton(this))
    , m_actions(new QHBoxLayout)
{
    QToolButton *again = makeIconButton(u"refresh"_s, tr("Ask again (F5)"), this, true);
    again->setObjectName(u"refresh"_s);
    m_sample->hide();

    auto *titles = new QHBoxLayout;
    titles->setSpacing(12);
    titles->addWidget(m_title);
    titles->addWidget(m_sample);
    titles->addStretch();
    m_actions->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addLayout(titles, 1);
    row->addWidget(m_search);
    row->addLayout(m_actions);
    row->addWidget(again);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    rows->addLayout(row);
    rows->addWidget(m_subtitle);
    setMinimumHeight(scaled(52));

    connect(m_search, &SearchButton::pressed, this, &PageHeader::searchRequested);
    connect(again, &QToolButton::clicked, this, &PageHeader::refreshRequested);
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHeader::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
}

void PageHeader::setSample(bool sample)
{
    m_sample->setVisible(sample);
}

void PageHeader::setActions(const QList<QAction *> &actions)
{
    while (const QLayoutItem *item = m_actions->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (QAction *action : actions)
        m_actions->addWidget(buttonFor(*action, this));
}

QWidget *PageHeader::searchAnchor() const
{
    return m_search;
}

void PageHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_search->setSmall(width() < roomForTheField);
}

} // namespace candela::ui
