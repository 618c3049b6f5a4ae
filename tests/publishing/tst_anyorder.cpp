#include "anyfiles.h"
#include "house.h"

#include "publishing/importer.h"

#include <QFile>
#include <QTest>

#include <memory>
#include <random>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::publishing;
using namespace candela::publishing::test;

namespace {

const QDate sunday = week(5).sunday();
const QDate today = sunday.addDays(2);

/// Everything that people can see of an organization.
struct Seen
{
    QStringList releases;   ///< their digests
    QByteArrayList figures; ///< of technology, byte for byte
    std::vector<DeviceRow> devices;

    friend bool operator==(const Seen &, const Seen &) = default;
};

/// Every released count of people and every part of a figure of technology, without what tells which files
/// there were.
std::map<QString, QString> countsOf(const House &house)
{
    std::map<QString, QString> counts;
    for (const privacy::FrozenRelease &frozen : house.releases()) {
        for (const privacy::Cell &cell : frozen.release.cells)
            counts[cell.id] = u"%1 of %2"_s.arg(cell.value.value_or(-1)).arg(cell.n);
    }
    const QString organization = house.workshop(today).organization.id;
    const TechnologyFigures figures = *house.store().technology().all(organization);
    for (const TechnologyFigure &figure : figures) {
        for (const TechnologyPart &part : figure.parts)
            counts[idOf(figure.category) + u' ' + part.id] =
                u"%1 with %2"_s.arg(part.count).arg(part.value.value_or(-1));
    }
    return counts;
}

} // namespace

/// Random organizations, whose files come in any order, at once or in several imports.
class AnyOrderTest : public QObject
{
    Q_OBJECT

private slots:
    void givesTheSameReleasesAndFigures_data();
    void givesTheSameReleasesAndFigures();
    void anotherSourceMovesNothingOfTheOthers_data();
    void anotherSourceMovesNothingOfTheOthers();

private:
    static std::unique_ptr<House> houseWith(const std::vector<QByteArray> &files, std::mt19937 &chance);
    static Seen seenIn(const House &house);
};

/// A house into which these files were imported, a few at a time, and then published.
std::unique_ptr<House> AnyOrderTest::houseWith(const std::vector<QByteArray> &files, std::mt19937 &chance)
{
    auto house = std::make_unique<House>();
    std::vector<OfferedFile> together;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const QString path = house->path(u"file %1"_s.arg(i));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(files[i]) != files[i].size())
            qFatal("no file");
        file.close();
        together.push_back({.name = path, .open = [path] { return sources::MappedFile::open(path); }});
        if (chance() % 3 != 0 && i + 1 < files.size())
            continue;
        const auto results = importFiles(house->workshop(today), together, {}, {});
        if (!results)
            qFatal("%s", qPrintable(results.error().what));
        for (const FileResult &result : *results) {
            if (result.outcome != FileOutcome::Imported)
                qFatal("%s", qPrintable(result.reason));
        }
        together.clear();
    }
    if (const auto published = house->publish(today); !published)
        qFatal("%s", qPrintable(published.error().what));
    return house;
}

Seen AnyOrderTest::seenIn(const House &house)
{
    const QString organization = house.workshop(today).organization.id;
    Seen seen;
    for (const privacy::FrozenRelease &frozen : house.releases())
        seen.releases << frozen.digest;
    const TechnologyFigures figures = *house.store().technology().all(organization);
    for (const TechnologyFigure &figure : figures)
        seen.figures << canonicalBytes(figure);
    seen.devices = *house.store().devices().page(organization, {.order = {.field = DeviceField::ManagedId}});
    return seen;
}

void AnyOrderTest::givesTheSameReleasesAndFigures_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 10; ++seed)
        QTest::addRow("organization %u", seed) << seed;
}

void AnyOrderTest::givesTheSameReleasesAndFigures()
{
    QFETCH(const unsigned, seed);
    std::mt19937 chance(seed);
    std::vector<QByteArray> files = anyFiles(chance, sunday).all();

    const Seen first = seenIn(*houseWith(files, chance));

    QCOMPARE(first.releases.size(), 1);
    QCOMPARE(first.figures.size(), 3);
    QVERIFY(first.devices.size() > 5);
    for (int order = 0; order < 3; ++order) {
        std::ranges::shuffle(files, chance);
        const Seen seen = seenIn(*houseWith(files, chance));
        QCOMPARE(seen.releases, first.releases);
        QCOMPARE(seen.figures, first.figures);
        QCOMPARE(seen.devices, first.devices);
    }
}

void AnyOrderTest::anotherSourceMovesNothingOfTheOthers_data()
{
    givesTheSameReleasesAndFigures_data();
}

/// Without the files that feed one category, what is made of the others is to the count what it was.
void AnyOrderTest::anotherSourceMovesNothingOfTheOthers()
{
    QFETCH(const unsigned, seed);
    std::mt19937 chance(seed + 100);
    const AnyFiles files = anyFiles(chance, sunday);
    const auto all = countsOf(*houseWith(files.all(), chance));
    QVERIFY(all.size() > 10);
    using Some = std::vector<QByteArray> AnyFiles::*;
    for (const auto &[some, fed] : {std::pair<Some, QString>(&AnyFiles::endpoint, u"endpoint_analytics"_s),
                                    {&AnyFiles::apps, u"app_health"_s},
                                    {&AnyFiles::network, u"network_connectivity"_s},
                                    {&AnyFiles::meetings, u"meetings"_s}}) {
        AnyFiles fewer = files;
        (fewer.*some).clear();

        auto without = countsOf(*houseWith(fewer.all(), chance));

        for (const auto &[id, count] : all) {
            if (!id.startsWith(fed))
                QVERIFY2(without[id] == count, qPrintable(fed + u" moved "_s + id));
        }
    }
}

QTEST_APPLESS_MAIN(AnyOrderTest)
#include "tst_anyorder.moc"
