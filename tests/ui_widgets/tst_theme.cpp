#include "ui/widgets/theme.h"

#include <QTest>

#include <cmath>

using namespace candela::ui;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

/// WCAG 2.1, 1.4.3.
double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textCanBeReadOnItsGround_data();
    void textCanBeReadOnItsGround();
    void whatIsNotTextCanBeSeen_data();
    void whatIsNotTextCanBeSeen();
    void theSystemDecidesOnlyIfAsked();
    void everyRoleOfThePaletteIsOurs();
};

void ThemeTest::textCanBeReadOnItsGround_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const Theme &theme : {lightTheme(), darkTheme()}) {
        const char *name = theme.dark ? "dark" : "light";
        const auto row = [&](const char *what, const QColor &text, const QColor &ground) {
            QTest::addRow("%s %s", name, what) << text << ground;
        };
        for (const QColor &ground : {theme.page, theme.surface, theme.inset, theme.selection, theme.hover}) {
            const auto on = [&](const char *what, const QColor &text) {
                QTest::addRow("%s %s on %s", name, what, qPrintable(ground.name())) << text << ground;
            };
            on("text", theme.text);
            on("second", theme.second);
            on("accent", theme.accent);
            on("good", theme.good);
            on("attention", theme.attention);
            on("bad", theme.bad);
            on("tech", theme.techText);
        }
        row("chip good", theme.good, theme.goodBack);
        row("chip attention", theme.attention, theme.attentionBack);
        row("chip bad", theme.bad, theme.badBack);
        row("chip accent", theme.accent, theme.accentBack);
        row("chip tech", theme.techText, theme.techBack);
        row("banner second text", theme.second, theme.attentionBack);
        row("banner link", theme.accent, theme.badBack);
        row("primary button", theme.onAccent, theme.accent);
        row("tooltip", theme.surface, theme.text);
    }
}

void ThemeTest::textCanBeReadOnItsGround()
{
    QFETCH(const QColor, text);
    QFETCH(const QColor, ground);
    const double ratio = contrast(text, ground);
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
}

void ThemeTest::whatIsNotTextCanBeSeen_data()
{
    QTest::addColumn<QColor>("mark");
    QTest::addColumn<QColor>("ground");
    for (const Theme &theme : {lightTheme(), darkTheme()}) {
        const char *name = theme.dark ? "dark" : "light";
        QTest::addRow("%s field border", name) << theme.control << theme.surface;
        QTest::addRow("%s fill", name) << theme.accent << theme.surface;
        QTest::addRow("%s technology fill", name) << theme.tech << theme.surface;
        QTest::addRow("%s attention fill", name) << theme.warnFill << theme.surface;
        for (const QColor &line : theme.series)
            QTest::addRow("%s series %s", name, qPrintable(line.name())) << line << theme.surface;
    }
}

void ThemeTest::whatIsNotTextCanBeSeen()
{
    QFETCH(const QColor, mark);
    QFETCH(const QColor, ground);
    QVERIFY(contrast(mark, ground) >= 3.0);
}

void ThemeTest::theSystemDecidesOnlyIfAsked()
{
    QVERIFY(!themeFor(ThemeChoice::Light, true).dark);
    QVERIFY(themeFor(ThemeChoice::Dark, false).dark);
    QVERIFY(themeFor(ThemeChoice::System, true).dark);
    QVERIFY(!themeFor(ThemeChoice::System, false).dark);
}

void ThemeTest::everyRoleOfThePaletteIsOurs()
{
    const QPalette light = paletteOf(lightTheme());
    for (int role = 0; role < QPalette::NColorRoles; ++role)
        if (role != QPalette::NoRole)
            QVERIFY2(light.isBrushSet(QPalette::Active, QPalette::ColorRole(role)),
                     qPrintable(QString::number(role)));
}

QTEST_GUILESS_MAIN(ThemeTest)
#include "tst_theme.moc"
