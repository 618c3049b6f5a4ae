#include "ui/figures/passportpopover.h"

#include "model/catalogues.h"
#include "ui/figures/factlist.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/stylepainting.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::ui {

namespace {

constexpr int paperWidth = 420;
constexpr int shadow = 12;
constexpr int tip = 9; ///< height of the point that shows to the figure
constexpr double radius = 8;

/// The sheet with its point, for outline and fill.
QPainterPath outlineOf(const QRectF &paper, double tipAt, bool above)
{
    QPainterPath sheet;
    sheet.addRoundedRect(paper, radius, radius);
    const double edge = above ? paper.bottom() : paper.top();
    const double end = above ? edge + tip : edge - tip;
    QPainterPath point;
    point.addPolygon(QPolygonF({{tipAt - tip, edge}, {tipAt, end}, {tipAt + tip, edge}, {tipAt - tip, edge}}));
    return sheet.united(point);
}

/// The part with the sum, on its own ground.
class Inset : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(*this);
        drawBox(painter, rect(), {theme.inset, theme.inset, 1, 6});
    }
};

void addSkeleton(QVBoxLayout &rows, QWidget &inside)
{
    rows.addWidget(new Skeleton(1, 56, &inside));
    for (const double share : {0.8, 0.9, 0.7, 0.85, 0.6})
        rows.addWidget(new Skeleton(share, 12, &inside));
    rows.addStretch();
}

} // namespace

PassportPopover::PassportPopover(QWidget *page)
    : QWidget(page)
{
    hide();
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Where this figure comes from"));
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(shadow + 17, shadow + tip + 14, shadow + 17, shadow + tip + 14);
}

PassportPopover::~PassportPopover() = default;

void PassportPopover::openUnder(QWidget *anchor)
{
    m_anchor = anchor;
    m_passport.reset();
    setParent(anchor->window());
    build();
    show();
    raise();
    place();
    setFocus(Qt::PopupFocusReason);
    qApp->installEventFilter(this);
}

void PassportPopover::setPassport(const scoring::Passport &passport)
{
    if (!isVisible())
        return;
    m_passport = passport;
    build();
    place();
    findChild<QPushButton *>()->setFocus(Qt::PopupFocusReason);
}

void PassportPopover::closeAndReturn()
{
    if (!isVisible())
        return;
    qApp->removeEventFilter(this);
    hide();
    if (m_anchor)
        m_anchor->setFocus(Qt::PopupFocusReason);
}

void PassportPopover::build()
{
    delete m_inside;
    m_result = nullptr;
    m_inside = new QWidget(this);
    layout()->addWidget(m_inside);
    auto *rows = new QVBoxLayout(m_inside);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(10);
    if (!m_passport) {
        addHeading(*rows, tr("Loading"));
        addSkeleton(*rows, *m_inside);
        return;
    }
    const PassportContent content = passportContentOf(*m_passport, locale());
    addHeading(*rows, content.title);
    addSum(*rows, content.sum, content.sumNote);
    auto *facts = new FactList(94, m_inside);
    facts->setFacts(content.facts);
    rows->addWidget(facts);
    rows->addStretch();
    addButtons(*rows);
}

void PassportPopover::addHeading(QVBoxLayout &rows, const QString &title)
{
    auto *line = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    words->setSpacing(3);
    words->addWidget(new Label(Use::Section, Tone::Text, tr("Where this figure comes from"), m_inside));
    words->addWidget(makeWrapped(Use::Second, Tone::Second, title, m_inside));
    line->addLayout(words, 1);
    auto *close = makeIconButton(u"close"_s, tr("Close"), m_inside);
    connect(close, &QToolButton::clicked, this, &PassportPopover::closeAndReturn);
    line->addWidget(close, 0, Qt::AlignTop);
    rows.addLayout(line);
}

void PassportPopover::addSum(QVBoxLayout &rows, const QString &sum, const QString &note)
{
    auto *inset = new Inset(m_inside);
    auto *lines = new QVBoxLayout(inset);
    lines->setContentsMargins(14, 10, 14, 10);
    lines->setSpacing(3);
    if (!sum.isEmpty()) {
        auto *label = makeWrapped(sum.size() > 34 ? Use::Section : Use::Heading, Tone::Text, sum, inset);
        label->setLayoutDirection(Qt::LeftToRight); // a formula keeps its order
        lines->addWidget(label);
    }
    lines->addWidget(makeWrapped(Use::Second, Tone::Second, note, inset));
    rows.addWidget(inset);
}

void PassportPopover::addButtons(QVBoxLayout &rows)
{
    m_result = makeWrapped(Use::Second, Tone::Good, {}, m_inside);
    m_result->hide();
    rows.addWidget(m_result);
    rows.addWidget(makeSeparator(m_inside));
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    auto *again = makeButton(ButtonKind::Plain, tr("Recompute"), m_inside, u"refresh"_s);
    connect(again, &QPushButton::clicked, this, &PassportPopover::recompute);
    auto *copied = makeButton(ButtonKind::Plain, tr("Copy"), m_inside, u"copy"_s);
    connect(copied, &QPushButton::clicked, this, &PassportPopover::copy);
    line->addWidget(again);
    line->addWidget(copied);
    line->addStretch();
    rows.addLayout(line);
}

void PassportPopover::recompute()
{
    const auto again = scoring::recompute(*m_passport, builtInMeasures(builtInSignals()));
    m_result->setTone(again.agrees ? Tone::Good : Tone::Bad);
    m_result->setText(recomputedInWords(again, locale()));
    m_result->show();
    place();
}

void PassportPopover::copy()
{
    QGuiApplication::clipboard()->setText(plainTextOf(*m_passport, locale()));
    m_result->setTone(Tone::Second);
    m_result->setText(tr("Copied as text."));
    m_result->show();
    place();
}

/// Under the figure if there is room, else over it, else where it fits; never beyond the window.
void PassportPopover::place()
{
    if (!m_anchor || parentWidget() == nullptr)
        return;
    const QRect window = parentWidget()->rect();
    const QRect figure(m_anchor->mapTo(parentWidget(), QPoint()), m_anchor->size());
    const int width = std::min(scaled(paperWidth) + 2 * shadow, window.width());
    layout()->activate();
    const int wanted = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height();
    const int height = std::min(wanted, window.height());
    const int below = figure.bottom() - shadow + 1;
    const int over = figure.top() - height + shadow;
    m_above = below + height > window.bottom() && over >= window.top();
    const int top = std::clamp(m_above ? over : below, window.top(),
                               std::max(window.top(), window.bottom() + 1 - height));
    const int start = layoutDirection() == Qt::RightToLeft
                          ? figure.right() - width + 2 * shadow
                          : figure.left() - 2 * shadow;
    const int left = std::clamp(start, window.left(), std::max(window.left(), window.right() + 1 - width));
    m_tip = std::clamp(figure.center().x() - left, shadow + 20, width - shadow - 20);
    setGeometry(left, top, width, height);
    update();
}

bool PassportPopover::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = qobject_cast<QWidget *>(watched);
    if (widget == nullptr)
        return false;
    if (event->type() == QEvent::MouseButtonPress && widget != this && !isAncestorOf(widget)) {
        closeAndReturn();
    } else if (event->type() == QEvent::Resize && widget == parentWidget()) {
        place();
    }
    return false;
}

void PassportPopover::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        closeAndReturn();
    else
        QWidget::keyPressEvent(event);
}

/// Tab goes round inside, so that the focus never stands behind what covers it.
bool PassportPopover::focusNextPrevChild(bool next)
{
    QList<QWidget *> stops;
    for (QWidget *child : findChildren<QWidget *>()) {
        if (child->isVisibleTo(this) && (child->focusPolicy() & Qt::TabFocus) == Qt::TabFocus)
            stops << child;
    }
    if (stops.isEmpty())
        return true;
    const qsizetype here = stops.indexOf(QApplication::focusWidget());
    const qsizetype step = next ? 1 : stops.size() - 1;
    stops[here < 0 ? 0 : (here + step) % stops.size()]->setFocus(next ? Qt::TabFocusReason
                                                                     : Qt::BacktabFocusReason);
    return true;
}

void PassportPopover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(*this);
    const QRectF paper = QRectF(rect()).adjusted(shadow, shadow + tip, -shadow, -shadow - tip);
    QColor soft = theme.shadow;
    soft.setAlphaF(0.018F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(soft);
    for (int spread = shadow; spread > 0; --spread)
        painter.drawRoundedRect(paper.adjusted(-spread, 2 - spread, spread, 2 + spread), radius + spread,
                                radius + spread);
    painter.setPen(QPen(theme.border, 1));
    painter.setBrush(theme.surface);
    painter.drawPath(outlineOf(paper.adjusted(0.5, 0.5, -0.5, -0.5), m_tip, m_above));
}

} // namespace candela::ui
