#include "ui/devices/devicepane.h"

#include "ui/devices/devicecolumns.h"
#include "ui/figures/factlist.h"
#include "ui/figures/words.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/numbers.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/stylepainting.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace candela::ui {

namespace {

constexpr int nameWidth = 68;

void addPart(QVBoxLayout &rows, const PartLine &part, QWidget *inside)
{
    const QLocale locale = inside->locale();
    const QString points =
        part.points ? number(qint64{part.points->count()}, locale) : DevicePane::tr("not known");
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(new Label(Use::Second, Tone::Second, part.title, inside), 1);
    line->addWidget(new Label(Use::Second, Tone::Text, part.value, inside));
    line->addWidget(new Label(part.points ? Use::Strong : Use::Second,
                              part.isLow    ? Tone::Attention
                              : part.points ? Tone::Text
                                            : Tone::Second,
                              points, inside));
    auto *both = new QVBoxLayout;
    both->setSpacing(3);
    both->addLayout(line);
    if (part.points) {
        auto *bar = new Bar(BarSize::Small, inside);
        bar->setContent({.share = part.points->count() / 100.0,
                         .ink = part.isLow ? BarInk::Attention : BarInk::Technology,
                         //: a part of the points of a device, and how many it earns
                         .words = DevicePane::tr("%1: %2 of 100").arg(part.title, points)});
        both->addWidget(bar);
    }
    rows.addLayout(both);
}

} // namespace

DevicePane::DevicePane(QWidget *parent)
    : Card(parent)
    , m_title(new Label(Use::Section, Tone::Text, {}, this))
    , m_copy(makeIconButton(u"copy"_s, tr("Copy the id of the device"), this))
    , m_area(new QScrollArea(this))
{
    setAccessibleName(tr("The chosen device"));
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *close = makeIconButton(u"close"_s, tr("Close"), this);
    connect(m_copy, &QToolButton::clicked, this, &DevicePane::copyId);
    connect(close, &QToolButton::clicked, this, &DevicePane::closed);
    auto *line = new QHBoxLayout;
    line->setSpacing(0);
    line->addWidget(m_title, 1);
    line->addWidget(m_copy);
    line->addWidget(close);
    body().addLayout(line);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::StrongFocus); // arrow keys scroll it
    m_area->setAccessibleName(tr("What is known of the device"));
    m_area->viewport()->setAutoFillBackground(false);
    m_area->installEventFilter(this);
    body().addWidget(m_area, 1);
}

/// Everything anew: another device has other parts.
QVBoxLayout *DevicePane::begin(const QString &id, const QString &shownId)
{
    m_id = id;
    m_title->setText(shownId);
    m_inside = new QWidget;
    m_area->setWidget(m_inside); // which deletes the one before
    m_inside->setAutoFillBackground(false);
    auto *rows = new QVBoxLayout(m_inside);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    return rows;
}

void DevicePane::setLoading(const QString &id)
{
    if (id == m_id)
        return; // what is shown of it stays until it is told anew
    QVBoxLayout *rows = begin(id, shownDeviceId(id));
    for (const double share : {0.8, 0.6, 0.9, 0.7, 0.9, 0.5})
        rows->addWidget(new Skeleton(share, 14, m_inside));
    rows->addStretch();
}

void DevicePane::setContent(const DeviceContent &content)
{
    QVBoxLayout *rows = begin(content.id, content.shownId);
    rows->addWidget(makeWrapped(Use::Second, Tone::Second, content.what, m_inside));
    if (!content.alike.isEmpty())
        rows->addWidget(new Label(Use::Small, Tone::Second, content.alike, m_inside));
    rows->addWidget(makeSeparator(m_inside));
    auto *facts = new FactList(nameWidth, m_inside);
    facts->setRows(content.facts);
    rows->addWidget(facts);
    rows->addWidget(makeSeparator(m_inside));
    addParts(*rows, content);
    addStarts(*rows, content);
    rows->addWidget(makeSeparator(m_inside));
    addHelp(*rows, content);
    rows->addStretch();
}

void DevicePane::addParts(QVBoxLayout &rows, const DeviceContent &content)
{
    for (const PartLine &part : content.parts)
        addPart(rows, part, m_inside);
}

void DevicePane::addStarts(QVBoxLayout &rows, const DeviceContent &content)
{
    auto *line = new QHBoxLayout;
    line->addWidget(new Label(Use::Link, Tone::Text, tr("Starts, 28 days"), m_inside), 1);
    rows.addLayout(line);
    if (content.starts.empty()) {
        rows.addWidget(makeWrapped(Use::Second, Tone::Second, content.startsWords, m_inside));
        return;
    }
    line->addWidget(
        //: a limit in seconds, beside a dotted line
        new Label(Use::Small, Tone::Second, tr("limit %1 s").arg(number(slowBootMs / 1000, locale())),
                  m_inside));
    auto *bars = new StartBars(m_inside);
    bars->setStarts(content.starts, slowBootMs);
    bars->setAccessibleName(tr("Starts of the last 28 days"));
    rows.addWidget(bars);
    auto *days = new QWidget(m_inside);
    days->setLayoutDirection(Qt::LeftToRight); // time runs from left to right
    auto *ends = new QHBoxLayout(days);
    ends->setContentsMargins(0, 0, 0, 0);
    ends->addWidget(new Label(Use::Small, Tone::Second, shortDay(content.starts.front().day, locale()), days),
                    1);
    if (content.starts.size() > 1)
        ends->addWidget(
            new Label(Use::Small, Tone::Second, shortDay(content.starts.back().day, locale()), days));
    rows.addWidget(days);
}

void DevicePane::addHelp(QVBoxLayout &rows, const DeviceContent &content)
{
    rows.addWidget(new Label(Use::Link, Tone::Text, tr("What would help"), m_inside));
    if (content.help.empty())
        rows.addWidget(makeWrapped(Use::Second, Tone::Second,
                                   tr("Nothing about this device asks for attention."), m_inside));
    for (const DeviceHelp &help : content.help) {
        rows.addWidget(makeWrapped(Use::Emphasis, Tone::Text, help.title, m_inside));
        rows.addWidget(makeWrapped(Use::Second, Tone::Second, help.why, m_inside));
    }
}

void DevicePane::takeFocus()
{
    m_copy->setFocus(Qt::TabFocusReason);
}

void DevicePane::copyId() const
{
    QGuiApplication::clipboard()->setText(m_id);
}

bool DevicePane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_area && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)) {
        m_isRinged = event->type() == QEvent::FocusIn &&
                     static_cast<QFocusEvent *>(event)->reason() != Qt::MouseFocusReason;
        update();
    }
    return Card::eventFilter(watched, event);
}

/// The area has no frame of its own, so the pane shows that it has the focus.
void DevicePane::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    if (!m_isRinged)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawBox(painter, QRectF(rect()), {{}, themeOf(*this).accent, 2, 8});
}

void DevicePane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closed();
        return;
    }
    Card::keyPressEvent(event);
}

} // namespace candela::ui
