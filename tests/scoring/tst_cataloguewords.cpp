#include "testreleases.h"

#include "scoring/apphealth.h"
#include "scoring/devicepoints.h"
#include "scoring/endpoint.h"
#include "scoring/locations.h"
#include "scoring/network.h"
#include "scoring/technologyrule.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::scoring;
using namespace candela::scoring::test;

namespace {

/// A number as the catalogue writes it among words.
QString inWords(int number)
{
    return number == 3 ? u"three"_s : QString::number(number);
}

} // namespace

/// What the catalogues say in words is what is computed. If it fails: change both, or neither.
class CatalogueWordsTest : public QObject
{
    Q_OBJECT

private:
    const TechnologyCatalogue m_technology = builtInTechnology();
    const QDate m_today = QDate(2026, 11, 20);

    QString wordsOf(CategoryId category) const
    {
        const TechnologyMeasure &measure = *m_technology.of(category);
        return measure.numerator + u'\n' + measure.denominator;
    }

    TechnologyFigures figures() const
    {
        const TechnologyRules &rules = m_technology.rules();
        return {endpointAnalytics({}, {}, {}, rules, m_today), networkConnectivity({}, {}, rules, m_today),
                appHealth({}, {}, m_today, rules)};
    }

private slots:
    void aDeviceAndAnOfficeAreWellFromThePointsThatAreTold()
    {
        const QString told = u"%1 points or more"_s;
        const QString devices = wordsOf(CategoryId::EndpointAnalytics);
        const QString offices = wordsOf(CategoryId::NetworkConnectivity);
        QVERIFY2(devices.contains(told.arg(wellFrom.count())), qPrintable(devices));
        QVERIFY2(offices.contains(told.arg(wellPlaceFrom.count())), qPrintable(offices));
        QCOMPARE(m_technology.of(CategoryId::NetworkConnectivity)->recommended, std::optional(wellPlaceFrom));
    }

    void asManyDaysAreLookedAtAsAreTold()
    {
        for (const TechnologyFigure &figure : figures()) {
            const TechnologyMeasure &measure = *m_technology.of(figure.category);
            const int days = static_cast<int>(figure.window.first.daysTo(figure.window.last)) + 1;
            QCOMPARE(measure.window, days);
            const QString told = inWords(days) + u" days"_s;
            QVERIFY2(measure.denominator.contains(told), qPrintable(measure.denominator));
            if (figure.absence == TechnologyAbsence::FewDevices)
                QVERIFY2(ruleOf(figure.category)->reason(figure.absence).contains(told),
                         qPrintable(measure.id));
        }
    }

    void everyPlaceSaysTheProtectionOfTheCatalogue()
    {
        QByteArray json = catalogueFile(u"measures.json"_s);
        json.replace("Noise of about 4 people", "Noise of about 9 people");
        const auto changed = MeasureCatalogue::read(json, knownSignals());
        QVERIFY(changed);
        const Scorer scorer(*changed, knownSignals(), {});
        const Releases releases =
            released({releaseOf(week(1), {cell(CategoryId::Teamwork, "numerator", 2400, 1000),
                                          cell(CategoryId::Teamwork, "denominator", 2400, 2000)})});
        const QString name = week(1).name();

        QString told = scorer.category(releases, CategoryId::Teamwork)->protection;
        QVERIFY2(told.startsWith(u"Noise of about 9 people"_s), qPrintable(told));
        for (const QString &subject : {u"teamwork"_s, u"total"_s}) {
            const QString figure = subject + u'@' + name;
            told = (*scorer.passport(releases, figure))->protection;
            QVERIFY2(told.startsWith(u"Noise of about 9 people"_s), qPrintable(figure));
        }
    }

    void aSumIsShownSoThatItRoundsToItsPoints_data()
    {
        QTest::addColumn<double>("unrounded");
        QTest::addColumn<int>("points");
        QTest::addColumn<QString>("shown");
        QTest::newRow("one decimal says enough") << 62.04 << 62 << u"62.0"_s;
        QTest::newRow("a half goes up") << 62.5 << 63 << u"62.5"_s;
        QTest::newRow("nearly a half") << 100.0 * 1580 / 1870 << 84 << u"84.49"_s;
        QTest::newRow("very nearly a half") << 84.49996 << 84 << u"84.49996"_s;
    }

    void aSumIsShownSoThatItRoundsToItsPoints()
    {
        QFETCH(const double, unrounded);
        QFETCH(const int, points);
        QTEST(shownFor(unrounded, points), "shown");
    }
};

QTEST_GUILESS_MAIN(CatalogueWordsTest)
#include "tst_cataloguewords.moc"
