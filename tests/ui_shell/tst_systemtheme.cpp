#include "ui/systemtheme.h"

#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;

namespace {

const QString appearance = u"org.freedesktop.appearance"_s;
const QString colorScheme = u"color-scheme"_s;

QVariant wrapped(const QVariant &value)
{
    return QVariant::fromValue(QDBusVariant(value));
}

QDBusConnection noBus()
{
    return QDBusConnection(u"there is no bus of this name"_s);
}

void tell(ui::SystemTheme &system, const QString &group, const QString &key, uint scheme)
{
    QVERIFY(QMetaObject::invokeMethod(&system, "takeSetting", Q_ARG(QString, group), Q_ARG(QString, key),
                                      Q_ARG(QDBusVariant, QDBusVariant(scheme))));
}

} // namespace

class SystemThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void understandsWhatThePortalSays_data();
    void understandsWhatThePortalSays();
    void goesByThePaletteWithoutABus();
    void followsThePortal();
    void goesBackToThePaletteWithoutAPreference();
};

void SystemThemeTest::understandsWhatThePortalSays_data()
{
    QTest::addColumn<QVariant>("answer");
    QTest::addColumn<std::optional<bool>>("dark");

    QTest::newRow("prefers dark") << QVariant(1U) << std::optional(true);
    QTest::newRow("prefers light") << QVariant(2U) << std::optional(false);
    QTest::newRow("wrapped once, as the signal is") << wrapped(1U) << std::optional(true);
    QTest::newRow("wrapped twice, as Read answers") << wrapped(wrapped(2U)) << std::optional(false);
    QTest::newRow("no preference") << QVariant(0U) << std::optional<bool>();
    QTest::newRow("a number of a later portal") << QVariant(3U) << std::optional<bool>();
    QTest::newRow("words") << QVariant(u"dark"_s) << std::optional<bool>();
    QTest::newRow("nothing") << QVariant() << std::optional<bool>();
}

void SystemThemeTest::understandsWhatThePortalSays()
{
    QFETCH(QVariant, answer);
    QFETCH(std::optional<bool>, dark);

    QCOMPARE(ui::darkFrom(answer), dark);
}

void SystemThemeTest::goesByThePaletteWithoutABus()
{
    QVERIFY(ui::SystemTheme(true, noBus()).isDark());
    QVERIFY(!ui::SystemTheme(false, noBus()).isDark());
}

void SystemThemeTest::followsThePortal()
{
    ui::SystemTheme system(false, noBus());
    QSignalSpy changes(&system, &ui::SystemTheme::changed);

    tell(system, appearance, colorScheme, 1);
    tell(system, appearance, colorScheme, 1);
    tell(system, appearance, u"contrast"_s, 0);
    tell(system, u"org.gnome.desktop.interface"_s, colorScheme, 2);

    QVERIFY(system.isDark());
    QCOMPARE(changes.size(), 1);
}

void SystemThemeTest::goesBackToThePaletteWithoutAPreference()
{
    ui::SystemTheme system(false, noBus());
    tell(system, appearance, colorScheme, 1);

    tell(system, appearance, colorScheme, 0);

    QVERIFY(!system.isDark());
}

QTEST_GUILESS_MAIN(SystemThemeTest)
#include "tst_systemtheme.moc"
