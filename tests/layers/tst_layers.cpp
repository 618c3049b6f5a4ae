#include "places/places.h"
#include "rooms.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace candela::layers;

/// Holds the code to the table of rooms in app/README.md. If it fails on your change: move the code to the
/// room that may use what it uses, or pass the thing in. Change the table only with a reason in the commit,
/// since every arrow there is one more thing a reader must know.
class LayersTest : public QObject
{
    Q_OBJECT

private:
    const std::vector<Room> m_rooms = readRooms();
    const std::vector<Source> m_sources = readSources();

    /// Every line that matches `pattern`, but for the files that `allowed` names (a pattern of their paths).
    QStringList linesOutside(const QString &allowed, const QString &pattern) const
    {
        const QRegularExpression exempt(QRegularExpression::anchoredPattern(allowed));
        QStringList found;
        for (const Source &source : m_sources) {
            if (!exempt.match(source.path).hasMatch())
                found << linesWith(source, pattern);
        }
        return found;
    }

private slots:
    void theTableIsInOrderOfItsNumbersAndNamesARoomOnce()
    {
        QVERIFY(m_rooms.size() >= 10);
        QVERIFY(std::ranges::is_sorted(m_rooms, {}, &Room::number));
        QSet<QString> names;
        for (const Room &room : m_rooms) {
            QVERIFY2(!names.contains(room.name), qPrintable(room.name));
            names.insert(room.name);
        }
    }

    void aRoomUsesRoomsWithASmallerNumberOnly_data()
    {
        QTest::addColumn<QString>("name");
        for (const Room &room : m_rooms)
            QTest::newRow(qPrintable(room.name)) << room.name;
    }

    void aRoomUsesRoomsWithASmallerNumberOnly()
    {
        QFETCH(const QString, name);
        const Room &room = *std::ranges::find(m_rooms, name, &Room::name);

        for (const QString &used : room.mayUse) {
            const auto other = std::ranges::find(m_rooms, used, &Room::name);
            QVERIFY2(other != m_rooms.end(), qPrintable(u"there is no row for "_s + used));
            QVERIFY2(other->number < room.number, qPrintable(used));
        }
    }

    void everyRowIsAFolderWithItsList_data() { aRoomUsesRoomsWithASmallerNumberOnly_data(); }

    void everyRowIsAFolderWithItsList()
    {
        QFETCH(const QString, name);
        const QString list = folderOf({.name = name}) + u"/CMakeLists.txt"_s;

        QVERIFY2(!textOf(list).isEmpty(), qPrintable(list + u" is missing"_s));
    }

    void everyFolderOfAppHasARowOfItsOwn()
    {
        const QDir app(candela::inSources(u"app"_s));
        for (const QString &folder : app.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QVERIFY2(std::ranges::find(m_rooms, folder, &Room::name) != m_rooms.end(),
                     qPrintable(u"app/%1 has no row in app/README.md"_s.arg(folder)));
    }

    void everyTestFolderIsBuilt()
    {
        const QString list = textOf(u"tests/CMakeLists.txt"_s);
        const QDir tests(candela::inSources(u"tests"_s));
        for (const QString &folder : tests.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (QFileInfo::exists(tests.filePath(folder + u"/CMakeLists.txt"_s)))
                QVERIFY2(list.contains(u"add_subdirectory(%1)"_s.arg(folder)), qPrintable(folder));
        }
    }

    void includesStayWithinTheTable_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        for (const Source &source : m_sources)
            QTest::newRow(qPrintable(source.path)) << source.path << source.text;
    }

    void includesStayWithinTheTable()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, text);
        static const QRegularExpression include(u"^ *# *include \"([^\"]+/[^\"]+)\""_s,
                                                QRegularExpression::MultilineOption);
        const Room *room = roomOf(m_rooms, path);
        QVERIFY2(room != nullptr, "it lies in no room of app/README.md");

        for (const auto &match : include.globalMatch(text)) {
            const Room *used = roomOf(m_rooms, match.captured(1));
            QVERIFY2(used != nullptr, qPrintable(match.captured(1) + u" lies in no room"_s));
            QVERIFY2(used == room || room->mayUse.contains(used->name),
                     qPrintable(u"%1 may not use %2"_s.arg(room->name, match.captured(1))));
        }
    }

    void onlyTheNamedFilesTouchWhatIsGuarded_data()
    {
        QTest::addColumn<QString>("allowed"); // a pattern of paths
        QTest::addColumn<QString>("pattern"); // what stands nowhere else

        QTest::newRow("the service program opens the vault in one file")
            << u"app/(vault|publishing)/.*|app/candelad/vaultdoor\\.cpp"_s << u"#include \"vault/"_s;
        QTest::newRow("asio and Beast stay behind our own Request and Response")
            << u"app/service/http/[a-z]+\\.cpp"_s << u"#include <boost/(asio|beast)"_s;
        QTest::newRow("widgets are used in ui alone")
            << u"ui/.*"_s
            << u"#include <(QtWidgets|QtCharts|QWidget|QApplication|QDialog|QLabel|Q[A-Za-z]*Button|Q[A-Za-z]*Layout|QStyle|QMainWindow|QTableView|QChart)"_s;
        QTest::newRow("TLS errors cannot be passed over") << u""_s << u"ignoreSslErrors"_s;
        QTest::newRow("the time comes in by a parameter")
            << u"app/base/clock\\.cpp|(app|ui)/([a-z]+/)*main\\.cpp"_s
            << u"\\bcurrentDate(Time)?(Utc)?\\(|system_clock::now|\\bcurrent(M?Secs|MSecs)SinceEpoch\\("_s;
        QTest::newRow("no message boxes") << u""_s << u"QMessageBox"_s;
        QTest::newRow("no future is cancelled") << u""_s << u"[Ff]uture(\\(\\))?\\.cancel\\("_s;
        QTest::newRow("no settings below main") << u"ui/.*"_s << u"QSettings"_s;
    }

    void onlyTheNamedFilesTouchWhatIsGuarded()
    {
        QFETCH(const QString, allowed);
        QFETCH(const QString, pattern);

        QCOMPARE(linesOutside(allowed, pattern), QStringList());
    }

    void asioIsIncludedInThreeFilesAtMost()
    {
        QSet<QString> files;
        for (const QString &line : linesOutside(u""_s, u"#include <boost/(asio|beast)"_s))
            files.insert(line.section(u':', 0, 0));
        QVERIFY(files.size() <= 3);
    }

    void aReleasedFigureHasThreeDoors()
    {
        static const QRegularExpression friends(u"friend class ([A-Za-z:]+);"_s);
        QStringList doors;
        for (const auto &match : friends.globalMatch(textOf(u"app/privacy/released.h"_s)))
            doors << match.captured(1);
        doors.removeAll(u"Released"_s); // of another T
        QCOMPARE(doors, (QStringList{u"Gate"_s, u"store::ReleaseTable"_s, u"client::ReleasedReader"_s}));
    }

    void onlyTheVaultReadsANamedPerson()
    {
        static const QRegularExpression friends(u"friend [^;]+;"_s);
        QStringList readers;
        for (const auto &match : friends.globalMatch(textOf(u"app/model/personkey.h"_s)))
            readers << match.captured();
        QCOMPARE(readers, QStringList{u"friend class vault::Pseudonyms;"_s});

        // Elsewhere a name is handed over, never kept or looked at.
        QCOMPARE(linesOutside(u"app/(model|vault)/.*|.*\\.cpp"_s, u"\\bPersonKey\\b(?! &&)"_s),
                 QStringList());
    }
};

QTEST_APPLESS_MAIN(LayersTest)
#include "tst_layers.moc"
