#include "tests/ui_widgets/gallery.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/captionbar.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/densetable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/passportlink.h"
#include "ui/widgets/trendpanel.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>

namespace candela::ui {

using namespace Qt::StringLiterals;

namespace {

QWidget *makeBars(QWidget *page)
{
    auto *card = new Card(u"Bars and figures"_s, page);
    auto *big = new Bar(BarSize::Big, card);
    big->setContent({.share = 0.82, .mark = BarMark{0.71, u"Own benchmark 71%"_s}, .words = u"82%"_s});
    card->body().addWidget(big);
    card->body().addWidget(new PassportLink(u"1,640 people"_s, u"People"_s, u"a@b"_s, card), 0,
                           Qt::AlignLeading);
    auto *small = new Bar(BarSize::Small, card);
    small->setContent({.share = 0.41, .words = u"41%"_s});
    card->body().addWidget(new Label(Use::Second, Tone::Second, u"Small bar"_s, card));
    card->body().addWidget(small);
    auto *none = new Bar(BarSize::Small, card);
    none->setContent({});
    card->body().addWidget(new Label(Use::Second, Tone::Second, u"No source yet"_s, card));
    card->body().addWidget(none);
    auto *line = new QHBoxLayout;
    line->addWidget(new Gain(9, card));
    line->addWidget(new DivergingBar({.points = 5, .range = 6}, card));
    line->addWidget(new DivergingBar({.points = -2, .range = 6}, card));
    line->addStretch();
    card->body().addLayout(line);
    card->body().addStretch();
    return card;
}

QWidget *makeBanners(QWidget *page)
{
    auto *card = new Card(u"Chips, banners"_s, page);
    auto *line = new QHBoxLayout;
    line->addWidget(new Chip(Mood::Good, u"Up to date"_s, card));
    line->addWidget(new Chip(Mood::Attention, u"8 days old"_s, card));
    line->addWidget(new Chip(Mood::Bad, u"Failed"_s, card));
    line->addWidget(new Chip(Mood::Accent, u"Held"_s, card, u"pause"_s));
    line->addWidget(new Chip(Mood::Neutral, u"Off by default"_s, card));
    line->addStretch();
    card->body().addLayout(line);
    const std::array contents{
        BannerContent{BannerKind::Information, u"Sample data."_s, u"Nobody in it exists."_s,
                      u"Leave sample"_s},
        BannerContent{BannerKind::Offline, u"Working offline."_s, u"Figures of Friday 20 November."_s,
                      u"Try now"_s},
        BannerContent{BannerKind::Failure, u"Import stopped."_s, u"Nothing was taken over."_s, u"Details"_s},
        BannerContent{BannerKind::SessionEnded, u"Your session has ended."_s, u"This page stays as it is."_s,
                      u"Sign in again"_s}};
    for (const auto &content : contents) {
        auto *banner = new Banner(card);
        banner->setContent(content);
        card->body().addWidget(banner);
    }
    card->body().addStretch();
    return card;
}

QStandardItem *cell(const QString &text, int role = Qt::UserRole, const QVariant &value = {})
{
    auto *item = new QStandardItem(text);
    item->setData(value, role);
    return item;
}

QWidget *makeTable(QWidget *page)
{
    auto *card = new Card(page);
    card->body().setContentsMargins(1, 1, 1, 1);
    auto *table = new QTableView(card);
    auto *model = new QStandardItemModel(table);
    model->setHorizontalHeaderLabels({u"Device"_s, u"Model"_s, u"Boot, s"_s, u"State"_s});
    const auto add = [&](const QString &id, const QString &boot, double share, bool slow) {
        QStandardItem *number = cell(boot, ShareRole, share);
        number->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        if (slow)
            number->setData(int(Mood::Attention), MoodRole);
        model->appendRow({cell(id, IdentifierRole, true), cell(u"Harbor 15"_s), number,
                          cell(slow ? u"Needs attention"_s : u"Meets goals"_s, ChipRole,
                               int(slow ? Mood::Attention : Mood::Good))});
    };
    add(u"D-91C4-07AB"_s, u"118.4"_s, 1, true);
    add(u"D-7F3A-19C2"_s, u"52.0"_s, 0.44, false);
    add(u"D-20E8-5D11"_s, u"31.1"_s, 0.26, false);
    makeDense(*table);
    table->setModel(model);
    table->setAccessibleName(u"Devices"_s);
    table->setSortingEnabled(true);
    table->sortByColumn(0, Qt::AscendingOrder);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->selectRow(1);
    card->body().addWidget(table);
    card->setMinimumHeight(34 * 4 + 8);
    return card;
}

} // namespace

QWidget *makeParts()
{
    auto *window = new QWidget;
    auto *all = new QHBoxLayout(window);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    auto *navigation = new Navigation(window);
    navigation->setContent(navigationContent());
    navigation->setCurrent(u"communication"_s);
    all->addWidget(navigation);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    auto *page = new QWidget(window);
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(24, 16, 24, 14);
    rows->setSpacing(12);
    auto *first = new QHBoxLayout;
    first->setSpacing(12);
    first->addWidget(makeBars(page), 2);
    first->addWidget(makeBanners(page), 3);
    auto *emptyCard = new Card(u"Empty state"_s, page);
    emptyCard->body().addWidget(
        new EmptyState({u"filter"_s, u"No device is that slow"_s,
                        u"boot > 300 s matches none of 1,800 devices."_s, u"Clear the filter"_s},
                       emptyCard),
        1);
    first->addWidget(emptyCard, 2);
    rows->addLayout(first);
    auto *trend = new TrendPanel(u"People using more than one way"_s, page);
    trend->setContent(trendWithEverything());
    rows->addWidget(trend, 1);
    rows->addWidget(makeTable(page));
    right->addWidget(page, 1);
    right->addWidget(new CaptionBar(window));
    all->addLayout(right, 1);
    return window;
}

} // namespace candela::ui
