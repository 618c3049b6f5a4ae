#include "ui/options.h"
#include "ui/pagelist.h"
#include "ui/places.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;

namespace {

const QStringList pages = {u"overview"_s, u"sources"_s, u"start"_s};

std::expected<ui::Options, ui::Farewell> read(const QString &line)
{
    return ui::readOptions(u"candela "_s.append(line).split(u' ', Qt::SkipEmptyParts), pages);
}

} // namespace

class CommandLineTest : public QObject
{
    Q_OBJECT

private slots:
    void asksForNothing();
    void readsEveryOption();
    void refusesWithExitTwo_data();
    void refusesWithExitTwo();
    void saysHelpAndVersionAndEndsWell_data();
    void saysHelpAndVersionAndEndsWell();
    void readsASize_data();
    void readsASize();
    void findsThingsWhereXdgSays_data();
    void findsThingsWhereXdgSays();
    void knowsDataByTheirDatabase();
    void listsEachPageOnce();
};

void CommandLineTest::asksForNothing()
{
    const auto options = read({});

    QVERIFY(options);
    QCOMPARE(*options, ui::Options());
}

void CommandLineTest::readsEveryOption()
{
    const auto options =
        read(u"--service https://candela.example.org:8443 --page sources --shot a.png --size "
             "960x640 --language de --theme dark"_s);

    QVERIFY(options);
    QCOMPARE(options->service, QUrl(u"https://candela.example.org:8443"_s));
    QCOMPARE(options->page, u"sources"_s);
    QCOMPARE(options->shot, u"a.png"_s);
    QCOMPARE(options->size, QSize(960, 640));
    QCOMPARE(options->language, u"de"_s);
    QVERIFY(options->theme == ui::ThemeChoice::Dark);
    QVERIFY(!options->sample);
    QVERIFY(read(u"--sample"_s)->sample);
}

void CommandLineTest::refusesWithExitTwo_data()
{
    QTest::addColumn<QString>("line");

    QTest::newRow("an unknown option") << u"--colour red"_s;
    QTest::newRow("an option without its value") << u"--page"_s;
    QTest::newRow("a word without option") << u"overview"_s;
    QTest::newRow("an unknown page") << u"--page nowhere"_s;
    QTest::newRow("an unknown theme") << u"--theme pink"_s;
    QTest::newRow("a size of one number") << u"--size 1280"_s;
    QTest::newRow("a service that is no URL") << u"--service candela"_s;
    QTest::newRow("a service of another scheme") << u"--service ftp://candela.example.org"_s;
    QTest::newRow("a password in the URL") << u"--service https://me:secret@candela.example.org"_s;
    QTest::newRow("a token in the URL") << u"--service https://candela.example.org/?token=x"_s;
    QTest::newRow("sample and service") << u"--sample --service https://candela.example.org"_s;
}

void CommandLineTest::refusesWithExitTwo()
{
    QFETCH(const QString, line);

    const auto options = read(line);

    QVERIFY(!options);
    QCOMPARE(options.error().exit, 2);
    QVERIFY(options.error().words.startsWith("candela: "_L1));
}

void CommandLineTest::saysHelpAndVersionAndEndsWell_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("says");

    QTest::newRow("help") << u"--help"_s << u"--shot"_s;
    QTest::newRow("short help") << u"-h"_s << u"--theme"_s;
    QTest::newRow("help names the program") << u"--help"_s << u"Usage: candela "_s;
    QTest::newRow("version") << u"--version"_s << u"candela "_s;
}

void CommandLineTest::saysHelpAndVersionAndEndsWell()
{
    QFETCH(const QString, line);
    QFETCH(const QString, says);

    const auto options = read(line);

    QVERIFY(!options);
    QCOMPARE(options.error().exit, 0);
    QVERIFY(options.error().words.contains(says));
}

void CommandLineTest::readsASize_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QSize>("size");

    QTest::newRow("usual") << u"1280x860"_s << QSize(1280, 860);
    QTest::newRow("the least") << u"200x200"_s << QSize(200, 200);
    QTest::newRow("below the least") << u"199x200"_s << QSize();
    QTest::newRow("the most") << u"8000x8000"_s << QSize(8000, 8000);
    QTest::newRow("above the most") << u"8000x8001"_s << QSize();
    QTest::newRow("negative") << u"-1280x860"_s << QSize();
    QTest::newRow("three numbers") << u"1x2x3"_s << QSize();
    QTest::newRow("empty") << QString() << QSize();
    QTest::newRow("huge") << u"99999999999x860"_s << QSize();
}

void CommandLineTest::readsASize()
{
    QFETCH(const QString, text);
    QFETCH(const QSize, size);

    QCOMPARE(ui::sizeFrom(text).value_or(QSize()), size);
}

void CommandLineTest::findsThingsWhereXdgSays_data()
{
    QTest::addColumn<QString>("dataHome");
    QTest::addColumn<QString>("data");

    QTest::newRow("set") << u"/srv/data"_s << u"/srv/data/candela"_s;
    QTest::newRow("unset") << QString() << u"/home/me/.local/share/candela"_s;
    QTest::newRow("relative counts as unset") << u"data"_s << u"/home/me/.local/share/candela"_s;
}

void CommandLineTest::findsThingsWhereXdgSays()
{
    QFETCH(const QString, dataHome);
    QFETCH(const QString, data);
    QProcessEnvironment environment;
    environment.insert(u"XDG_DATA_HOME"_s, dataHome);

    const ui::Places places = ui::placesFrom(environment, u"/home/me"_s, u"/usr/bin"_s);

    QCOMPARE(places.data, data);
    QCOMPARE(places.sample, data + u"-sample"_s);
    QCOMPARE(places.settings, u"/home/me/.config/candela/candela.conf"_s);
    QCOMPARE(places.program, u"/usr/bin/candelad"_s);
}

void CommandLineTest::knowsDataByTheirDatabase()
{
    const QTemporaryDir folder;
    QVERIFY(!ui::hasData(folder.path()));

    QFile database(folder.filePath(u"candela.db"_s));
    QVERIFY(database.open(QIODevice::WriteOnly));

    QVERIFY(ui::hasData(folder.path()));
}

void CommandLineTest::listsEachPageOnce()
{
    QStringList ids = ui::pageIds();

    QVERIFY(ids.contains(u"sources"_s));
    QVERIFY(ids.contains(u"start"_s));
    QCOMPARE(ids.removeDuplicates(), 0);
}

QTEST_APPLESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
