#include "model/catalogues.h"
#include "scoring/recompute.h"
#include "tests/ui/figures.h"
#include "ui/figures/passportwords.h"
#include "ui/figures/words.h"

#include <QTest>

using namespace candela;
using namespace candela::ui;
using namespace Qt::StringLiterals;
using candela::privacy::CellKind;

class PassportTest : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithEveryFigureOfARelease_data();
    void agreesWithEveryFigureOfARelease();
    void disagreesWhenACellWasChanged();
    void disagreesWhenThePointsWereChanged();
    void agreesThatThereAreNoPoints();
    void putsTheSumFirst();
    void copiesTheWholeFingerprint();
    void saysWhereABenchmarkIsFrom();
    void wordsCounts_data();
    void wordsCounts();
};

namespace {

scoring::Recomputed again(const scoring::Passport &passport)
{
    return scoring::recompute(passport, builtInMeasures(builtInSignals()));
}

} // namespace

void PassportTest::agreesWithEveryFigureOfARelease_data()
{
    QTest::addColumn<QString>("subject");

    QTest::newRow("one numerator") << u"communication"_s;
    QTest::newRow("a noisy denominator") << u"meetings"_s;
    QTest::newRow("three parts") << u"content_collaboration"_s;
    QTest::newRow("another noisy denominator") << u"teamwork"_s;
    QTest::newRow("by the name of its measure") << u"mobility.multi_platform"_s;
    QTest::newRow("the total") << u"total"_s;
}

void PassportTest::agreesWithEveryFigureOfARelease()
{
    QFETCH(const QString, subject);
    const auto passport = Figures().passport(subject + u"@2026-W46"_s);

    const auto result = again(passport);

    QVERIFY(passport.points.has_value());
    QVERIFY(result.points == passport.points);
    QVERIFY(result.agrees);
}

void PassportTest::disagreesWhenACellWasChanged()
{
    auto passport = Figures().passport(u"total@2026-W46"_s);
    passport.cells.front().value = *passport.cells.front().value - 100;

    const auto result = again(passport);

    QVERIFY(!result.agrees);
    QVERIFY(recomputedInWords(result, QLocale::c()).contains(u"does not agree"_s));
}

void PassportTest::disagreesWhenThePointsWereChanged()
{
    auto passport = Figures().passport(u"communication@2026-W46"_s);
    passport.points = *passport.points + Points(1);

    QVERIFY(!again(passport).agrees);
}

void PassportTest::agreesThatThereAreNoPoints()
{
    const auto passport = Figures(40).passport(u"communication@2026-W46"_s);

    const auto result = again(passport);

    QVERIFY(!result.points);
    QVERIFY(result.agrees);
}

void PassportTest::putsTheSumFirst()
{
    const auto passport = Figures().passport(u"communication@2026-W46"_s);

    const PassportContent content = passportContentOf(passport, QLocale(QLocale::English));

    QCOMPARE(content.arithmetic.numerator, u"100 × 1,950 ÷ 2,400"_s);
    QCOMPARE(content.arithmetic.result, u"81.3"_s);
    QVERIFY(plainTextOf(passport, QLocale(QLocale::English)).contains(u"100 × 1,950 ÷ 2,400 = 81.3"_s));
}

void PassportTest::copiesTheWholeFingerprint()
{
    const auto passport = Figures().passport(u"mobility@2026-W46"_s);

    const QString text = plainTextOf(passport, QLocale::c());

    QVERIFY(text.contains(passport.digest));
    QVERIFY(text.contains(passport.figure));
    QVERIFY(!text.contains(u'…'));
}

void PassportTest::saysWhereABenchmarkIsFrom()
{
    auto passport = Figures().passport(u"content_collaboration@2026-W46"_s);
    const QLocale english(QLocale::English);
    QVERIFY(!plainTextOf(passport, english).contains(u"Beside it"_s));
    passport.benchmarks = {{.category = CategoryId::ContentCollaboration,
                            .metric = passport.method + u"/reader"_s,
                            .tenths = 640,
                            .organizations = 1,
                            .asOf = QDate(2026, 9, 30),
                            .source = u"Our own branches"_s}};
    passport.recommended = Points(80);

    const QString text = plainTextOf(passport, english);

    QVERIFY2(text.contains(u"Beside it: Benchmark 64%: Our own branches; one organization, 30 September 2026 "
                           "(reader, from your file of benchmarks). Recommended: 80 points, the published "
                           "value for every organization.\n"_s),
             qPrintable(text));
    QVERIFY(again(passport).agrees); // it enters nothing
}

void PassportTest::wordsCounts_data()
{
    QTest::addColumn<Count>("count");
    QTest::addColumn<QString>("figure");
    QTest::addColumn<QString>("denominator");
    QTest::addColumn<double>("share"); // below zero: no bar

    QTest::newRow("a count") << Count{.numerator = 1240, .kind = CellKind::Count, .denominator = 1997}
                             << u"1,240 people"_s << u"of 1,997"_s << 1240.0 / 1997;
    QTest::newRow("a noisy denominator")
        << Count{.numerator = 10, .kind = CellKind::Count, .denominator = 1240, .noisyDenominator = true}
        << u"10 people"_s << u"of about 1,240"_s << 10.0 / 1240;
    QTest::newRow("more than its noisy denominator")
        << Count{.numerator = 125, .kind = CellKind::Count, .denominator = 120, .noisyDenominator = true}
        << u"all"_s << u"of about 120"_s << 1.0;
    QTest::newRow("few") << Count{.kind = CellKind::Few, .denominator = 300} << u"fewer than 5"_s
                         << u"of 300"_s << 0.0;
    QTest::newRow("nearly all") << Count{.kind = CellKind::NearlyAll, .denominator = 300} << u"nearly all"_s
                                << u"of 300"_s << 1.0;
    QTest::newRow("a band") << Count{.kind = CellKind::Band, .band = privacy::Band::Middle, .denominator = 40}
                            << u"middle"_s << u"of 40"_s << -1.0;
    QTest::newRow("withheld") << Count{.kind = CellKind::Withheld} << u"not shown"_s << QString() << -1.0;
}

void PassportTest::wordsCounts()
{
    QFETCH(const Count, count);
    QFETCH(const QString, figure);
    QFETCH(const QString, denominator);
    QFETCH(const double, share);
    const QLocale english(QLocale::English);

    QCOMPARE(figureOf(count, english), figure);
    QCOMPARE(denominatorOf(count, english), denominator);
    QCOMPARE(shareOf(count).value_or(-1), share);
}

QTEST_MAIN(PassportTest)
#include "tst_passport.moc"
