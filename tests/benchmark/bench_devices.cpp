#include "model/catalogues.h"
#include "publishing/devicelist.h"
#include "service/server.h"
#include "store/store.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

// How fast a list of devices is kept, made and paged through at the API. Prints; asserts nothing.
// Usage: bench_devices [devices] [questions of a kind]

using namespace Qt::StringLiterals;
using namespace candela;

namespace {

const QDate day(2026, 11, 20);
const QByteArray token = "owner-token-of-this-computer";

/// The same numbers in every run, spread over the whole range.
quint64 mixed(quint64 number)
{
    number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9U;
    number = (number ^ (number >> 27)) * 0x94d049bb133111ebU;
    return number ^ (number >> 31);
}

EndpointDevice deviceNumber(int number)
{
    const quint64 chance = mixed(static_cast<quint64>(number) + 1);
    EndpointDevice device{.id = QString::number(chance, 16).rightJustified(16, u'0') +
                                QString::number(mixed(chance), 16).rightJustified(16, u'0'),
                          .managedId = u"managed-%1"_s.arg(number),
                          .manufacturer = u"Meridian"_s,
                          .model = u"Harbor %1"_s.arg(10 + chance % 40),
                          .osVersion = u"10.0.%1"_s.arg(22631 + chance % 5),
                          .lastSeen = day.addDays(-static_cast<qint64>(chance % 28))};
    device.startup = StartupFacts{.day = device.lastSeen,
                                  .coreBootMs = static_cast<qint64>(10'000 + chance % 110'000),
                                  .coreSignInMs = static_cast<qint64>(5'000 + chance % 40'000),
                                  .responsiveDesktopMs = 9'000,
                                  .stopErrors = static_cast<int>(chance % 97 == 0),
                                  .restarts = static_cast<int>(chance % 6)};
    device.reliability = ReliabilityFacts{.day = device.lastSeen,
                                          .crashes = static_cast<int>(chance % 11 == 0 ? chance % 20 : 0),
                                          .minutesToFailure = 900};
    return device;
}

class Watch
{
public:
    Watch() { m_timer.start(); }
    double seconds() const { return static_cast<double>(m_timer.nsecsElapsed()) / 1e9; }
    /// Of the processor, not of the clock on the wall: comparable also while others use the machine.
    double worked() const { return static_cast<double>(std::clock() - m_start) / CLOCKS_PER_SEC; }

private:
    QElapsedTimer m_timer;
    std::clock_t m_start = std::clock();
};

void tell(const char *what, const Watch &watch)
{
    std::printf("%-28s %6.2f s of the processor (%.1f s)\n", what, watch.worked(), watch.seconds());
}

class NoWorker : public service::Worker
{
public:
    void start(service::Order, service::Telling) override {}
    void stop() override {}
};

/// One connection that stays open.
class Asker
{
public:
    explicit Asker(quint16 port)
        : m_host("127.0.0.1:" + QByteArray::number(port))
    {
        m_socket.connectToHost(u"127.0.0.1"_s, port);
        m_socket.waitForConnected();
    }

    QByteArray ask(const QByteArray &target)
    {
        m_socket.write("GET " + target + " HTTP/1.1\r\nHost: " + m_host + "\r\nAuthorization: Bearer " +
                       token + "\r\n\r\n");
        QByteArray read;
        for (;;) {
            const qsizetype end = read.indexOf("\r\n\r\n");
            const qsizetype length = end < 0 ? 0 : lengthIn(read.first(end));
            if (end >= 0 && read.size() >= end + 4 + length)
                return read.sliced(end + 4);
            if (!m_socket.waitForReadyRead(60'000))
                return {};
            read += m_socket.readAll();
        }
    }

private:
    static qsizetype lengthIn(const QByteArray &head)
    {
        const QByteArray folded = head.toLower();
        const qsizetype at = folded.indexOf("content-length:");
        return at < 0 ? 0 : folded.mid(at + 15, folded.indexOf('\r', at) - at - 15).trimmed().toLongLong();
    }

    QByteArray m_host;
    QTcpSocket m_socket;
};

QByteArray cursorIn(const QByteArray &body)
{
    const qsizetype at = body.indexOf("\"next\":\"");
    return at < 0 ? QByteArray() : body.mid(at + 8, body.indexOf('"', at + 8) - at - 8);
}

/// Walks on page by page; from the end it begins again.
void measure(Asker &asker, const char *name, const QByteArray &query, int questions)
{
    std::vector<double> milliseconds;
    QByteArray cursor;
    const Watch all;
    for (int i = 0; i < questions; ++i) {
        const Watch watch;
        const QByteArray body =
            asker.ask("/v1/devices?limit=100&" + query +
                      (cursor.isEmpty() ? QByteArray() : QByteArray("&cursor=" + cursor)));
        milliseconds.push_back(watch.seconds() * 1000);
        cursor = cursorIn(body);
    }
    const double first = milliseconds.front();
    std::ranges::sort(milliseconds);
    std::printf("  %-28s first %7.1f ms   p50 %6.2f ms   p95 %6.2f ms   processor %6.2f ms each\n", name,
                first, milliseconds[milliseconds.size() / 2], milliseconds[milliseconds.size() * 95 / 100],
                1000 * all.worked() / questions);
}

} // namespace

int main(int argc, char **argv)
{
    const int devices = argc > 1 ? std::atoi(argv[1]) : 1'000'000;
    const int questions = argc > 2 ? std::atoi(argv[2]) : 200;
    QTemporaryDir folder;
    const QString path = folder.filePath(u"candela.db"_s);
    std::printf("%d devices\n", devices);
    {
        const auto store = store::Store::open(path, store::Store::Access::ReadWrite);
        if (!store || !(*store)->organization().make({.id = u"o"_s, .name = {}, .sample = false, .seed = {}}))
            return 1;
        TechnologyRows rows;
        for (int i = 0; i < devices; ++i)
            rows.endpointDevices.push_back(deviceNumber(i));
        const Watch keeping;
        if (!(*store)->keepRows(u"o"_s, {rows}, day))
            return 1;
        tell("keep", keeping);
        const Watch again;
        if (!(*store)->keepRows(u"o"_s, {rows}, day))
            return 1;
        tell("keep the same again", again);
        const Watch making;
        const auto list = publishing::deviceList(
            {.endpoints = rows.endpointDevices, .starts = {}, .inventory = {}, .releases = {}},
            builtInTechnology().rules(), day);
        if (!(*store)->devices().replace(u"o"_s, day, list))
            return 1;
        tell("make the list", making);
        const Watch remaking;
        if (!(*store)->devices().replace(u"o"_s, day, list))
            return 1;
        tell("make the same list again", remaking);
    }
    NoWorker worker;
    service::Jobs jobs(worker, systemRandom());
    const SignalCatalogue knownSignals = builtInSignals();
    service::Server server(
        {.openStore = [path] { return store::Store::open(path, store::Store::Access::ReadOnly); },
         .measures = builtInMeasures(knownSignals),
         .knownSignals = knownSignals,
         .technology = builtInTechnology(),
         .cursorKey = QByteArray(32, 'c'),
         .ownerToken = token,
         .tokenKey = QByteArray(32, 't'),
         .disclosuresJson = R"({"fields":[],"measures":[],"not_tracked":[]})",
         .measuresJson = "[]",
         .clock = systemClock(),
         .limits = {.readsPerMinute = 1'000'000}},
        jobs);
    const auto url = server.listen(u"127.0.0.1"_s, 0);
    if (!url)
        return 1;
    Asker asker(static_cast<quint16>(url->port()));
    std::printf("pages of 100, one after the other, over HTTP:\n");
    measure(asker, "by id", "sort=id", questions);
    measure(asker, "slowest first", "sort=-boot", questions);
    measure(asker, "fewest crashes (ties)", "sort=crashes", questions);
    measure(asker, "by model", "sort=model", questions);
    measure(asker, "last seen first", "sort=-last_seen", questions);
    measure(asker, "fewest points", "sort=points", questions);
    measure(asker, "boot > 60 s, slowest", "sort=-boot&filter=boot%20%3E%2060%20s", questions);
    measure(asker, "a model, slowest", "sort=-boot&filter=model%20%3D%20%22Harbor%2015%22", questions);
    measure(asker, "a model and boot, by points",
            "sort=points&filter=boot%20%3E%2060%20s%20and%20model%20%3D%20%22Harbor%2015%22", questions);
    measure(asker, "contains, by points", "sort=points&filter=model%20contains%20%22bor%201%22", questions);
    const Watch summary;
    (void)asker.ask("/v1/device-summary");
    std::printf("summary: %.1f ms, of the processor %.1f ms\n", summary.seconds() * 1000,
                summary.worked() * 1000);
    server.stop();
    return 0;
}
