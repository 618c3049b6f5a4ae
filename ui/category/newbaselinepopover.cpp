#include "ui/category/newbaselinepopover.h"

#include "contract/baselinelist.h"
#include "ui/figures/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/numbers.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace candela::ui {

namespace {

constexpr int textWidth = 300;
constexpr int longestName = 100; ///< contract::NewBaseline

} // namespace

NewBaselinePopover::NewBaselinePopover(QDate day, QWidget *anchor)
    : Popover(anchor)
{
    constexpr double wholePercent = 100;
    setAccessibleName(tr("Keep today's points as a baseline"));
    auto *about = makeWrapped(
        Use::Second, Tone::Second,
        //: A day, then a share.
        tr("The points of all technology categories on %1 are kept. Later points count as worse when they "
           "are more than %2 below.")
            .arg(dayInWords(day, locale()),
                 percent(contract::NewBaseline().threshold / wholePercent, locale())),
        this);
    about->setMinimumWidth(scaled(textWidth));
    body().addWidget(about);
    addField();
    addHeading();
    check();
}

void NewBaselinePopover::addHeading()
{
    auto *line = new QHBoxLayout;
    line->addWidget(makeWrapped(Use::Section, Tone::Text, accessibleName(), this), 1);
    auto *close = makeIconButton(u"close"_s, tr("Close"), this);
    connect(close, &QToolButton::clicked, this, &Popover::dismiss);
    line->addWidget(close, 0, Qt::AlignTop);
    body().insertLayout(0, line);
}

void NewBaselinePopover::addField()
{
    m_name = new QLineEdit(this);
    m_name->setMaxLength(longestName);
    m_name->setAccessibleName(tr("Name of the baseline"));
    m_name->setPlaceholderText(tr("Name, e.g. Before the move"));
    body().addWidget(m_name);
    m_refusal = makeWrapped(Use::Second, Tone::Bad, {}, this);
    m_refusal->hide();
    body().addWidget(m_refusal);
    m_keep = makeButton(ButtonKind::Plain, tr("Keep"), this);
    body().addWidget(m_keep, 0, Qt::AlignTrailing);
    connect(m_name, &QLineEdit::textChanged, this, &NewBaselinePopover::check);
    connect(m_name, &QLineEdit::returnPressed, this, &NewBaselinePopover::take);
    connect(m_keep, &QPushButton::clicked, this, &NewBaselinePopover::take);
}

/// What was refused is being mended.
void NewBaselinePopover::check()
{
    m_refusal->hide();
    m_name->setAccessibleDescription({});
    setFieldState(*m_name, FieldState::Normal);
    m_keep->setEnabled(!m_isAsked && !m_name->text().trimmed().isEmpty());
    if (isVisible())
        place();
}

void NewBaselinePopover::take()
{
    const QString name = m_name->text().trimmed();
    if (m_isAsked || name.isEmpty())
        return;
    m_isAsked = true;
    m_name->setReadOnly(true);
    check();
    Q_EMIT named(name);
}

void NewBaselinePopover::setRefusal(const QString &words)
{
    m_isAsked = false;
    m_name->setReadOnly(false);
    check();
    m_refusal->setText(words);
    m_refusal->show();
    m_name->setAccessibleDescription(words);
    setFieldState(*m_name, FieldState::Invalid);
    m_name->setFocus(Qt::OtherFocusReason);
    place();
}

} // namespace candela::ui
