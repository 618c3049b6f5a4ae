#include "ui/widgets/navigation.h"

#include "ui/widgets/card.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/navigationitem.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>

#include <algorithm>

namespace candela::ui {

using namespace Qt::StringLiterals;

Navigation::Navigation(QWidget *parent)
    : Painted(parent)
{
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(0, 4, 1, 0);
    frame->setSpacing(0);
    setAccessibleName(tr("Pages"));
    build();
}

void Navigation::setContent(const NavigationContent &content)
{
    if (content == m_content)
        return;
    m_content = content;
    build();
}

void Navigation::setCurrent(const QString &id)
{
    m_current = id;
    for (NavigationItem *item : m_items) {
        const bool current = item->id() == id;
        item->setCurrent(current);
        item->setFocusPolicy(current ? Qt::StrongFocus : Qt::ClickFocus);
    }
    const bool known = std::ranges::any_of(m_items, [&](const auto *item) { return item->id() == id; });
    if (!known && !m_items.empty())
        m_items.front()->setFocusPolicy(Qt::StrongFocus);
}

void Navigation::addEntry(QBoxLayout &rows, const NavigationEntry &entry)
{
    auto *item = new NavigationItem(entry, m_rail, rows.parentWidget());
    item->installEventFilter(this);
    connect(item, &NavigationItem::chosen, this, &Navigation::chosen);
    m_items.push_back(item);
    rows.addWidget(item);
}

void Navigation::addGroup(QBoxLayout &rows, const NavigationGroup &group)
{
    if (!group.title.isEmpty() && m_rail) {
        rows.addSpacing(6);
        rows.addWidget(makeSeparator(rows.parentWidget()));
        rows.addSpacing(6);
    } else if (!group.title.isEmpty()) {
        auto *line = new QHBoxLayout;
        line->setContentsMargins(18, 12, 18, 6);
        line->addWidget(new ElidedLabel(Use::SmallTitle, Tone::Second, group.title, rows.parentWidget()), 1);
        line->addWidget(new Label(Use::Small, Tone::Second, group.note, rows.parentWidget()));
        rows.addLayout(line);
    }
    for (const NavigationEntry &entry : group.entries)
        addEntry(rows, entry);
}

void Navigation::addFoot(QBoxLayout &rows)
{
    for (const NavigationEntry &entry : m_content.foot)
        addEntry(rows, entry);
    if (m_content.place.isEmpty())
        return;
    auto *frame = new QVBoxLayout;
    frame->setContentsMargins(8, 6, 8, 0);
    frame->addWidget(makeSeparator(rows.parentWidget()));
    rows.addLayout(frame);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(18, 9, 18, 9);
    line->setSpacing(8);
    line->addWidget(new IconLabel(u"check"_s, IconTone::Good, 14, rows.parentWidget()));
    auto *place = new ElidedLabel(Use::Second, Tone::Second, m_content.place, rows.parentWidget());
    auto *role = new Label(Use::Second, Tone::Second, m_content.role, rows.parentWidget());
    place->setVisible(!m_rail);
    role->setVisible(!m_rail);
    line->addWidget(place, 1);
    line->addWidget(role);
    rows.addLayout(line);
}

void Navigation::build()
{
    delete m_inside;
    m_items.clear();
    setFixedWidth(m_rail ? railWidth : std::max(fullWidth, scaled(fullWidth)));
    m_inside = new QWidget(this);
    layout()->addWidget(m_inside);
    auto *rows = new QVBoxLayout(m_inside);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto *head = new NavigationHead(m_content.organization, m_rail, m_inside);
    connect(head, &NavigationHead::pressed, this, &Navigation::organizationRequested);
    rows->addWidget(head);

    auto *scroller = new QScrollArea(m_inside);
    auto *list = new QWidget;
    auto *listRows = new QVBoxLayout(list);
    listRows->setContentsMargins(0, 4, 0, 4);
    listRows->setSpacing(0);
    for (const NavigationGroup &group : m_content.groups)
        addGroup(*listRows, group);
    listRows->addStretch();
    scroller->setWidget(list);
    scroller->setWidgetResizable(true);
    scroller->setFrameShape(QFrame::NoFrame);
    scroller->setFocusPolicy(Qt::NoFocus);
    scroller->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroller->viewport()->setAutoFillBackground(false);
    list->setAutoFillBackground(false);
    rows->addWidget(scroller, 1);
    addFoot(*rows);
    setCurrent(m_current);
}

void Navigation::followWindow()
{
    const bool rail = window()->width() < railBelow;
    if (rail == m_rail)
        return;
    m_rail = rail;
    build();
}

void Navigation::moveFocus(const QObject *from, int key)
{
    const auto here = std::ranges::find(m_items, from) - m_items.begin();
    const auto last = std::ssize(m_items) - 1;
    const auto to = key == Qt::Key_Home  ? 0
                    : key == Qt::Key_End ? last
                                         : here + (key == Qt::Key_Down ? 1 : -1);
    m_items[std::size_t(std::clamp<std::ptrdiff_t>(to, 0, last))]->setFocus(Qt::OtherFocusReason);
}

bool Navigation::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window() && event->type() == QEvent::Resize)
        followWindow();
    if (watched == window() || event->type() != QEvent::KeyPress)
        return Painted::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Up && key != Qt::Key_Down && key != Qt::Key_Home && key != Qt::Key_End)
        return false;
    moveFocus(watched, key);
    return true;
}

void Navigation::showEvent(QShowEvent *event)
{
    Painted::showEvent(event);
    window()->installEventFilter(this);
    followWindow();
}

void Navigation::changeEvent(QEvent *event)
{
    Painted::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        setFixedWidth(m_rail ? railWidth : std::max(fullWidth, scaled(fullWidth)));
}

void Navigation::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface);
    painter.fillRect(mirrored({width() - 1.0, 0, 1, double(height())}), theme().border);
}

} // namespace candela::ui
