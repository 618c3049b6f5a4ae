#include "ui/devices/filterfield.h"

#include "ui/devices/suggestionlist.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"

#include <QAbstractItemView>
#include <QAction>
#include <QBoxLayout>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace candela::ui {

namespace {

constexpr int markRoom = 32; ///< of the icon at either end

} // namespace

FilterField::FilterField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_hint(new Label(Use::Second, Tone::Second, {}, m_edit))
    , m_flaw(makeWrapped(Use::Second, Tone::Bad, {}, this))
    , m_mark(nullptr)
    , m_completer(new QCompleter(this))
    , m_suggested(new QStandardItemModel(this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    rows->addWidget(m_edit);
    rows->addWidget(m_flaw);
    m_flaw->hide();
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_edit->setFont(ui::font(Use::Mono));
    m_edit->setLayoutDirection(Qt::LeftToRight); // a filter is written in one direction
    m_edit->addAction(icon(u"filter"_s), QLineEdit::LeadingPosition);
    m_mark = m_edit->addAction(icon(u"check"_s, IconTone::Good), QLineEdit::TrailingPosition);
    m_mark->setVisible(false);
    m_edit->setPlaceholderText(u"boot > 60 s and model = \"…\""_s);
    m_edit->setAccessibleName(tr("Filter devices"));
    m_edit->installEventFilter(this);
    m_completer->setModel(m_suggested);
    m_completer->setWidget(m_edit);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    dressSuggestions(*m_completer->popup());
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &FilterField::take);
    connect(m_edit, &QLineEdit::textChanged, this, &FilterField::read);
    connect(m_edit, &QLineEdit::textEdited, this, &FilterField::suggest);
}

void FilterField::setText(const QString &text)
{
    m_edit->setText(text);
}

void FilterField::read()
{
    const FilterReading reading = readingOf(m_edit->text());
    setFieldState(*m_edit, reading.state);
    m_mark->setVisible(reading.state == FieldState::Valid);
    m_hint->setText(reading.hint);
    m_flaw->setText(reading.flaw);
    m_flaw->setVisible(!reading.flaw.isEmpty());
    m_edit->setAccessibleDescription(reading.hint + reading.flaw);
    placeHint();
    const bool isFilter = reading.state == FieldState::Valid || reading.state == FieldState::Normal;
    const QString text = m_edit->text().trimmed();
    if (!isFilter || text == m_told)
        return;
    m_told = text;
    Q_EMIT filterChanged(text);
}

/// At the end of the field, where the text leaves room for it.
void FilterField::placeHint()
{
    m_hint->adjustSize();
    const int written = m_edit->fontMetrics().horizontalAdvance(m_edit->text()) + markRoom + 24;
    const int left = m_edit->width() - m_hint->width() - 12;
    m_hint->move(left, (m_edit->height() - m_hint->height()) / 2);
    m_hint->setVisible(left > written && !m_hint->text().isEmpty());
}

void FilterField::suggest()
{
    const Suggestions suggestions = suggestionsFor(m_edit->text().first(m_edit->cursorPosition()), m_known);
    m_from = suggestions.from;
    m_suggested->clear();
    for (const Suggestion &suggestion : suggestions.entries) {
        auto *item = new QStandardItem(suggestion.text);
        item->setData(suggestion.note, suggestionNoteRole);
        m_suggested->appendRow(item);
    }
    if (suggestions.entries.empty()) {
        m_completer->popup()->hide();
        return;
    }
    const int along = m_edit->inputMethodQuery(Qt::ImCursorRectangle).toRect().left();
    m_completer->complete(QRect(along, m_edit->height(), scaled(280), 4));
}

/// Takes the place of what was begun, with a blank before and after it.
void FilterField::take(const QString &suggestion)
{
    const QString text = m_edit->text();
    QString before = text.first(m_from);
    if (!before.isEmpty() && !before.endsWith(u' ') && !before.endsWith(u'('))
        before += u' ';
    const QString after = text.sliced(m_edit->cursorPosition()).trimmed();
    m_edit->setText(before + suggestion + u' ' + after);
    m_edit->setCursorPosition(static_cast<int>(before.size() + suggestion.size() + 1));
    suggest();
}

bool FilterField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::Resize)
        placeHint();
    if (watched != m_edit || event->type() != QEvent::KeyPress || m_completer->popup()->isVisible())
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        if (m_edit->text().isEmpty())
            return false;
        m_edit->clear();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT left();
        return true;
    default:
        return false;
    }
}

} // namespace candela::ui
