#include "house.h"

#include "publishing/samplemaker.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::publishing;
using namespace candela::publishing::test;

namespace {

/// A place for a sample, opened anew for each week as the program does.
struct SamplePlace
{
    vault::test::Folder folder;
    std::unique_ptr<store::Store> store = std::move(
        *store::Store::open(folder.folder.filePath(u"candela.db"_s), store::Store::Access::ReadWrite));
    store::Organization organization = {
        .id = QString::fromLatin1(folder.place().organization), .name = {}, .sample = true, .seed = 7};
    SampleKeys keys = SampleKeys(7);
    QList<Block> blocks;

    Result<QStringList> make(const sources::SampleShape &shape)
    {
        const sources::SampleOrganization sample(shape, knownSignals());
        const sources::SampleDevices devices(60, sample.days(), shape.seed);
        return makeSample(sample, devices, [&](QDate today, const auto &work) -> Result<void> {
            auto vault = folder.open(today);
            if (!vault)
                return fail(vault.error());
            blocks << (*vault)->block();
            return work({.vault = **vault,
                         .store = *store,
                         .keys = keys,
                         .knownSignals = knownSignals(),
                         .measures = measures(),
                         .technology = technology(),
                         .imports = imports(),
                         .organization = organization,
                         .policy = {},
                         .today = today,
                         .deviceKey = QByteArray(32, 'd')});
        });
    }

    std::vector<privacy::FrozenRelease> releases() const { return **store->releases().all(organization.id); }
};

} // namespace

class SampleMakerTest : public QObject
{
    Q_OBJECT

private slots:
    void makesAHistoryThatRepeats()
    {
        const sources::SampleShape shape{.people = 200, .days = 70, .seed = 7, .until = QDate(2026, 11, 15)};
        SamplePlace one;
        SamplePlace other;

        const auto first = one.make(shape);
        const auto second = other.make(shape);

        QVERIFY(first && second);
        QCOMPARE(*first, *second);
        QVERIFY(first->size() >= 1);
        QCOMPARE(first->back(), u"2026-W46"_s);
        const auto releases = one.releases();
        QCOMPARE(std::ssize(releases), first->size());
        for (std::size_t i = 0; i < releases.size(); ++i) {
            QCOMPARE(releases[i].digest, other.releases()[i].digest);
            QVERIFY(releases[i].release.sample);
            QCOMPARE(releases[i].release.cells.size(), 9U);
            QCOMPARE(releases[i].release.slot.name(), (*first)[static_cast<qsizetype>(i)]);
        }
        QVERIFY(!one.store->releases().firstBrokenLink(one.organization.id)->has_value());
    }

    void closesADayOfDevicesEachWeek()
    {
        const sources::SampleShape shape{.people = 60, .days = 42, .seed = 7, .until = QDate(2026, 11, 15)};
        SamplePlace one;
        SamplePlace other;
        QVERIFY(one.make(shape) && other.make(shape));

        const TechnologyFigures figures = *one.store->technology().all(one.organization.id);

        QCOMPARE(figures.size(), 18U); // three categories in six weeks
        QCOMPARE(figures.back().day, shape.until);
        QCOMPARE(figures, *other.store->technology().all(other.organization.id));
        TechnologyFigures ofApps;
        for (const TechnologyFigure &figure : figures) {
            QVERIFY(figure.points);
            QVERIFY(figure.points->count() > 30 && figure.points->count() < 95);
            if (figure.category == CategoryId::AppHealth)
                ofApps.push_back(figure);
        }
        for (const TechnologyFigure &figure : ofApps)
            QVERIFY(figure.denominator > 50 && figure.denominator <= 60);
        QVERIFY(ofApps.back().numerator > ofApps.front().numerator);
        const auto list = *one.store->devices().page(one.organization.id, {.order = {}});
        QVERIFY(list.size() > 50 && list.size() <= 60); // the inventory's devices are the same ones
        QVERIFY(std::ranges::all_of(list, [](const DeviceRow &row) { return row.channel && row.bootMs; }));
    }

    void anotherSeedMakesOtherFigures()
    {
        SamplePlace one;
        SamplePlace other;
        other.keys = SampleKeys(8);
        QVERIFY(one.make({.people = 200, .days = 35, .seed = 7, .until = QDate(2026, 11, 15)}));
        QVERIFY(other.make({.people = 200, .days = 35, .seed = 8, .until = QDate(2026, 11, 15)}));
        QVERIFY(!one.releases().empty());
        QVERIFY(one.releases().back().digest != other.releases().back().digest);
    }

    void itsKeysDieOnTheWay()
    {
        SamplePlace place;
        QVERIFY(place.make({.people = 60, .days = 120, .seed = 7, .until = QDate(2026, 11, 15)}));
        QVERIFY(std::ranges::is_sorted(place.blocks));
        QVERIFY(place.blocks.back() - place.blocks.front() >= 4);
        const auto vault = place.folder.open(QDate(2026, 11, 17));
        const auto held = (*vault)->coverage();
        QVERIFY(held);
        for (const Coverage &coverage : *held) // nothing from before the last two blocks
            QVERIFY(blockOf(coverage.days.last) >= place.blocks.back() - 2);
    }
};

QTEST_APPLESS_MAIN(SampleMakerTest)
#include "tst_samplemaker.moc"
