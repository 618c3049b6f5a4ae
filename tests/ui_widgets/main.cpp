#include "tests/ui_widgets/gallery.h"
#include "ui/widgets/fonts.h"
#include "ui/widgets/style.h"

#include <QApplication>
#include <QDir>
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

bool paint(QApplication &application, const Picture &picture, const QDir &folder)
{
    QApplication::setFont(applicationFont(picture.textScale));
    QApplication::setLayoutDirection(picture.direction);
    applyTheme(application, picture.theme);
    const std::unique_ptr<QWidget> page(makeGallery());
    page->resize(1280, 860);
    page->show();
    QCoreApplication::processEvents();
    return page->grab().save(folder.filePath(picture.name + u".png"_s));
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
