#include "base/clock.h"
#include "base/random.h"
#include "model/catalogues.h"
#include "ui/dashboard.h"
#include "ui/language.h"
#include "ui/options.h"
#include "ui/pagelist.h"
#include "ui/places.h"
#include "ui/shell/mainwindow.h"
#include "ui/shot.h"
#include "ui/start/startpage.h"
#include "ui/systemtheme.h"
#include "ui/widgets/fonts.h"
#include "ui/widgets/paintedaccessible.h"
#include "ui/widgets/style.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QNetworkAccessManager>
#include <QSettings>

#include <cstdio>
#include <utility>

using namespace Qt::StringLiterals;
using namespace candela;

namespace {

void print(FILE *stream, const QString &words)
{
    std::fputs(qPrintable(words.trimmed() + u'\n'), stream);
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

/// A picture needs no screen.
void choosePlatform(const ui::Options &options)
{
    const bool hasScreen =
        qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    if (!options.shot.isEmpty() && !hasScreen && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

/// An access token for scripts, from the file that CANDELA_TOKEN_FILE names; empty without one.
QByteArray tokenFromFile()
{
    QFile file(qEnvironmentVariable("CANDELA_TOKEN_FILE"));
    const bool isNamed = !file.fileName().isEmpty();
    return isNamed && file.open(QIODevice::ReadOnly) ? file.readLine().trimmed() : QByteArray();
}

/// What a person arranged in a view, among the settings.
ui::ViewMemory memoryIn(QSettings &settings)
{
    const auto key = [](const QString &view) -> QString { return u"columns/"_s + view; };
    return {.recall = [&settings, key](const QString &view) { return settings.value(key(view)).toString(); },
            .keep = [&settings, key](const QString &view,
                                     const QString &text) { settings.setValue(key(view), text); }};
}

/// Everything that is made once.
struct Program
{
    Program(QApplication &app, ui::Options chosen, const ui::Places &places)
        : application(app)
        , options(std::move(chosen))
        , settings(places.settings, QSettings::IniFormat)
        , hasOwnData(ui::hasData(places.data))
        , start(new ui::StartPage(builtInSignals()))
        , window(ui::pageList({.takeFiles = [this] { return std::exchange(files, {}); },
                               .dataChanged = [this] { window.refreshFrame(); },
                               .memory = memoryIn(settings)}),
                 start, systemClock())
        , dashboard({.window = window, .start = *start, .network = network}, places, systemRandom())
    {
    }

    void useTheme(ui::ThemeChoice choice);
    void restore();
    void remember();
    void wire();
    void begin();
    void takeShot();

    QApplication &application;
    const ui::Options options;
    QSettings settings;
    const bool hasOwnData;
    ui::SystemTheme system{QGuiApplication::palette().color(QPalette::Window).lightness() < 128,
                           QDBusConnection::sessionBus()};
    ui::ThemeChoice theme = ui::ThemeChoice::System;
    QStringList files; ///< chosen on the start page, until the page of data sources takes them
    QNetworkAccessManager network;
    ui::StartPage *start; ///< of the window
    ui::MainWindow window;
    ui::Dashboard dashboard;
};

void Program::useTheme(ui::ThemeChoice choice)
{
    theme = choice;
    ui::applyTheme(application, ui::themeFor(choice, system.isDark()));
    window.setThemeChoice(choice);
}

void Program::restore()
{
    const auto kept = ui::themeFrom(settings.value(u"theme"_s).toString());
    useTheme(options.theme.value_or(kept.value_or(ui::ThemeChoice::System)));
    start->setServiceUrl(options.service.isEmpty() ? QUrl(settings.value(u"service"_s).toString())
                                                   : options.service);
    window.resize(options.size);
    if (options.shot.isEmpty() && !options.hasSize)
        window.restoreGeometry(settings.value(u"geometry"_s).toByteArray());
}

void Program::remember()
{
    if (options.shot.isEmpty())
        settings.setValue(u"geometry"_s, window.saveGeometry());
}

void Program::wire()
{
    QObject::connect(&window, &ui::MainWindow::themeChosen, &window, [this](ui::ThemeChoice choice) {
        useTheme(choice);
        settings.setValue(u"theme"_s, ui::nameOf(choice));
    });
    QObject::connect(&system, &ui::SystemTheme::changed, &window, [this] {
        if (theme == ui::ThemeChoice::System)
            useTheme(theme);
    });
    QObject::connect(&dashboard, &ui::Dashboard::connected, &window,
                     [this](const QUrl &url) { settings.setValue(u"service"_s, url.toString()); });
    QObject::connect(start, &ui::StartPage::filesChosen, &window, [this](const QStringList &paths) {
        files = paths;
        dashboard.setFirstPage(u"sources"_s);
        dashboard.openThisComputer();
    });
    QObject::connect(&application, &QApplication::aboutToQuit, &window, [this] { remember(); });
}

/// Opens what the command line asks for; without it what is there on this computer, or else the start page.
void Program::begin()
{
    const bool wantsStart = options.page == "start"_L1;
    if (!wantsStart)
        dashboard.setFirstPage(options.page);
    const QByteArray token = options.service.isEmpty() ? QByteArray() : tokenFromFile();

    if (wantsStart)
        dashboard.openStart();
    else if (options.sample)
        dashboard.openSample();
    else if (!token.isEmpty())
        dashboard.openService({.url = options.service, .token = token});
    else if (options.service.isEmpty() && hasOwnData)
        dashboard.openThisComputer();
    else
        dashboard.openStart();
}

void Program::takeShot()
{
    auto *shot = new ui::Shot(window, options.shot, &window);
    QObject::connect(&dashboard, &ui::Dashboard::opened, shot, &ui::Shot::arm);
    QObject::connect(&dashboard, &ui::Dashboard::failed, shot,
                     [shot](const Error &error) { shot->takeNow(error.what); });
    QObject::connect(&dashboard, &ui::Dashboard::startOpened, shot, [this, shot] {
        if (options.page.isEmpty() || options.page == "start"_L1)
            shot->arm();
        else
            shot->takeNow(QCoreApplication::translate("Main", "There is no service to ask for this page."));
    });
    QObject::connect(shot, &ui::Shot::taken, &application, [](const QString &trouble) {
        if (!trouble.isEmpty())
            print(stderr, trouble);
        QApplication::exit(trouble.isEmpty() ? 0 : 1);
    });
    window.setAttribute(Qt::WA_DontShowOnScreen);
}

} // namespace

int main(int argc, char **argv)
{
    const auto options = ui::readOptions(argumentsOf(argc, argv), ui::pageIds());
    if (!options) {
        print(options.error().exit == 0 ? stdout : stderr, options.error().words);
        return options.error().exit;
    }
    choosePlatform(*options);

    QApplication application(argc, argv);
    QApplication::setApplicationName(u"candela"_s);
    QApplication::setApplicationVersion(QStringLiteral(CANDELA_VERSION));
    QApplication::setFont(ui::applicationFont(1));
    ui::speak(application, options->language);
    ui::installPaintedAccessible();

    Program program(application, *options,
                    ui::placesFrom(QProcessEnvironment::systemEnvironment(), QDir::homePath(),
                                   QCoreApplication::applicationDirPath()));
    program.restore();
    program.wire();
    if (!options->shot.isEmpty())
        program.takeShot();
    program.window.show();
    program.begin();
    return QApplication::exec();
}
