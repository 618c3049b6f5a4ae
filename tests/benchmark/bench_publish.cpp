// What importing and publishing cost through the real program, beside the least that would do. Prints figures
// and ratios, asserts nothing.
//
// bench_publish [people] [/path/to/libduckdb.so]     1,000,000 without; with the library, DuckDB reads the
// same
//                                                    file into a table, and the same two keyed hashes follow

#include "benchmark/duckdb.h"

#include "base/crypto.h"
#include "tests/endtoend/organization.h"
#include "tests/endtoend/program.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <numeric>
#include <vector>

using namespace candela::endtoend;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t signalsCounted = 40; // of the catalogue
constexpr std::size_t reportsRead = 7;

double secondsOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

struct Cost
{
    double seconds = 0;
    double peak = 0; ///< memory held at once, in MB
};

/// Read while it runs: what getrusage tells of a child holds what its parent had when it was forked.
double peakOf(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    return 0;
}

/// Runs the program, which must do it all.
Cost costOf(const QString &data, const QStringList &command)
{
    constexpr int betweenLooks = 5; // milliseconds
    Cost cost;
    cost.seconds = secondsOf([&] {
        QProcess process;
        process.start(candelad(), command + QStringList{u"--data"_s, data});
        while (!process.waitForFinished(betweenLooks) && process.state() != QProcess::NotRunning)
            cost.peak = std::max(cost.peak, peakOf(process.processId()));
        if (process.exitCode() != 0) {
            std::fprintf(stderr, "%s\n", process.readAllStandardError().constData());
            std::exit(1);
        }
    });
    return cost;
}

/// Reads line by line, as one would first write it.
double secondsToReadLines(const QString &path, qint64 &chats)
{
    return secondsOf([&] {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return;
        QTextStream stream(&file);
        const auto column = stream.readLine().split(u',').indexOf(u"Private Chat Message Count"_s);
        QString line;
        while (stream.readLineInto(&line))
            chats += line.split(u',').value(column).toInt() > 0 ? 1 : 0;
    });
}

/// DuckDB reads the same columns of the same file into a table.
double secondsOfDuckDb(const QString &library, const QString &path, qint64 &rows)
{
    candela::benchmark::DuckDb duck(library);
    const double seconds = secondsOf([&] {
        duck.run(u"create table teams as select lower(trim(\"User Principal Name\")) as person, "
                 "\"Team Chat Message Count\" > 0 as channel, \"Private Chat Message Count\" > 0 as chat, "
                 "\"Meeting Count\" > 0 or \"Audio Duration In Seconds\" > 0 as met, "
                 "\"Video Duration In Seconds\" > 0 or \"Screen Share Duration In Seconds\" > 0 as visual "
                 "from read_csv('%1', header = true)"_s.arg(path));
    });
    rows = duck.row(u"select count(*) from teams"_s).front();
    return seconds;
}

/// Two pseudonyms for each of so many names, as the vault makes them.
double secondsToHashTwice(int people)
{
    candela::KeyedHash now(QByteArray(32, 'n'));
    candela::KeyedHash next(QByteArray(32, 'm'));
    std::array<unsigned char, 32> digest;
    return secondsOf([&] {
        for (int person = 0; person < people; ++person) {
            const QByteArray name = "firstname.lastname" + QByteArray::number(person) + "@example.org";
            now.hash("0b9f5a4e-8f0e-4a53-9a53-5c3f0f1c7f11", name, digest.data());
            next.hash("0b9f5a4e-8f0e-4a53-9a53-5c3f0f1c7f11", name, digest.data());
        }
    });
}

/// One pass over as many words in memory as the signals of so many people fill.
double secondsToCountBits(int people, qint64 &bits)
{
    std::vector<quint64> words(signalsCounted * (static_cast<std::size_t>(people) + 63) / 64);
    std::iota(words.begin(), words.end(), 0x9e3779b97f4a7c15U);
    return secondsOf([&] {
        for (const quint64 word : words)
            bits += std::popcount(word);
    });
}

/// Writes the seven reports one by one, so that only one is in memory; answers where the Teams report lies.
QString writeReports(const QString &folder, int people)
{
    QDir().mkpath(folder);
    const Organization organization(people, 1);
    for (std::size_t i = 0; i < reportsRead; ++i) {
        const Report report =
            i == 0 ? organization.licences(lastSunday()) : organization.periodOf(i - 1, lastSunday());
        writeFile(folder + u'/' + QString::fromUtf8(report.id), csv(report));
    }
    return folder + u"/getTeamsUserActivityUserDetail"_s;
}

} // namespace

int main(int argc, char *argv[])
{
    const int people = argc > 1 ? std::atoi(argv[1]) : 1'000'000;
    const QTemporaryDir folder;
    const QString teams = writeReports(folder.filePath(u"reports"_s), people);
    const QString one = folder.filePath(u"one"_s);
    const QString all = folder.filePath(u"all"_s);
    const double megabytes = static_cast<double>(QFile(teams).size()) / 1e6;
    std::printf("%d people; a Teams report of %.1f MB\n", people, megabytes);

    const Cost import = costOf(one, {u"import"_s, teams});
    qint64 chats = 0;
    const double lines = secondsToReadLines(teams, chats);
    std::printf("candelad import, sealed on the disk   %8.3f s  %10.0f rows/s  peak RSS %.0f MB\n",
                import.seconds, people / import.seconds, import.peak);
    std::printf("readLine and split, nothing kept      %8.3f s  %10.0f rows/s  (%lld chats)\n", lines,
                people / lines, static_cast<long long>(chats));
    std::printf("import takes %.2f times the lines\n\n", import.seconds / lines);

    if (argc > 2) {
        qint64 rows = 0;
        const double duck = secondsOfDuckDb(QString::fromLocal8Bit(argv[2]), teams, rows);
        const double hashes = secondsToHashTwice(people);
        std::printf("DuckDB reads %lld rows into a table    %8.3f s; the two keyed hashes %.3f s\n",
                    static_cast<long long>(rows), duck, hashes);
        std::printf("import takes %.2f times both\n\n", import.seconds / (duck + hashes));
    }

    const Cost seven = costOf(all, {u"import"_s, folder.filePath(u"reports"_s)});
    const Cost start = costOf(all, {u"score"_s});
    const Cost publish = costOf(all, {u"publish"_s});
    qint64 bits = 0;
    const double pass = secondsToCountBits(people, bits);
    std::printf("candelad import of all seven          %8.3f s  peak RSS %.0f MB\n", seven.seconds,
                seven.peak);
    std::printf("candelad publish, a release           %8.3f s  peak RSS %.0f MB\n", publish.seconds,
                publish.peak);
    std::printf("starting and ending alone (score)     %8.3f s\n", start.seconds);
    std::printf("one pass over the same words          %8.5f s  (%lld bits)\n", pass,
                static_cast<long long>(bits));
    std::printf("publish takes %.0f times the pass\n", publish.seconds / pass);
    return 0;
}
