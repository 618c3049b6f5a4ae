// What the vault costs beside the least it could cost. Prints figures and ratios, asserts nothing.
//
// bench_vault [people] [days] [signals]     1,000,000 28 40 without

#include "vault/count.h"
#include "vault/kernels.h"
#include "vault/vault.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>
#include <functional>
#include <random>
#include <sys/resource.h>

using namespace candela;
using namespace candela::vault;

namespace {

struct Size
{
    std::size_t people;
    int days;
    SignalNumber numbers;
};

/// Of the processor, not of the clock on the wall: comparable also while others use the machine.
double millisecondsOf(const std::function<void()> &work)
{
    const std::clock_t start = std::clock();
    work();
    return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

/// The quickest of several runs: what it costs when nobody else uses the machine.
double quickest(int runs, const std::function<void()> &work)
{
    double best = millisecondsOf(work);
    for (int i = 1; i < runs; ++i)
        best = std::min(best, millisecondsOf(work));
    return best;
}

void line(const char *what, double milliseconds, double least)
{
    std::printf("%-58s %9.2f ms", what, milliseconds);
    if (least > 0)
        std::printf("   %6.2f times the least", milliseconds / least);
    std::printf("\n");
}

/// Exits with the sentence when there is no value; a benchmark has nobody to hand it to.
template<typename T>
T need(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", qPrintable(result.error().what));
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

Coverage dayOf(QDate date)
{
    return {.report = QStringLiteral("bench"), .days = {.first = date, .last = date}};
}

QByteArray nameOf(std::size_t person)
{
    return QByteArray::number(static_cast<qulonglong>(person))
        .prepend("firstname.lastname")
        .append("@example.org");
}

/// Calls `use(name, bits)` for each row of a day.
template<typename Use>
void forEachRow(const Size &size, unsigned seed, Use use)
{
    std::mt19937_64 chance(seed);
    for (std::size_t person = 0; person < size.people; ++person) {
        SignalSet bits;
        for (SignalNumber number = 0; number < size.numbers; ++number) {
            if ((chance() & 7) == 0)
                bits.insert(number);
        }
        use(PersonKey(nameOf(person)), bits);
    }
}

Intake dayOfRows(const Import &import, const Size &size, unsigned seed)
{
    Intake rows = import.intake();
    forEachRow(size, seed,
               [&](PersonKey &&person, const SignalSet &bits) { rows.add(std::move(person), bits); });
    return rows;
}

/// At least two of the first three, and not the fourth: a measure such as there are.
SetExpression twoOfThree(SignalNumber first)
{
    using Kind = SetExpression::Kind;
    std::vector<SetExpression> parts;
    for (SignalNumber i = 0; i < 3; ++i)
        parts.push_back(SetExpression::signal(static_cast<SignalNumber>(first + i)));
    auto modes = SetExpression::combine(Kind::AtLeast, std::move(parts), 2);
    auto others =
        SetExpression::combine(Kind::Not, {SetExpression::signal(static_cast<SignalNumber>(first + 3))});
    return SetExpression::combine(Kind::All, {std::move(modes), std::move(others)});
}

void benchImport(Vault &vault, const Size &size, QDate last)
{
    auto import = need(vault.beginImport(static_cast<std::size_t>(size.days)));
    double names = 0;
    double hashes = 0;
    double keeping = 0;
    for (int i = 0; i < size.days; ++i) {
        if (i == 0)
            names = millisecondsOf([&] { forEachRow(size, 0, [](const PersonKey &, const SignalSet &) {}); });
        std::optional<Intake> rows;
        const double took = millisecondsOf([&] { rows = dayOfRows(import, size, static_cast<unsigned>(i)); });
        const double kept =
            millisecondsOf([&] { need(import.keep(dayOf(last.addDays(-i)), std::move(*rows))); });
        if (i == 0) {
            hashes = took;
            keeping = kept;
        }
    }
    const double committing = millisecondsOf([&] { need(import.commit()); });
    line("one file: making the names and chance", names, 0);
    line("one file: pseudonyms of both blocks", hashes - names, 0);
    line("one file: sort, digest, seal and write, both blocks", keeping, 0);
    line("commit of all files", committing, 0);
}

void benchCount(const Vault &vault, const Size &size, QDate last)
{
    Planes planes;
    const double reading = millisecondsOf([&] {
        std::vector<Coverage> days;
        for (int i = 0; i < size.days; ++i)
            days.push_back(dayOf(last.addDays(-i)));
        need(vault.uniteInto(planes, days, {}));
    });
    line("read, open and unite all days", reading, 0);

    std::size_t sum = 0;
    const double least = quickest(20, [&] {
        planes.numbers().forEach([&](SignalNumber number) {
            const auto &plane = *planes.plane(number);
            sum += kernels().count(plane.data(), plane.size());
        });
    });
    line("one popcount pass over the same planes", least, least);
    const double each = quickest(20, [&] {
        for (SignalNumber number = 0; number < size.numbers; ++number)
            sum += static_cast<std::size_t>(count(SetExpression::signal(number), planes, vault.people()));
    });
    line("counting each signal", each, least);
    const double measures = quickest(20, [&] {
        for (SignalNumber first = 0; first + 3 < size.numbers; first += 4)
            sum += static_cast<std::size_t>(count(twoOfThree(first), planes, vault.people()));
    });
    line("counting two of three and not a fourth, every plane once", measures, least);
    std::printf("(checksum %zu)\n", sum);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const auto given = [&](int at, int otherwise) { return argc > at ? std::atoi(argv[at]) : otherwise; };
    const Size size = {.people = static_cast<std::size_t>(given(1, 1'000'000)),
                       .days = given(2, 28),
                       .numbers = static_cast<SignalNumber>(given(3, 40))};
    const QTemporaryDir folder;
    const Place place = {.database = folder.filePath(QStringLiteral("vault.db")),
                         .keyFolder = folder.filePath(QStringLiteral("keys")),
                         .masterKey = QByteArray(32, 'm'),
                         .organization = "bench"};
    const QDate today(2026, 11, 20);
    benchImport(*need(Vault::open(place, systemRandom(), today)), size, today);
    std::unique_ptr<Vault> vault;
    line("open", millisecondsOf([&] { vault = need(Vault::open(place, systemRandom(), today)); }), 0);
    benchCount(*vault, size, today);
    struct rusage usage = {};
    ::getrusage(RUSAGE_SELF, &usage);
    std::printf("largest memory %.0f MB\n", static_cast<double>(usage.ru_maxrss) / 1024);
    return 0;
}
