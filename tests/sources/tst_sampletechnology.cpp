#include "model/catalogues.h"
#include "scoring/apphealth.h"
#include "scoring/endpoint.h"
#include "scoring/network.h"
#include "sources/sampledevices.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::sources;

namespace {

const Window days{.first = QDate(2026, 4, 20), .last = QDate(2026, 11, 15)};

/// Devices are known by their own ids here; the opaque ones are made when they are kept.
TechnologyRows rowsOn(const SampleDevices &sample, QDate day)
{
    TechnologyRows rows = sample.everythingOn(day);
    for (EndpointDevice &device : rows.endpointDevices)
        device.id = device.managedId;
    for (AppDevice &device : rows.appDevices)
        device.id = device.managedId;
    return rows;
}

TechnologyFigure endpointOn(const SampleDevices &sample, QDate day)
{
    const TechnologyRows rows = rowsOn(sample, day);
    return scoring::endpointAnalytics(rows.endpointDevices, rows.starts, rows.apps,
                                      builtInTechnology().rules(), day);
}

TechnologyFigure networkOn(const SampleDevices &sample, QDate day)
{
    const TechnologyRows rows = rowsOn(sample, day);
    return scoring::networkConnectivity(rows.samples, rows.locations, builtInTechnology().rules(), day);
}

bool isNear(const TechnologyFigure &figure, int points)
{
    return figure.points && std::abs(figure.points->count() - points) <= 4;
}

} // namespace

/// The technology of the sample organization, as the rules of scoring see it.
class SampleTechnologyTest : public QObject
{
    Q_OBJECT

private slots:
    void isTheSameInEveryRun();
    void differsWithTheSeed();
    void isBelievable();
    void getsBetterOverTheMonths();
    void hasPlacesThatDiffer();
    void hasStartsInTheLastWeeksAlone();
    void namesNoDayOutsideItsWeek();
    void hasNothingWithoutDevices();

private:
    SampleDevices m_sample{1800, days, 7};
};

void SampleTechnologyTest::isTheSameInEveryRun()
{
    const SampleDevices again(1800, days, 7);
    QCOMPARE(m_sample.weekTo(days.last), again.weekTo(days.last));
    QCOMPARE(m_sample.everythingOn(days.last), again.everythingOn(days.last));
}

void SampleTechnologyTest::differsWithTheSeed()
{
    const SampleDevices other(1800, days, 8);
    const TechnologyRows rows = m_sample.weekTo(days.last);
    const TechnologyRows others = other.weekTo(days.last);
    QVERIFY(rows.endpointDevices != others.endpointDevices);
    QVERIFY(rows.starts != others.starts);
    QVERIFY(rows.samples != others.samples);
}

void SampleTechnologyTest::isBelievable()
{
    const TechnologyFigure endpoint = endpointOn(m_sample, days.last);
    const TechnologyFigure network = networkOn(m_sample, days.last);
    QVERIFY2(isNear(endpoint, 63),
             qPrintable(QString::number(endpoint.points ? endpoint.points->count() : -1)));
    QVERIFY2(isNear(network, 80), qPrintable(QString::number(network.points ? network.points->count() : -1)));
}

void SampleTechnologyTest::getsBetterOverTheMonths()
{
    const QDate early = QDate(2026, 5, 31);
    QVERIFY(*endpointOn(m_sample, early).points < *endpointOn(m_sample, days.last).points);
    QVERIFY(*networkOn(m_sample, early).points < *networkOn(m_sample, days.last).points);
}

void SampleTechnologyTest::hasPlacesThatDiffer()
{
    const TechnologyRows rows = m_sample.weekTo(days.last);
    QCOMPARE(rows.locations.size(), 8U);
    QCOMPARE(std::ranges::count(rows.locations, true, &NetworkLocation::isRemote), 1);
    QSet<QString> countries;
    for (const NetworkLocation &location : rows.locations)
        countries << location.country;
    QCOMPARE(countries.size(), 3);
    QSet<QString> models;
    for (const EndpointDevice &device : rows.endpointDevices)
        models << device.model;
    QCOMPARE(models.size(), 6);
    QCOMPARE(rows.apps.size(), 12U);
}

void SampleTechnologyTest::hasStartsInTheLastWeeksAlone()
{
    QVERIFY(!m_sample.weekTo(days.last).starts.empty());
    QVERIFY(!m_sample.weekTo(days.last.addDays(-21)).starts.empty());
    QVERIFY(m_sample.weekTo(days.last.addDays(-28)).starts.empty());
}

void SampleTechnologyTest::namesNoDayOutsideItsWeek()
{
    const QDate sunday = days.last.addDays(-14);
    const Window week{.first = sunday.addDays(-6), .last = sunday};
    const TechnologyRows rows = m_sample.weekTo(sunday);
    QVERIFY(std::ranges::all_of(
        rows.endpointDevices, [&](const EndpointDevice &device) { return week.contains(device.lastSeen); }));
    QVERIFY(std::ranges::all_of(rows.starts, [&](const DeviceStart &one) { return week.contains(one.day); }));
    QVERIFY(
        std::ranges::all_of(rows.samples, [&](const NetworkSample &one) { return week.contains(one.day); }));
}

void SampleTechnologyTest::hasNothingWithoutDevices()
{
    const SampleDevices none(0, days, 7);
    QCOMPARE(none.weekTo(days.last), TechnologyRows());
    QCOMPARE(none.everythingOn(days.last), TechnologyRows());
}

QTEST_APPLESS_MAIN(SampleTechnologyTest)
#include "tst_sampletechnology.moc"
