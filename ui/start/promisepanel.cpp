#include "ui/start/promisepanel.h"

#include "ui/widgets/card.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace candela::ui {
namespace {

constexpr int markSide = 34;
constexpr int iconSide = 20;

/// A sentence and what it means, behind an icon.
QLayout *promise(const QString &icon, const QString &sentence, const QString &meaning, QWidget *parent)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    row->addWidget(new IconLabel(icon, IconTone::Good, iconSide, parent), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(makeWrapped(Use::Strong, Tone::Text, sentence, parent));
    words->addWidget(makeWrapped(Use::Body, Tone::Second, meaning, parent));
    row->addLayout(words, 1);
    return row;
}

QLayout *brand(const QString &name, QWidget *parent)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    row->addWidget(new IconLabel(u"candela"_s, IconTone::Accent, markSide, parent));
    row->addWidget(new Label(Use::PageTitle, Tone::Text, name, parent), 1);
    return row;
}

/// The upper arcs of a large dial that rises from the foot of the panel.
void paintRisingDial(QPainter &painter, const QRectF &area, const Theme &theme)
{
    constexpr int arcs = 8;
    constexpr double gap = 14; // degrees between the round ends of two arcs
    constexpr double stroke = 30;
    const double radius = std::min(area.width(), 520.0) * 0.38;
    const QPointF centre(area.center().x(), area.bottom() + radius * 0.28);
    const QRectF ring(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    for (int arc = 0; arc < arcs; ++arc) {
        QColor ink = arc < arcs / 2 ? theme.accent : theme.tech;
        ink.setAlphaF(0.12F);
        painter.setPen(QPen(ink, stroke, Qt::SolidLine, Qt::RoundCap));
        const double start = 90.0 - 45.0 * arc - gap / 2;
        painter.drawArc(ring, static_cast<int>(16 * start), static_cast<int>(-16 * (45.0 - gap)));
    }
}

} // namespace

PromisePanel::PromisePanel(QWidget *parent)
    : QWidget(parent)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(64, 56, 56, 24);
    rows->setSpacing(16);
    rows->addLayout(brand(tr("Candela"), this));
    rows->addStretch(2);
    m_question = makeWrapped(Use::Question, Tone::Text,
                             tr("How well does the organization use the tools it has?"), this);
    rows->addWidget(m_question);
    rows->addWidget(
        makeWrapped(Use::Body, Tone::Second,
                    tr("One number from 0 to 800, eight categories, and what to do next. About the "
                       "organization, never about a person."),
                    this));
    rows->addSpacing(8);
    rows->addWidget(makeSeparator(this));
    rows->addSpacing(4);
    rows->addLayout(promise(u"people"_s, tr("Figures about fewer than 20 people are never shown"),
                            tr("People count towards totals only. No page lists them."), this));
    rows->addLayout(
        promise(u"lock"_s, tr("Names are not kept"),
                tr("A name in a report becomes a code, and the key to it is destroyed after 56 days "
                   "at the latest."),
                this));
    rows->addLayout(
        promise(u"eye"_s, tr("Everything can be checked"),
                tr("Each figure says where it comes from. Anybody in the organization may read what "
                   "is tracked."),
                this));
    rows->addStretch(3);
}

bool PromisePanel::isTight() const
{
    constexpr int enough = 760;
    return height() < enough;
}

void PromisePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_question->setUse(isTight() ? Use::PageTitle : Use::Question);
}

void PromisePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(*this);
    painter.fillRect(rect(), theme.surface);
    if (!isTight())
        paintRisingDial(painter, rect(), theme);
    painter.setPen(theme.border);
    const int edge = layoutDirection() == Qt::LeftToRight ? width() - 1 : 0;
    painter.drawLine(edge, 0, edge, height());
}

} // namespace candela::ui
