#include "tests/ui_widgets/gallery.h"
#include "ui/widgets/fonts.h"
#include "ui/widgets/passportlink.h"
#include "ui/widgets/style.h"
#include "ui/widgets/trendchart.h"

#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QWidget>

#include <cstdio>
#include <memory>

using namespace candela::ui;
using namespace Qt::StringLiterals;

namespace {

struct Picture
{
    QString name;
    Theme theme;
    double textScale;
    Qt::LayoutDirection direction;
};

bool shoot(QWidget &page, const QString &file)
{
    page.resize(1280, 860);
    page.show();
    QCoreApplication::processEvents();
    return page.grab().save(file);
}

bool paint(QApplication &application, const Picture &picture, const QDir &folder)
{
    applyTextScale(application, picture.textScale);
    QApplication::setLayoutDirection(picture.direction);
    applyTheme(application, picture.theme);
    const std::unique_ptr<QWidget> gallery(makeGallery());
    const std::unique_ptr<QWidget> parts(makeParts());
    const bool shot = shoot(*gallery, folder.filePath(picture.name + u".png"_s)) &&
                      shoot(*parts, folder.filePath(picture.name + u"-parts.png"_s));
    if (picture.textScale > 1)
        return shot;

    auto *link = parts->findChild<PassportLink *>();
    auto *popover = new PassportPopover(link);
    popover->setContent(passportContent());
    popover->open();
    auto *chart = parts->findChild<TrendChart *>();
    QKeyEvent left(QEvent::KeyPress, Qt::Key_Left, Qt::NoModifier);
    for (int i = 0; i < 4; ++i)
        QCoreApplication::sendEvent(chart, &left);
    return shot && shoot(*parts, folder.filePath(picture.name + u"-open.png"_s));
}

} // namespace

/// Paints every component into PNG files in the folder given, for people to look at.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2) {
        std::fputs("usage: widgetgallery FOLDER\n", stderr);
        return 2;
    }
    const QDir folder(arguments.at(1));
    const bool done = paint(application, {u"light"_s, lightTheme(), 1, Qt::LeftToRight}, folder) &&
                      paint(application, {u"dark"_s, darkTheme(), 1, Qt::LeftToRight}, folder) &&
                      paint(application, {u"mirrored"_s, lightTheme(), 1, Qt::RightToLeft}, folder) &&
                      paint(application, {u"large"_s, lightTheme(), 2, Qt::LeftToRight}, folder);
    return done ? 0 : 1;
}
