#include "tests/ui/answerall.h"
#include "ui/category/categorypage.h"
#include "ui/category/insightcontent.h"
#include "ui/category/insightscard.h"
#include "ui/figures/passportwords.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/passportlink.h"
#include "ui/widgets/passportpopover.h"

#include <QLabel>
#include <QTest>

using namespace candela;
using namespace candela::ui;
using namespace Qt::StringLiterals;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);

/// A bar of 615 of about 1,515.
scoring::InsightBar share()
{
    return {.id = u"communication.channels"_s,
            .title = u"Channels"_s,
            .what = u"People who wrote in a channel"_s,
            .of = u"People who wrote a Teams message"_s,
            .numerator = 615,
            .kind = privacy::CellKind::Count,
            .band = {},
            .denominator = 1515,
            .noisyDenominator = true,
            .share = 41,
            .plusMinus = 1,
            .method = u"communication.channels/1"_s,
            .passport = u"communication.channels@2026-W46"_s,
            .reason = {}};
}

scoring::InsightBar kindOnly(privacy::CellKind kind)
{
    scoring::InsightBar bar = share();
    bar.numerator.reset();
    bar.kind = kind;
    bar.share.reset();
    bar.plusMinus.reset();
    return bar;
}

scoring::InsightBar absent(const QString &reason)
{
    return {.id = u"communication.channels"_s, .title = u"Channels"_s, .reason = reason};
}

InsightsContent contentWith(const std::vector<scoring::InsightBar> &bars)
{
    scoring::CategoryDetail detail;
    detail.insights = {{.id = u"communication.messages"_s,
                        .title = u"Where messages go"_s,
                        .bars = bars,
                        .saysNot = u"Who reads them."_s}};
    detail.unshown = {{.category = CategoryId::Communication,
                       .title = u"Mentions in mail"_s,
                       .why = WhyUnshown::NoSource,
                       .reason = u"No usage report tells of them."_s}};
    return insightsOf(detail, english);
}

InsightRow rowWith(const scoring::InsightBar &bar)
{
    return contentWith({bar, share()}).columns.front().rows.front();
}

} // namespace

Q_DECLARE_METATYPE(candela::scoring::InsightBar)

class InsightContentTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsAFigureInWords_data()
    {
        QTest::addColumn<scoring::InsightBar>("bar");
        QTest::addColumn<QString>("figure");
        QTest::addColumn<QString>("beside");
        QTest::addColumn<double>("filled"); // below 0: hatched
        scoring::InsightBar tiny = share();
        tiny.numerator = 5;
        tiny.denominator = 2000;
        tiny.noisyDenominator = false;
        tiny.share = 0;
        scoring::InsightBar above = share();
        above.numerator = 1520;
        above.share = 100;
        scoring::InsightBar band = kindOnly(privacy::CellKind::Band);
        band.band = privacy::Band::Low;
        scoring::InsightBar withheld = kindOnly(privacy::CellKind::Withheld);
        withheld.denominator.reset();
        withheld.reason = u"Not shown to protect privacy."_s;

        QTest::newRow("a share") << share() << u"41%"_s << u"± 1 of about 1,515"_s << 615.0 / 1515;
        QTest::newRow("a share that rounds to nothing is told as people")
            << tiny << u"5 people"_s << u"± 1 of 2,000"_s << 5.0 / 2000;
        QTest::newRow("never above 100") << above << u"100%"_s << u"± 1 of about 1,515"_s << 1.0;
        QTest::newRow("fewer than 5")
            << kindOnly(privacy::CellKind::Few) << u"fewer than 5"_s << u" of about 1,515"_s << 0.0;
        QTest::newRow("nearly all") << kindOnly(privacy::CellKind::NearlyAll) << u"nearly all"_s
                                    << u" of about 1,515"_s << 1.0;
        QTest::newRow("a band") << band << u"low"_s << u" of about 1,515"_s << -1.0;
        QTest::newRow("withheld") << withheld << u"not shown"_s << u" "_s << -1.0;
        QTest::newRow("no cell") << absent(u"No data."_s) << u"no data"_s << u" "_s << -1.0;
    }

    void tellsAFigureInWords()
    {
        QFETCH(const scoring::InsightBar, bar);
        QFETCH(const QString, figure);
        QFETCH(const QString, beside);
        QFETCH(const double, filled);

        const InsightRow row = rowWith(bar);

        QCOMPARE(row.figure, figure);
        QCOMPARE(QString(row.plusMinus + u' ' + row.denominator), beside);
        QCOMPARE(row.share.value_or(-1), filled);
        QCOMPARE(row.passport, bar.passport);
        QVERIFY(bar.reason.isEmpty() || row.about.endsWith(bar.reason));
    }

    void tellsThePartsOfTechnologyByTheirWeight()
    {
        scoring::CategoryDetail detail;
        detail.score.id = CategoryId::EndpointAnalytics;
        QVERIFY(insightsOf(detail, english).isEmpty());
        for (const qint64 weight : {1, 1, 2})
            detail.madeOf.push_back({.id = u"boot"_s,
                                     .title = u"Start"_s,
                                     .counted = u"1796 devices"_s,
                                     .earned = scoring::FinePoints(80'940'000),
                                     .weight = weight,
                                     .weights = 4});

        const InsightsContent content = insightsOf(detail, english);

        QCOMPARE(content.columns.size(), 2U);
        QCOMPARE(content.columns[0].rows.size() + content.columns[1].rows.size(), 3U);
        const InsightRow row = content.columns[1].rows.back();
        QCOMPARE(row.figure, u"80.9 points"_s);
        QCOMPARE(row.denominator, u"weight 2 of 4"_s);
        QCOMPARE(row.about, u"1,796 devices"_s);
        QCOMPARE(row.share.value_or(0), 0.8094);
    }

    void saysOnceWhyThereIsNone()
    {
        const QString reason = u"Shown from 400 people on."_s;
        const InsightsContent content = contentWith({absent(reason), absent(reason)});
        QCOMPARE(content.absence, reason);
        QVERIFY(content.columns.empty() && content.without.empty());
    }

    void differentReasonsAreToldEachByItself()
    {
        const InsightsContent content =
            contentWith({absent(u"No data: mail."_s), absent(u"No data: apps."_s)});
        QVERIFY(content.absence.isEmpty());
        QCOMPARE(content.columns.front().rows.size(), 2U);
    }

    void namesWhatHasNoFigure()
    {
        const InsightsContent content = contentWith({share()});
        QCOMPARE(content.without.size(), 1U);
        QCOMPARE(content.without.front().figure, u"no source"_s);
        QVERIFY(!content.without.front().share);
        QCOMPARE(content.without.front().about, u"No usage report tells of them."_s);
    }

    void thePageShowsThemWithTheirPassports()
    {
        const Figures figures;
        FakeScoringService service;
        CategoryPage page(CategoryId::Communication, service);
        page.resize(1056, 800);
        page.show();
        page.refresh();
        answerAll(service, figures);
        auto *card = page.findChild<InsightsCard *>();
        QVERIFY(card->isVisible());
        QCOMPARE(card->findChildren<Bar *>().size(), 5 + 2); // and two without a figure
        const auto links = card->findChildren<PassportLink *>();
        QCOMPARE(links.size(), 5);

        links[4]->activate();
        answerAll(service, figures);

        auto *popover = page.findChild<PassportPopover *>();
        QVERIFY(popover != nullptr && popover->isVisible());
        QStringList told;
        for (const QLabel *label : popover->findChildren<QLabel *>())
            told << label->text();
        QVERIFY2(told.join(u'\n').contains(u"adds nothing to the points"_s), qPrintable(told.join(u'\n')));
    }

    void aSmallOrganizationReadsOneSentence()
    {
        const Figures figures(399);
        FakeScoringService service;
        CategoryPage page(CategoryId::Mobility, service);
        page.show();
        page.refresh();
        answerAll(service, figures);
        auto *card = page.findChild<InsightsCard *>();
        QVERIFY(card->findChildren<Bar *>().empty());
        QStringList told;
        for (const QLabel *label : card->findChildren<QLabel *>())
            told << label->text();
        QVERIFY(told.contains(u"Shown from 400 people on."_s));
    }

    void aPassportOfAShareSaysThatItIsNotScored()
    {
        const Figures figures;
        const scoring::Passport passport = figures.passport(u"communication.channels@2026-W46"_s);
        const PassportContent content = passportContentOf(passport, english);
        QVERIFY(passport.share);
        QVERIFY(content.arithmetic.sentence.startsWith(QString::number(*passport.share) + u" of 100"_s));
        QCOMPARE(recomputedInWords({.points = {}, .share = 41, .agrees = true}, english),
                 u"Done again from the release: 41 of 100, as shown."_s);
        QVERIFY(recomputedInWords({.points = {}, .share = 41, .agrees = false}, english)
                    .contains(u"not agree"_s));
    }

    void aPageOfDevicesHasNoSuchCard()
    {
        const Figures figures;
        FakeScoringService service;
        CategoryPage page(CategoryId::AppHealth, service);
        page.show();
        page.refresh();
        answerAll(service, figures);
        QVERIFY(!page.findChild<InsightsCard *>()->isVisible());
    }
};

QTEST_MAIN(InsightContentTest)
#include "tst_insightcontent.moc"
