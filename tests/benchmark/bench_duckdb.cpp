// What a weekly release and an import cost beside DuckDB doing the same from a table and from the same file,
// in one process, and beside one pass over the same bitmaps in memory. Prints figures and ratios; the counts
// of both must agree, nothing else is asserted.
//
// bench_duckdb /path/to/libduckdb.so [people...]     10,000 100,000 1,000,000 without
//
// npm install @duckdb/node-api brings the library, in node_modules/@duckdb/node-bindings-linux-x64.

#include "benchmark/duckdb.h"
#include "publishing/house.h"

#include "publishing/counting.h"
#include "scoring/scorer.h"
#include "vault/kernels.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>
#include <ctime>
#include <functional>

using namespace candela;
using namespace candela::benchmark;
using namespace candela::publishing::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int days = 28;
const Slot releasedWeek = week(8);

/// On the wall, and of all processors: the latter is comparable also while others use the machine.
struct Cost
{
    double seconds = 0;
    double worked = 0;
};

Cost costOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    const std::clock_t start = std::clock();
    work();
    return {.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9,
            .worked = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC};
}

/// The quickest of several, each with all it needs read before.
Cost quickest(const std::function<void()> &work)
{
    Cost best = costOf(work);
    for (int i = 1; i < 5; ++i) {
        const Cost one = costOf(work);
        best = {.seconds = std::min(best.seconds, one.seconds), .worked = std::min(best.worked, one.worked)};
    }
    return best;
}

// Who did what on which day is arithmetic, so that a table and bitmaps hold the same without a file between.
constexpr qint64 one = 7919;
constexpr qint64 two = 104'729;
constexpr qint64 three = 15'485'863;
constexpr qint64 modulus = 1009;
constexpr qint64 below = 60;

bool did(qint64 person, qint64 day, qint64 number)
{
    return (person * one + day * two + number * three) % modulus < below;
}

bool mayUse(qint64 person, qint64 number)
{
    return (person + number) % 9 != 0;
}

bool isLicence(SignalNumber number)
{
    for (const Signal &signal : knownSignals().signalsOf(licenceReport())) {
        if (signal.number == number)
            return true;
    }
    return false;
}

QString columnOf(SignalNumber number)
{
    return u"s%1"_s.arg(number);
}

/// The same expression in SQL.
QString sqlOf(const SetExpression &set)
{
    using Kind = SetExpression::Kind;
    if (set.kind() == Kind::Signal)
        return columnOf(set.number());
    QStringList parts;
    for (const SetExpression &part : set.parts())
        parts << sqlOf(part);
    switch (set.kind()) {
    case Kind::Any:
        return parts.isEmpty() ? u"false"_s : u'(' + parts.join(u" or "_s) + u')';
    case Kind::All:
        return u'(' + parts.join(u" and "_s) + u')';
    case Kind::Not:
        return u"(not "_s + parts.front() + u')';
    case Kind::AtLeast:
        return u"((("_s + parts.join(u")::int + ("_s) + u")::int) >= %1)"_s.arg(set.least());
    case Kind::Signal:
        break;
    }
    std::unreachable();
}

QByteArray nameOf(qint64 person)
{
    return "firstname.lastname" + QByteArray::number(person) + "@example.org";
}

/// Seals 28 day files of each report, as an import would.
void fillVault(House &house, qint64 people)
{
    auto import = house.vault().beginImport();
    const auto keep = [&](const Coverage &coverage, const std::function<SignalSet(qint64)> &bitsOf) {
        vault::Intake intake = import->intake();
        for (qint64 person = 0; person < people; ++person)
            intake.add(PersonKey(nameOf(person)), bitsOf(person));
        if (!import->keep(coverage, std::move(intake)))
            qFatal("the vault took no file");
    };
    keep(licence(releasedWeek.sunday()), [](qint64 person) {
        SignalSet bits;
        bits.insert(number("listed"));
        for (const Signal &signal : knownSignals().signalsOf(licenceReport())) {
            if (signal.rule == SignalRule::True && mayUse(person, signal.number))
                bits.insert(signal.number);
        }
        return bits;
    });
    for (const QString &report : activityReports()) {
        const auto all = knownSignals().signalsOf(report);
        for (int day = 0; day < days; ++day)
            keep(dayOf(report, releasedWeek.sunday().addDays(-day)), [&](qint64 person) {
                SignalSet bits;
                for (const Signal &signal : all) {
                    if (did(person, day, signal.number))
                        bits.insert(signal.number);
                }
                return bits;
            });
    }
    if (!import->commit())
        qFatal("the vault kept nothing");
}

/// One row a person and day, one column a signal: what a warehouse would hold.
void fillTable(DuckDb &duck, qint64 people)
{
    QStringList columns;
    for (const Signal &signal : knownSignals().entries()) {
        const int number = signal.number;
        const QString value = !isLicence(signal.number) ? u"(p * %1 + d * %2 + %3) % %4 < %5"_s.arg(one)
                                                              .arg(two)
                                                              .arg(number * three)
                                                              .arg(modulus)
                                                              .arg(below)
                              : signal.rule == SignalRule::True ? u"(p + %1) % 9 <> 0"_s.arg(number)
                                                                : u"true"_s;
        columns << u"(%1) as %2"_s.arg(value, columnOf(signal.number));
    }
    duck.run(
        u"create or replace table days as select p::int as person, d::int as day, %1 from range(%2) a(p), "
        u"range(%3) b(d)"_s.arg(columns.join(u", "_s))
            .arg(people)
            .arg(days));
}

/// n and the raw count of each part of each measure, in the order of the catalogue.
QString countingSql()
{
    QStringList united;
    for (const Signal &signal : knownSignals().entries())
        united << u"bool_or(%1) as %1"_s.arg(columnOf(signal.number));
    QStringList counts;
    for (const Measure &measure : measures().entries()) {
        const QString population = sqlOf(measure.population);
        counts << u"count(*) filter (where %1)"_s.arg(population);
        for (const MeasurePart &part : measure.parts)
            counts << u"count(*) filter (where %1 and %2)"_s.arg(population, sqlOf(part.set));
    }
    return u"with w as (select person, %1 from days group by person) select %2 from w"_s.arg(
        united.join(u", "_s), counts.join(u", "_s));
}

std::vector<qint64> countedByUs(const vault::Planes &planes, qsizetype people)
{
    std::vector<qint64> counts;
    for (const Measure &measure : measures().entries()) {
        counts.push_back(vault::count(measure.population, planes, people));
        for (const MeasurePart &part : measure.parts)
            counts.push_back(
                vault::count(SetExpression::combine(SetExpression::Kind::All, {measure.population, part.set}),
                             planes, people));
    }
    return counts;
}

/// Every plane of every day as it lies in memory: what the least would have to look at.
std::vector<vault::Planes> allDays(const House &house)
{
    std::vector<vault::Planes> all;
    const auto held = house.vault().coverage();
    for (const Coverage &coverage : *held)
        all.push_back(*house.vault().planes(coverage));
    return all;
}

Cost costOfOnePass(const std::vector<vault::Planes> &all, std::size_t &bits, std::size_t &bytes)
{
    return quickest([&] {
        bytes = 0;
        for (const vault::Planes &planes : all) {
            planes.numbers().forEach([&](SignalNumber number) {
                const auto &plane = *planes.plane(number);
                bits += vault::kernels().count(plane.data(), plane.size());
                bytes += 8 * plane.size();
            });
        }
    });
}

void line(const char *what, const Cost &cost, const Cost &other)
{
    std::printf("  %-52s %9.4f s  %8.2f   of the processors %9.4f s  %8.2f\n", what, cost.seconds,
                cost.seconds / other.seconds, cost.worked, cost.worked / other.worked);
}

void bench(DuckDb &duck, qint64 people)
{
    House house;
    const Cost filling = costOf([&] { fillVault(house, people); });
    fillTable(duck, people);
    const auto held = *house.vault().coverage();

    std::size_t bits = 0;
    std::size_t bytes = 0;
    const Cost pass = costOfOnePass(allDays(house), bits, bytes);
    std::printf("%lld people, %d days, %zu signals; one pass over %.1f MB of bitmaps in memory takes 1.00\n",
                static_cast<long long>(people), days, knownSignals().entries().size(),
                static_cast<double>(bytes) / 1e6);
    line("one pass over those bitmaps", pass, pass);

    vault::Planes window;
    const auto everyDay = allDays(house);
    const Cost uniting = quickest([&] {
        window = vault::Planes();
        for (const vault::Planes &day : everyDay)
            window.unite(day);
    });
    line("uniting them to a window, in memory", uniting, pass);
    std::vector<qint64> ours;
    const Cost counting = quickest([&] { ours = countedByUs(window, house.vault().people()); });
    line("counting every measure of that window", counting, pass);
    const Cost opening = quickest([&] {
        vault::Planes planes;
        if (!house.vault().uniteInto(planes, held, {}))
            qFatal("an entry cannot be read");
    });
    line("reading, opening and uniting the sealed vault", opening, pass);
    const Cost publishing = costOf([&] {
        if (const auto done = house.publish(releasedWeek.sunday().addDays(2));
            !done || done->released.empty())
            qFatal("nothing was published");
    });
    line("publish, from the sealed vault to the frozen release", publishing, pass);

    std::vector<qint64> theirs;
    const QString sql = countingSql();
    const Cost table = quickest([&] { theirs = duck.row(sql); });
    line("DuckDB counts the same from its table", table, pass);
    std::printf(
        "  both count the same: %s; DuckDB takes %.0f times uniting and counting, %.1f times publish\n",
        ours == theirs ? "yes" : "NO", table.seconds / (uniting.seconds + counting.seconds),
        table.seconds / publishing.seconds);
    std::printf("  sealing took %.1f s, of the processor %.1f s\n", filling.seconds, filling.worked);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: bench_duckdb /path/to/libduckdb.so [people...]\n");
        return 2;
    }
    DuckDb duck(arguments[1]);
    std::printf("DuckDB %s, with all its threads\n", qPrintable(duck.version()));
    QStringList sizes = arguments.mid(2);
    if (sizes.isEmpty())
        sizes = {u"10000"_s, u"100000"_s, u"1000000"_s};
    for (const QString &size : sizes)
        bench(duck, size.toLongLong());
    return 0;
}
