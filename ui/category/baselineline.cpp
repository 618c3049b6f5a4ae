#include "ui/category/baselineline.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace candela::ui {

BaselineLine::BaselineLine(const BaselineRow &row, QWidget *parent)
    : QWidget(parent)
    , m_remove(makeIconButton(u"trash"_s, tr("Remove the baseline %1").arg(row.name), this))
    , m_question(makeQuestion(row))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 8, 0, 8);
    rows->setSpacing(3);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(makeWrapped(Use::Emphasis, Tone::Text, row.name, this), 1);
    if (row.mark)
        head->addWidget(new Chip(row.mark->mood, row.mark->words, this), 0, Qt::AlignTop);
    head->addWidget(m_remove, 0, Qt::AlignTop);
    rows->addLayout(head);
    rows->addWidget(makeWrapped(Use::Second, Tone::Text, row.points, this));
    rows->addWidget(makeWrapped(Use::Small, Tone::Second, row.threshold, this));
    rows->addWidget(m_question);
    m_question->hide();
    connect(m_remove, &QToolButton::clicked, this, &BaselineLine::ask);
}

void BaselineLine::setRemovable(bool removable)
{
    m_remove->setVisible(removable);
    if (!removable)
        m_question->hide();
}

QWidget *BaselineLine::makeQuestion(const BaselineRow &row)
{
    auto *question = new QWidget(this);
    auto *rows = new QVBoxLayout(question);
    rows->setContentsMargins(0, 6, 0, 2);
    rows->setSpacing(8);
    rows->addWidget(makeWrapped(Use::Second, Tone::Text,
                                tr("Remove this baseline? It cannot be brought back."), question));
    auto *choice = new QHBoxLayout;
    choice->setSpacing(8);
    auto *remove = makeButton(ButtonKind::Danger, tr("Remove"), question);
    auto *keep = makeButton(ButtonKind::Plain, tr("Keep it"), question);
    choice->addWidget(remove);
    choice->addWidget(keep);
    choice->addStretch();
    rows->addLayout(choice);
    connect(keep, &QPushButton::clicked, this, &BaselineLine::keep);
    connect(remove, &QPushButton::clicked, this, [this, question, id = row.id] {
        question->setEnabled(false); // it is under way
        Q_EMIT removalConfirmed(id);
    });
    return question;
}

/// The harmless answer has the focus.
void BaselineLine::ask()
{
    m_remove->setEnabled(false);
    m_question->show();
    m_question->findChildren<QPushButton *>().back()->setFocus(Qt::OtherFocusReason);
}

void BaselineLine::keep()
{
    m_remove->setEnabled(true);
    m_remove->setFocus(Qt::OtherFocusReason);
    m_question->hide();
}

void BaselineLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_question->isVisible() && m_question->isEnabled())
        return keep();
    QWidget::keyPressEvent(event);
}

} // namespace candela::ui
