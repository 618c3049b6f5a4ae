#include "ui/start/trackedlists.h"

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/stylepainting.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace candela::ui {
namespace {

constexpr int markSide = 16;
constexpr int ringRoom = 6; ///< around a list, for its focus ring

void addPoint(QVBoxLayout &rows, const QString &icon, IconTone tone, const QString &text, QWidget *parent)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(new IconLabel(icon, tone, markSide, parent), 0, Qt::AlignTop);
    row->addWidget(makeWrapped(Use::Body, Tone::Text, text, parent), 1);
    rows.addLayout(row);
}

/// Scrolls downwards, with the keyboard too, and shows when it is what the keys move.
class ScrollingList : public QScrollArea
{
public:
    ScrollingList(QWidget *content, const QString &name, QWidget *parent)
        : QScrollArea(parent)
    {
        setWidget(content);
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setAccessibleName(name);
        setViewportMargins(ringRoom, ringRoom, ringRoom, ringRoom);
        viewport()->setAutoFillBackground(false);
        content->setAutoFillBackground(false);
    }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
            update();
        if (event->type() != QEvent::Paint)
            return QScrollArea::event(event);
        if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
            QPainter painter(this);
            drawBox(painter, rect(), {{}, themeOf(*this).accent, 2, 6});
        }
        return true;
    }
};

Card *listCard(const QString &title, QWidget *content, QWidget *parent)
{
    auto *card = new Card(title, parent);
    auto *frame = new QVBoxLayout;
    frame->setContentsMargins(-ringRoom, -ringRoom, -ringRoom,
                              -ringRoom); // the words stand at the heading's edge
    frame->addWidget(new ScrollingList(content, title, card));
    card->body().addLayout(frame, 1);
    return card;
}

QWidget *trackedList(const SignalCatalogue &knownSignals)
{
    auto *list = new QWidget;
    auto *rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 0, 8, 0);
    rows->setSpacing(6);
    for (const auto *kinds : {&knownSignals.reports(), &knownSignals.files()}) {
        for (const ReportKind &report : *kinds) {
            rows->addWidget(makeWrapped(Use::Strong, Tone::Second, report.title, list));
            for (const Signal &tracked : knownSignals.signalsOf(report.id))
                addPoint(*rows, u"check"_s, IconTone::Good, tracked.what, list);
            rows->addSpacing(6);
        }
    }
    rows->addStretch();
    return list;
}

QWidget *neverList(const QStringList &sentences)
{
    auto *list = new QWidget;
    auto *rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 0, 8, 0);
    rows->setSpacing(8);
    for (const QString &sentence : sentences)
        addPoint(*rows, u"close"_s, IconTone::Second, sentence, list);
    rows->addStretch();
    return list;
}

} // namespace

TrackedLists::TrackedLists(const SignalCatalogue &knownSignals, QWidget *parent)
    : QWidget(parent)
{
    const QStringList never = {tr("Names of people: on no page, in no file that Candela writes."),
                               tr("What anyone wrote, said, read or shared: no text, file or call."),
                               tr("How often or how long anyone did something: only whether, on a day."),
                               tr("Working times: a day is the smallest step."),
                               tr("Where people are."),
                               tr("Comparisons of people, or lists of them."),
                               tr("Keys pressed, screens, cameras and microphones."),
                               tr("Anything for advertising.")};

    auto *lists = new QHBoxLayout;
    lists->setSpacing(12);
    lists->addWidget(listCard(tr("What is tracked"), trackedList(knownSignals), this), 1);
    lists->addWidget(listCard(tr("What is never tracked"), neverList(never), this), 1);

    QPushButton *back = makeButton(ButtonKind::Plain, tr("Back"), this);
    QPushButton *on = makeButton(ButtonKind::Primary, tr("Go on"), this);
    on->setObjectName(u"goOn"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(back);
    buttons->addWidget(on);

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(12);
    rows->addWidget(makeWrapped(Use::PageTitle, Tone::Text, tr("Before data come in"), this));
    rows->addWidget(
        makeWrapped(Use::Body, Tone::Second,
                    tr("Of each person and day only these yes or no are read, sealed, and used to "
                       "count. Nothing else of a report is read."),
                    this));
    rows->addLayout(lists, 1);
    rows->addLayout(buttons);

    connect(back, &QPushButton::clicked, this, &TrackedLists::goBack);
    connect(on, &QPushButton::clicked, this, &TrackedLists::goOn);
}

} // namespace candela::ui
