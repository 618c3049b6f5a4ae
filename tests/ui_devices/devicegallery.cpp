#include "tests/ui/answerall.h"
#include "tests/ui_devices/somedevices.h"
#include "tests/ui_shell/fakedataservice.h"
#include "ui/category/baselineline.h"
#include "ui/category/baselinescard.h"
#include "ui/category/newbaselinepopover.h"
#include "ui/category/technologypage.h"
#include "ui/devices/deviceexport.h"
#include "ui/devices/devicespage.h"
#include "ui/devices/filterfield.h"
#include "ui/devices/statcard.h"
#include "ui/widgets/fonts.h"
#include "ui/widgets/style.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

#include <cstdio>

using namespace candela;
using namespace candela::ui;
using namespace Qt::StringLiterals;

namespace {

void dress(QApplication &application, const QStringList &words)
{
    QApplication::setFont(applicationFont(words.contains(u"large"_s) ? 1.5 : 1));
    if (words.contains(u"mirrored"_s))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    QLocale::setDefault(words.contains(u"mirrored"_s) ? QLocale(QLocale::Arabic, QLocale::Egypt)
                                                      : QLocale(QLocale::English, QLocale::UnitedStates));
    applyTheme(application, words.contains(u"dark"_s) ? darkTheme() : lightTheme());
}

void act(DevicesPage &page, const QStringList &words)
{
    auto *filter = qobject_cast<QLineEdit *>(page.filterField());
    if (words.contains(u"typing"_s))
        filter->setText(u"boot > 60 s and model = \"Har"_s);
    if (words.contains(u"valid"_s))
        filter->setText(u"boot > 60 s and model = \"Harbor 15\""_s);
    if (words.contains(u"invalid"_s))
        filter->setText(u"boot > sixty"_s);
    if (words.contains(u"columns"_s))
        page.findChild<QPushButton *>()->click();
    if (words.contains(u"bars"_s))
        QCoreApplication::postEvent(page.findChild<StatCard *>(),
                                    new QKeyEvent(QEvent::KeyPress, Qt::Key_T, Qt::NoModifier));
    auto *saving = page.findChild<DeviceExport *>();
    if (words.contains(u"export"_s))
        saving->openMenu(*page.findChild<QPushButton *>());
    if (words.contains(u"saving"_s) || words.contains(u"saved"_s))
        saving->save(SavedPart::ShownColumns, QDir::temp().filePath(u"devices.csv"_s));
    if (words.contains(u"unsaved"_s))
        saving->save(SavedPart::Selected, u"/nowhere/devices.csv"_s);
}

/// What is under way with the baselines of a category.
void act(QWidget &window, const QStringList &words, FakeDeviceService &devices)
{
    if (words.contains(u"removing"_s))
        window.findChild<BaselineLine *>()->findChild<QToolButton *>()->click();
    if (!words.contains(u"keeping"_s) && !words.contains(u"refused"_s))
        return;
    for (QPushButton *button : window.findChild<BaselinesCard *>()->findChildren<QPushButton *>()) {
        if (button->text().startsWith(u"Keep today"_s))
            button->click();
    }
    auto *field = window.findChild<NewBaselinePopover *>()->findChild<QLineEdit *>();
    if (!words.contains(u"refused"_s))
        return;
    field->setText(u"After the summer"_s);
    emit field->returnPressed();
    devices.additions[0].fail(Fault::Conflict);
    QCoreApplication::processEvents();
}

/// A category of technology that is measured, beside what the invented organization of people has.
void answerCategory(FakeScoringService &figures)
{
    for (auto &question : figures.categories)
        question.answer(released(SomeDevices::detail(*categoryFromId(question.about))));
    for (auto &question : figures.categoryHistories)
        question.answer(released(SomeDevices::history()));
    for (auto &question : figures.sessions)
        question.answer({.subject = u"owner"_s, .roles = {u"admin"_s}});
}

} // namespace

/// Paints the page of devices, or of a category of technology, with invented ones into a PNG file, for people
/// to look at.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (words.isEmpty()) {
        std::fputs("usage: devicegallery FILE [dark] [mirrored] [large] [small] [loading] [none] "
                   "[typing|valid|invalid] [columns] [bars] [export|saving|saved|unsaved] [category "
                   "[removing|keeping|refused]]\n",
                   stderr);
        return 2;
    }
    dress(application, words);
    FakeScoringService figures;
    test::FakeDataService data;
    FakeDeviceService devices;
    QScrollArea area;
    area.setWidgetResizable(true);
    area.setFrameShape(QFrame::NoFrame);
    auto *list = words.contains(u"category"_s)
                     ? nullptr
                     : new DevicesPage({.figures = figures, .data = data, .devices = devices}, {});
    Page *page = list;
    if (list == nullptr)
        page = new TechnologyPage(CategoryId::EndpointAnalytics, {.figures = figures, .devices = devices});
    area.setWidget(page);
    area.resize(words.contains(u"small"_s) ? QSize(903, 538) : QSize(1056, 758));
    area.show();
    page->refresh();
    QCoreApplication::processEvents();
    const SomeDevices some(words.contains(u"none"_s) ? 0 : 1800);
    if (!words.contains(u"loading"_s)) {
        answerCategory(figures);
        answerAll(figures, Figures());
        some.answerAll(devices);
    }
    if (list != nullptr)
        act(*list, words);
    else
        act(area, words, devices);
    if (!words.contains(u"saving"_s))
        some.answerAll(devices);
    for (int round = 0; round < 5; ++round)
        QCoreApplication::processEvents();
    if (auto *menu = area.findChild<QMenu *>(); menu != nullptr && menu->isVisible())
        return menu->grab().save(words.front()) ? 0 : 1;
    return area.grab().save(words.front()) ? 0 : 1;
}
