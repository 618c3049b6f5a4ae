#include "tests/ui/answerall.h"
#include "ui/category/categorypage.h"
#include "ui/category/peoplecontrol.h"
#include "ui/category/whatifcard.h"
#include "ui/overview/causescard.h"
#include "ui/overview/comparepopover.h"
#include "ui/overview/nextactionscard.h"
#include "ui/overview/overviewpage.h"
#include "ui/privacy/privacypage.h"
#include "ui/widgets/fonts.h"
#include "ui/widgets/passportlink.h"
#include "ui/widgets/style.h"
#include "ui/widgets/todayslider.h"

#include <QApplication>
#include <QComboBox>
#include <QScrollArea>

#include <cstdio>

using namespace candela;
using namespace candela::ui;
using namespace Qt::StringLiterals;

namespace {

/// How a page is painted, as words on the command line.
struct Wish
{
    QString page;
    QString file;
    QStringList words;

    [[nodiscard]] bool has(QLatin1StringView word) const { return words.contains(word); }
};

Page *makePage(const QString &id, FakeScoringService &service)
{
    if (const auto category = categoryFromId(id))
        return new CategoryPage(*category, service);
    if (id == "privacy"_L1)
        return new PrivacyPage(service);
    return new OverviewPage(service);
}

void dress(QApplication &application, const Wish &wish)
{
    QApplication::setFont(applicationFont(wish.has("large"_L1) ? 2 : 1));
    if (wish.has("mirrored"_L1))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    QLocale::setDefault(wish.has("arabic"_L1) ? QLocale(QLocale::Arabic, QLocale::Egypt)
                                              : QLocale(QLocale::English, QLocale::UnitedStates));
    applyTheme(application, wish.has("dark"_L1) ? darkTheme() : lightTheme());
}

Figures figuresFor(const Wish &wish)
{
    if (wish.has("band"_L1))
        return Figures(40);
    if (wish.has("withheld"_L1))
        return Figures(15);
    return Figures(2400, wish.has("missing"_L1) ? u"getTeamsUserActivityUserDetail"_s : QString());
}

void openFirstPassport(QWidget &page)
{
    for (PassportLink *link : page.findChildren<PassportLink *>()) {
        if (link->isVisible() && link->isActivatable())
            return link->activate();
    }
}

/// Opens the cheapest way or the choice of dates, or moves the last slider a fifth of the way back.
void imagine(QWidget &page, const Wish &wish)
{
    if (auto *actions = page.findChild<NextActionsCard *>(); actions && wish.has("cheapest"_L1))
        actions->findChild<TextLink *>()->activate();
    if (auto *causes = page.findChild<CausesCard *>(); causes && wish.has("compare"_L1))
        causes->findChild<TextLink *>()->activate();
    if (auto *popover = page.window()->findChild<ComparePopover *>(); popover && wish.has("compared"_L1))
        popover->findChild<QComboBox *>()->setCurrentIndex(20);
    const auto sliders = page.findChildren<TodaySlider *>();
    if (sliders.empty() || !wish.has("moved"_L1))
        return;
    page.findChild<WhatIfCard *>()->tryStep(
        {.part = page.findChildren<PeopleControl *>().back()->count().part,
         .people = -sliders.back()->maximum() / 5});
}

} // namespace

/// Paints a page with invented figures into a PNG file, for people to look at.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) {
        std::fputs("usage: pagegallery PAGE FILE "
                   "[dark] [mirrored] [arabic] [large] [small] [band|withheld|missing] [loading] [passport] "
                   "[cheapest] [compare] [compared] [moved]\n",
                   stderr);
        return 2;
    }
    const Wish wish{.page = arguments[1], .file = arguments[2], .words = arguments.mid(3)};
    dress(application, wish);
    FakeScoringService service;
    const Figures figures = figuresFor(wish);
    QScrollArea area;
    area.setWidgetResizable(true);
    area.setFrameShape(QFrame::NoFrame);
    Page *page = makePage(wish.page, service);
    area.setWidget(page);
    area.resize(wish.has("small"_L1) ? QSize(903, 538) : QSize(1056, 758));
    area.show();
    page->refresh();
    QCoreApplication::processEvents();
    if (!wish.has("loading"_L1))
        answerAll(service, figures);
    imagine(*page, wish);
    answerAll(service, figures);
    if (wish.has("passport"_L1)) {
        openFirstPassport(*page);
        answerAll(service, figures);
    }
    for (int round = 0; round < 5; ++round) // a layout in a layout in a layout
        QCoreApplication::processEvents();
    return area.grab().save(wish.file) ? 0 : 1;
}
