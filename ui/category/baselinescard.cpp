#include "ui/category/baselinescard.h"

#include "ui/category/baselineline.h"
#include "ui/figures/section.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QBoxLayout>
#include <QPushButton>

#include <utility>

namespace candela::ui {

BaselinesCard::BaselinesCard(QWidget *parent)
    : Card(tr("Baselines"), parent)
    , m_lines(new QVBoxLayout)
{
    auto *content = new QWidget(this);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    m_about = makeWrapped(Use::Second, Tone::Second, {}, content);
    rows->addWidget(m_about);
    m_lines->setSpacing(0);
    rows->addLayout(m_lines);
    m_full = makeWrapped(Use::Second, Tone::Second, {}, content);
    rows->addWidget(m_full);
    m_add = makeButton(ButtonKind::Plain, tr("Keep today's points as a baseline…"), content);
    rows->addWidget(m_add);
    m_loading = new LoadingStack(content, this);
    body().addWidget(m_loading);
    connect(m_add, &QPushButton::clicked, this, [this] { Q_EMIT additionRequested(m_add); });
    place();
}

void BaselinesCard::setContent(const BaselinesContent &content)
{
    m_content = content;
    const bool hadFocus =
        std::exchange(m_isRemoving, false) || m_loading->isAncestorOf(QApplication::focusWidget());
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const BaselineRow &row : content.rows) {
        if (m_lines->count() > 0)
            m_lines->addWidget(makeSeparator(m_loading));
        auto *line = new BaselineLine(row, m_loading);
        line->setRemovable(m_mayChange);
        connect(line, &BaselineLine::removalConfirmed, this, [this](const QString &id) {
            m_isRemoving = true; // its buttons are disabled, so the focus is nowhere
            Q_EMIT removalConfirmed(id);
        });
        m_lines->addWidget(line);
    }
    m_about->setText(content.about);
    m_full->setText(content.full);
    place();
    m_loading->reveal();
    if (hadFocus && QApplication::focusWidget() == nullptr)
        m_add->setFocus(Qt::OtherFocusReason); // the line that had it is gone
}

void BaselinesCard::setMayChange(bool mayChange)
{
    m_mayChange = mayChange;
    for (BaselineLine *line : m_loading->findChildren<BaselineLine *>())
        line->setRemovable(mayChange);
    place();
}

void BaselinesCard::setHasDay(bool hasDay)
{
    m_hasDay = hasDay;
    place();
}

void BaselinesCard::reopen()
{
    setContent(BaselinesContent(m_content));
}

void BaselinesCard::place()
{
    m_full->setVisible(m_mayChange && !m_content.full.isEmpty());
    m_add->setVisible(m_mayChange && m_hasDay);
    m_add->setEnabled(m_content.full.isEmpty());
}

} // namespace candela::ui
