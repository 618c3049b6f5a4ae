#include "ui/overview/causescard.h"

#include "ui/figures/csvbutton.h"
#include "ui/figures/section.h"
#include "ui/figures/tablecsv.h"
#include "ui/overview/causemodel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/numbers.h"
#include "ui/widgets/openrow.h"
#include "ui/widgets/passportlink.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace candela::ui {

namespace {

constexpr std::size_t mostRows = 5;
constexpr int tallestRow = 84;
constexpr int rowPadding = OpenRow::padding; ///< what is not in a row stands as far in

Tone toneOf(const DivergingContent &bar)
{
    if (!bar.isTold || bar.points == 0)
        return Tone::Second;
    return bar.points > 0 ? Tone::Good : Tone::Bad;
}

Label *addText(QVBoxLayout &rows, Use use, QWidget *parent)
{
    auto *label = makeWrapped(use, Tone::Second, {}, parent);
    label->setContentsMargins(rowPadding, 0, rowPadding, 0);
    rows.addWidget(label);
    return label;
}

} // namespace

CausesCard::CausesCard(QWidget *parent)
    : Card(tr("What changed, and why"), parent)
    , m_model(new CauseModel(this))
    , m_csv(new CsvButton(
          tr("What changed, and why"), u"score-changes"_s, [this] { return csvOf(*m_model); }, this))
    , m_change(new ChangeMark({}, this))
    , m_rows(new QVBoxLayout)
{
    body().setContentsMargins(16 - rowPadding, 14, 16 - rowPadding, 14 - rowPadding);
    body().setSpacing(2);
    heading().setContentsMargins(rowPadding, 0, rowPadding, 0);
    heading().addStrut(scaled(24)); // as high as beside it, with the button
    heading().addWidget(m_change);
    heading().addWidget(m_csv);
    addSummary();
}

void CausesCard::addSummary()
{
    auto *content = new QWidget(this);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    m_since = addText(*rows, Use::Second, content);
    m_nothing = addText(*rows, Use::Body, content);
    m_rows->setSpacing(0);
    rows->addLayout(m_rows, 1);
    m_note = addText(*rows, Use::Small, content);
    rows->addStretch();
    rows->addLayout(makeFoot(content));
    m_loading = new LoadingStack(content, this);
    body().addWidget(m_loading, 1);
    m_change->hide();
    m_csv->hide();
}

QLayout *CausesCard::makeFoot(QWidget *content)
{
    m_compare = new TextLink(tr("Compare other dates…"), content);
    //: Short, beside "Compare other dates…".
    m_usual = new TextLink(tr("Last four weeks"), u"calendar"_s, content);
    m_usual->setAccessibleName(tr("Back to the last four weeks"));
    m_usual->setToolTip(m_usual->accessibleName());
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(rowPadding, 0, rowPadding, rowPadding);
    foot->addWidget(m_compare);
    foot->addStretch();
    foot->addWidget(m_usual);
    m_compare->hide();
    m_usual->hide();
    connect(m_compare, &TextLink::activated, this, [this] { Q_EMIT comparisonRequested(m_compare); });
    connect(m_usual, &TextLink::activated, this, &CausesCard::usualRequested);
    return foot;
}

void CausesCard::setOffersComparison(bool offers)
{
    m_compare->setVisible(offers);
}

/// The focus does not get lost with the link that had it.
void CausesCard::setOffersUsual(bool offers)
{
    if (!offers && m_usual->hasFocus())
        m_compare->setFocus(Qt::OtherFocusReason);
    m_usual->setVisible(offers);
}

void CausesCard::setChanges(const scoring::Changes &changes, Compared compared)
{
    m_model->setChanges(changes);
    show(causesOf(changes, mostRows, locale(), compared));
}

void CausesCard::setNothing()
{
    m_model->setChanges({});
    show(causesBeforeTheFirst());
}

void CausesCard::show(const CauseContent &content)
{
    m_change->setChange(content.change);
    m_change->setVisible(content.change.points.has_value());
    m_csv->setVisible(m_model->rowCount() > 0);
    m_since->setText(content.since);
    m_since->setToolTip(content.why);
    m_since->setAccessibleDescription(content.why);
    m_since->setVisible(!content.since.isEmpty());
    m_nothing->setText(content.nothing);
    m_nothing->setVisible(!content.nothing.isEmpty());
    m_note->setText(content.note);
    m_note->setVisible(!content.note.isEmpty());
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const CauseRow &row : content.rows)
        addRow(row);
    m_loading->reveal();
}

void CausesCard::addRow(const CauseRow &row)
{
    if (m_rows->count() > 0)
        m_rows->addWidget(makeRowSeparator(m_loading));
    QWidget *line = makeRow(row);
    auto &layout = static_cast<QHBoxLayout &>(*line->layout());
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch();
    words->addWidget(makeWrapped(Use::Emphasis, row.opens ? Tone::Text : Tone::Second, row.words, line));
    words->addWidget(makeWrapped(Use::Second, Tone::Second, row.where, line));
    words->addStretch();
    layout.addLayout(words, 1);
    layout.addWidget(new DivergingBar(row.bar, line));
    auto *points = new Label(Use::Strong, toneOf(row.bar), signedNumber(row.bar.points, locale()), line);
    points->setTrailing(true);
    points->setMinimumWidth(scaled(30));
    layout.addWidget(points);
    line->setMaximumHeight(scaled(tallestRow));
    m_rows->addWidget(line, 1);
}

/// What opens a category, or the same room without.
QWidget *CausesCard::makeRow(const CauseRow &row)
{
    if (!row.opens) {
        auto *line = new QWidget(m_loading);
        auto *layout = new QHBoxLayout(line);
        layout->setContentsMargins(rowPadding, 7, rowPadding, 7);
        layout->setSpacing(12);
        return line;
    }
    const DivergingBar bar(row.bar);
    //: A cause as it is read aloud: what, in which category, how many points.
    auto *line = new OpenRow(tr("%1, %2: %3").arg(row.words, row.where, bar.accessibleName()), m_loading);
    connect(line, &OpenRow::opened, this, [this, category = *row.opens] { Q_EMIT categoryOpened(category); });
    return line;
}

} // namespace candela::ui
