#include "model/catalogues.h"
#include "sources/mappedfile.h"
#include "sources/readreport.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

#include <cstdio>
#include <cstdlib>
#include <sys/resource.h>

// How fast a Teams report is read, beside the reader one would write first (QTextStream, readLine, split), on
// the same file in the same run. Prints; asserts nothing. Usage: bench_import [rows]

using namespace Qt::StringLiterals;
using namespace candela;

namespace {

const QByteArray header =
    "Report Refresh Date,User Id,User Principal Name,Last Activity Date,Is Deleted,Deleted Date,Assigned "
    "Products,"
    "Team Chat Message Count,Private Chat Message Count,Call Count,Meeting Count,Meetings Organized Count,"
    "Meetings Attended Count,Ad Hoc Meetings Organized Count,Ad Hoc Meetings Attended Count,"
    "Scheduled One-time Meetings Organized Count,Scheduled One-time Meetings Attended Count,"
    "Scheduled Recurring Meetings Organized Count,Scheduled Recurring Meetings Attended Count,Audio Duration,"
    "Video Duration,Screen Share Duration,Audio Duration In Seconds,Video Duration In Seconds,"
    "Screen Share Duration In Seconds,Has Other Action,Urgent Messages,Post Messages,Tenant Display Name,"
    "Shared Channel Tenant Display Names,Reply Messages,Is Licensed,Report Period\r\n";

bool writeReport(const QString &path, int rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write("\xEF\xBB\xBF" + header);
    for (int row = 0; row < rows; ++row) {
        const QByteArray number = QByteArray::number(row);
        file.write("2026-11-15,00000000-0000-0000-0000-000000000000,person" + number +
                   "@contoso.example,2026-11-14,False,,OFFICE 365 E3+VISIO PLAN 2," +
                   (row % 3 == 0 ? "0" : "12") + ',' + QByteArray::number(row % 57) +
                   ",1,4,1,3,0,1,0,1,1,1,PT1H12M3S,PT12M,PT0S,4323,720,0,No,0,1," +
                   (row % 50 == 0 ? "\"Contoso, \"\"North\"\"\"" : "Contoso") + ",,0,Yes,30\r\n");
    }
    return true;
}

struct Figures
{
    qint64 rows = 0;
    qint64 chats = 0; ///< people who wrote in a chat: both readers must agree
    double seconds = 0;
};

Figures readOurs(const QString &path)
{
    const SignalCatalogue catalogue = builtInSignals();
    const SignalNumber chat = catalogue.signal(u"sent_chat_message")->number;
    Figures figures;
    QElapsedTimer timer;
    timer.start();
    const auto file = sources::MappedFile::open(path);
    const auto take = [&](PersonKey &&, const SignalSet &found) {
        figures.chats += found.contains(chat) ? 1 : 0;
    };
    const auto read = sources::readReport(file->bytes(), catalogue, take, {.today = QDate(2026, 11, 16)});
    figures.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    figures.rows = read ? read->rows : 0;
    return figures;
}

Figures readLines(const QString &path)
{
    Figures figures;
    QElapsedTimer timer;
    timer.start();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return figures;
    QTextStream stream(&file);
    const auto column = stream.readLine().split(u',').indexOf(u"Private Chat Message Count"_s);
    QString line;
    while (stream.readLineInto(&line)) {
        ++figures.rows;
        figures.chats += line.split(u',').value(column).toInt() > 0 ? 1 : 0;
    }
    figures.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    return figures;
}

/// What the process holds in memory of its own, in MB: without the pages of the mapped file, which the system
/// takes back when it needs them.
double ownMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("RssAnon:"))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    return 0;
}

void print(const char *name, const Figures &figures, qint64 bytes)
{
    rusage usage = {};
    ::getrusage(RUSAGE_SELF, &usage);
    std::printf("%-28s %8.3f s %10.0f rows/s %8.1f MB/s  %lld rows, %lld chats, own memory %.0f MB, peak RSS "
                "so far %ld MB\n",
                name, figures.seconds, static_cast<double>(figures.rows) / figures.seconds,
                static_cast<double>(bytes) / 1e6 / figures.seconds, static_cast<long long>(figures.rows),
                static_cast<long long>(figures.chats), ownMemory(), usage.ru_maxrss / 1024);
}

} // namespace

int main(int argc, char *argv[])
{
    const int rows = argc > 1 ? std::atoi(argv[1]) : 1'000'000;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"teams.csv"_s);
    if (!writeReport(path, rows))
        return 1;
    const qint64 bytes = QFile(path).size();
    std::printf("a Teams report of %d rows, %.1f MB\n", rows, static_cast<double>(bytes) / 1e6);
    for (int run = 0; run < 3; ++run) {
        print("readReport", readOurs(path), bytes);
        print("QTextStream, readLine, split", readLines(path), bytes);
    }
    return 0;
}
