#include "candelad/servecommand.h"

#include "base/tr.h"
#include "candelad/childworker.h"
#include "candelad/opened.h"
#include "candelad/privatefile.h"
#include "candelad/syncloop.h"
#include "disclosure/catalogue.h"
#include "model/catalogues.h"
#include "service/jobs.h"
#include "service/server.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSocketNotifier>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace candela {

namespace {

constexpr auto timeBetweenLooks = 20min; // a slot is released within the hour in which it becomes ready
constexpr qsizetype longestToken = 1024;

/// Who asks for what nobody asked for.
service::Asker schedule()
{
    return {.subject = u"schedule"_s, .fileName = {}};
}

/// The first line of standard input, read byte by byte so that nothing behind it is taken.
Result<QByteArray> readToken()
{
    QByteArray token;
    char byte = 0;
    while (token.size() < longestToken && ::read(STDIN_FILENO, &byte, 1) == 1 && byte != '\n')
        token.append(byte);
    if (token.trimmed().size() < 32)
        return fail(Fault::BadInput,
                    Tr::tr("The first line of standard input is not a token of 32 characters or more."),
                    u"--token-stdin"_s);
    return token.trimmed();
}

service::Setup setupOf(const Held &held, const ServeArguments &arguments, const QByteArray &token)
{
    const SignalCatalogue knownSignals = builtInSignals();
    const QString file = held.directory.storeFile();
    return {.openStore = [file] { return store::Store::open(file, store::Store::Access::ReadOnly); },
            .measures = builtInMeasures(knownSignals),
            .knownSignals = knownSignals,
            .technology = builtInTechnology(),
            .imports = builtInImports(),
            .openForChange = [file] { return store::Store::open(file, store::Store::Access::Change); },
            .cursorKey = held.directory.derivedKey(u"cursor"_s, held.organization.id),
            .ownerToken = token,
            .tokenKey = held.directory.derivedKey(u"token"_s, held.organization.id),
            .disclosuresJson = disclosure::Catalogue::builtIn().bytes(),
            .measuresJson = measuresDocument(),
            .hosts = arguments.config.hosts,
            .clock = systemClock(),
            .limits = {},
            .nextSync = [schedule = arguments.config.schedule](
                            const std::vector<store::SyncRun> &runs) -> std::optional<QDateTime> {
                return schedule ? std::optional(nextRun(*schedule, runs, systemClock()())) : std::nullopt;
            }};
}

void sayReady(const QUrl &url)
{
    const QByteArray line = QJsonDocument(QJsonObject{{u"ready"_s, true}, {u"url"_s, url.toString()}})
                                .toJson(QJsonDocument::Compact);
    std::fprintf(stdout, "%s\n", line.constData());
    std::fflush(stdout);
}

/// Standard input ends when whoever started this service goes.
void endWithInput(QSocketNotifier &input)
{
    QObject::connect(&input, &QSocketNotifier::activated, qApp, [] {
        char buffer[256];
        if (::read(STDIN_FILENO, buffer, sizeof buffer) <= 0)
            QCoreApplication::quit();
    });
}

/// How the connector ran last; nothing when the store cannot be read now.
std::vector<store::SyncRun> lastRuns(const Held &held)
{
    const auto store = store::Store::open(held.directory.storeFile(), store::Store::Access::ReadOnly);
    const auto runs = store ? (*store)->syncs().load(held.organization.id)
                            : Result<std::vector<store::SyncRun>>(fail(store.error()));
    return runs ? *runs : std::vector<store::SyncRun>();
}

SyncLoop::Setup syncSetup(const Held &held, const ServeArguments &arguments, service::Jobs &jobs)
{
    return {.schedule = *arguments.config.schedule,
            .clock = systemClock(),
            .wait = web::timerWait(),
            .lastRuns = [&held] { return lastRuns(held); },
            .start = [&jobs, config = arguments.configFile]() -> QString {
                const auto job = jobs.start(service::SyncOrder{.config = config}, schedule());
                return job ? job->id : QString();
            },
            .isOver =
                [&jobs](const QString &id) {
                    const auto job = jobs.job(id, schedule().subject);
                    return !job || job->state > contract::JobState::Running;
                }};
}

/// Publishes what has become ready; the child that does it also destroys keys that are due.
void lookAgain(service::Jobs &jobs)
{
    (void)jobs.start(service::PublishOrder{}, schedule());
}

} // namespace

Result<Answer> runServe(const Common &common, const ServeArguments &arguments)
{
    QByteArray token;
    if (arguments.hasTokenOnInput) {
        const auto read = readToken();
        if (!read)
            return fail(read.error());
        token = *read;
    }
    const auto held = hold(common, arguments.hasTokenOnInput ? u"dashboard"_s : u"service"_s);
    if (!held)
        return fail(held.error());
    if (auto isPrivate = checkIsPrivate(held->directory.masterKeyFile()); !isPrivate)
        return fail(isPrivate.error());
    ChildWorker worker(arguments.program, common.data);
    service::Jobs jobs(worker, systemRandom());
    service::Server server(setupOf(*held, arguments, token), jobs);
    const auto url = server.listen(arguments.config.address, arguments.config.port);
    if (!url)
        return fail(url.error());
    sayReady(*url);

    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    input.setEnabled(arguments.hasTokenOnInput);
    endWithInput(input);
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, qApp, [&jobs] { lookAgain(jobs); });
    if (!held->organization.sample) {
        lookAgain(jobs);
        timer.start(timeBetweenLooks);
    }
    std::optional<SyncLoop> syncing;
    if (arguments.config.schedule && !held->organization.sample)
        syncing.emplace(syncSetup(*held, arguments, jobs)).look();
    const std::stop_callback onStop(
        common.stop, [] { QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection); });
    QCoreApplication::exec();
    server.stop();
    return Answer{};
}

} // namespace candela
