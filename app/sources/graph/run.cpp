#include "sources/graph/run.h"

#include "base/tr.h"
#include "sources/graph/batch.h"
#include "sources/graph/glance.h"
#include "sources/graph/verdict.h"
#include "sources/graph/words.h"
#include "sources/mappedfile.h"
#include "web/retry.h"

#include <QPointer>
#include <QPromise>

#include <utility>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace candela::sources::graph {

namespace {

using From = Heard::From;

/// One run; deletes itself when it has answered.
class Run : public QObject
{
public:
    Run(RunSetup setup, const std::vector<Wanted> &wanted, const std::stop_token &stop)
        : m_setup(std::move(setup))
        , m_lines(wanted)
        , m_batch(m_setup.take, m_setup.mostHeld)
        , m_stop(stop)
        , m_onStop(stop, [this] { QMetaObject::invokeMethod(this, &Run::wake, Qt::QueuedConnection); })
    {
        m_promise.start();
        QMetaObject::invokeMethod(this, [this] { step(); }, Qt::QueuedConnection);
    }

    [[nodiscard]] QFuture<RunOutcome> future() const { return m_promise.future(); }

private:
    /// A stop does not wait for a wait to end; a question that is under way ends by itself.
    void wake()
    {
        if (!m_isAsking)
            step();
    }

    void step()
    {
        if (m_isEnded)
            return;
        if (m_stop.stop_requested())
            return end(Error{.fault = Fault::Cancelled,
                             .what = Tr::tr("Stopped; what was fetched so far is kept.")});
        if (const auto index = m_lines.next(m_setup.clock()))
            return ask(*index);
        if (!handOver())
            return;
        if (m_lines.isDone())
            return end();
        waitForTheSoonest();
    }

    void waitForTheSoonest()
    {
        const QDateTime then = m_lines.soonest();
        const milliseconds time(std::max<qint64>(1, m_setup.clock().msecsTo(then)));
        if (m_waited + time > m_setup.patience) {
            m_outcome.resume = then;
            m_lines.leaveAll(m_times > 0 ? m_whyForAll : leftAloneUntil(then));
            return end();
        }
        m_waited += time;
        m_setup.wait(time, [run = QPointer(this)] {
            if (run && !run->m_isAsking)
                run->step();
        });
    }

    void ask(std::size_t index)
    {
        m_isAsking = true;
        const Line &line = m_lines.at(index);
        const QUrl address = addressOf(line, m_setup.connection.access());
        if (line.place)
            return askForPage(index, address);
        fetchReport(m_setup.connection, address, m_stop)
            .then(this, [this, index](const Result<Fetched> &fetched) {
                hear(m_lines.at(index), fetched);
                goOn();
            });
    }

    void askForPage(std::size_t index, const QUrl &address)
    {
        m_setup.connection.ask(address, {}, m_stop).then(this, [this, index](const Result<Heard> &heard) {
            hearPage(m_lines.at(index), heard);
            goOn();
        });
    }

    void goOn()
    {
        m_isAsking = false;
        if (m_setup.progress)
            m_setup.progress(m_lines.share());
        step();
    }

    /// A page that failed is asked for again, by the address it had: none is lost and none comes twice.
    void hearPage(Line &line, const Result<Heard> &heard)
    {
        constexpr int ok = 200;
        if (!heard)
            return failed(line, heard.error());
        if (heard->from == From::SignIn || heard->reply.status != ok)
            return refused(line, *heard);
        line.times = m_times = 0;
        if (auto added = addPage(line, heard->reply.body); !added)
            return failed(line, added.error());
        if (line.list.next().isEmpty())
            listArrived(line);
    }

    [[nodiscard]] Result<void> addPage(Line &line, const QByteArray &body)
    {
        const auto page = pageFrom(body, line.place->fields);
        if (!page)
            return fail(page.error());
        if (!page->next.isEmpty() && !isBelowBase(m_setup.connection.access(), page->next))
            return fail(Fault::BadInput, sentElsewhere(page->next));
        return line.list.add(*page);
    }

    void listArrived(Line &line)
    {
        const QDate day = line.open.front();
        line.open.pop_front();
        const auto file = line.list.finish();
        if (!file)
            return end(file.error());
        if (!*file) {
            line.told.waiting.push_back(day);
            return;
        }
        m_batch.add({.report = line.told.report, .day = day, .file = *file}, 0);
        (void)handOver(); // lists are long, and few
    }

    void hear(Line &line, const Result<Fetched> &fetched)
    {
        if (!fetched)
            return failed(line, fetched.error());
        constexpr int ok = 200;
        const Heard &heard = fetched->heard;
        if (fetched->file || (heard.from != From::SignIn && heard.reply.status == ok))
            arrived(line, fetched->file);
        else
            refused(line, heard);
    }

    void failed(Line &line, const Error &error)
    {
        const bool isOfThisAlone = error.fault == Fault::TooMuch || error.fault == Fault::BadInput;
        if (isOfThisAlone)
            return leaveDay(line, error.what);
        // A stop is answered by the next step; nothing is handed over any more.
        if (error.fault != Fault::Cancelled && handOver())
            end(error);
    }

    void arrived(Line &line, const std::shared_ptr<const MemoryFile> &file)
    {
        line.times = m_times = 0;
        const QDate day = line.open.front();
        const auto mapped = file ? MappedFile::fromDescriptor(file->descriptor())
                                 : Result<MappedFile>(fail(Fault::NotFound, {}));
        const Glance glance =
            mapped ? glanceAt(mapped->bytes(), m_setup.catalogue) : Glance{.hasRows = false};
        line.open.pop_front();
        // An older day than the one asked for: the service has not come as far.
        if (!glance.hasRows || (!line.isPeriod && glance.day && *glance.day < day)) {
            line.told.waiting.push_back(day);
            return;
        }
        line.told.isConcealed = glance.isConcealed;
        m_batch.add({.report = line.told.report, .day = day, .file = file, .isPeriod = line.isPeriod},
                    mapped->bytes().size());
        if (m_batch.isFull())
            (void)handOver();
    }

    void refused(Line &line, const Heard &heard)
    {
        const QDate day = line.open.front();
        switch (verdictOn(heard, day, m_setup.clock().date())) {
        case Verdict::Later:
        case Verdict::Anew:
            return later(line, heard);
        case Verdict::NotYet: // and so are the days after it
            line.told.waiting.insert(line.told.waiting.end(), line.open.begin(), line.open.end());
            line.open.clear();
            return;
        case Verdict::Gone:
            line.told.gone.push_back(day);
            line.open.pop_front();
            return;
        case Verdict::Denied:
            return Lines::leave(line, permissionMissing(line.place ? devicesPermission : reportsPermission));
        case Verdict::Mistaken:
            return Lines::leave(line, refusalOf(heard));
        }
        std::unreachable();
    }

    /// Limits are counted for each report by the reports' own service; whatever else fails, fails for all.
    void later(Line &line, const Heard &heard)
    {
        const bool isForAll = heard.from == From::SignIn || heard.reply.status == 0;
        if (isForAll)
            m_whyForAll = notReached(heard);
        int &times = isForAll ? m_times : line.times;
        ++times;
        const QDateTime now = m_setup.clock();
        // An address that is over is refused by a 4xx, which alone would never be asked again.
        constexpr int unavailable = 503;
        const int status = web::mayPass(heard.reply.status) ? heard.reply.status : unavailable;
        const auto wait = web::waitBefore(
            {.status = status, .retryAfter = heard.reply.header("Retry-After"), .times = times}, now,
            m_setup.chance());
        if (!wait)
            return isForAll ? m_lines.leaveAll(m_whyForAll) : Lines::leave(line, notReached(heard));
        if (isForAll)
            m_lines.holdAll(now.addMSecs(wait->count()));
        else
            line.notBefore = now.addMSecs(wait->count());
    }

    void leaveDay(Line &line, const QString &why)
    {
        const QDate day = line.open.front();
        line.open.pop_front();
        line.list = {};
        m_lines.refuse(line.told.report, day, why);
    }

    /// False when that ended the run.
    bool handOver()
    {
        const auto taken = m_batch.handOver(m_lines);
        if (!taken)
            end(taken.error());
        return taken.has_value();
    }

    void end(std::optional<Error> failure = {})
    {
        if (std::exchange(m_isEnded, true))
            return;
        m_batch.leave(m_lines, failure ? failure->what : QString()); // by a stop; they are asked for again
        if (failure)
            m_lines.leaveAll(failure->what);
        m_outcome.failure = std::move(failure);
        m_outcome.reports = m_lines.told();
        m_promise.addResult(m_outcome);
        m_promise.finish();
        deleteLater();
    }

    RunSetup m_setup;
    Lines m_lines;
    Batch m_batch;
    int m_times = 0;     ///< questions in a row that nobody answered
    QString m_whyForAll; ///< and why
    milliseconds m_waited{0};
    bool m_isAsking = false;
    bool m_isEnded = false;
    RunOutcome m_outcome;
    std::stop_token m_stop;
    QPromise<RunOutcome> m_promise;
    std::stop_callback<std::function<void()>> m_onStop;
};

} // namespace

QFuture<RunOutcome> run(const RunSetup &setup, const std::vector<Wanted> &wanted, std::stop_token stop)
{
    return (new Run(setup, wanted, stop))->future();
}

} // namespace candela::sources::graph
