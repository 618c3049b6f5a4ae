#include "sources/readfileevents.h"

#include "base/crypto.h"
#include "base/tr.h"
#include "sources/eventdays.h"
#include "sources/eventrow.h"

#include <algorithm>
#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace candela::sources {

namespace {

std::optional<EventSignals> signalsIn(const SignalCatalogue &known)
{
    const Signal *read = known.signal(u"event_file_read"_s);
    const Signal *written = known.signal(u"event_file_written"_s);
    const Signal *together = known.signal(u"event_file_together"_s);
    if (read == nullptr || written == nullptr || together == nullptr)
        return std::nullopt;
    return EventSignals{.read = read->number, .written = written->number, .together = together->number};
}

/// Collects the events of a file until the last row has come.
class Events
{
public:
    Events(const ImportFormat &format, QDate today, const EventReading &reading)
        : m_format(format)
        , m_days(today)
        , m_reading(reading)
        , m_marks(reading.most.marks)
    {
    }

    Result<QString> take(const ImportRow &row)
    {
        const auto day = dayOfEvent(row);
        if (!day)
            return Tr::tr("\"day\" is not a date such as 2026-11-15");
        if (!m_days.add(*day))
            return fail(Fault::BadInput,
                        Tr::tr("An event is dated later than tomorrow. Check the clock of this machine."),
                        row.where());
        QString reason;
        const auto event = eventIn(row, m_format, reason);
        if (!event)
            return reason;
        return mark(*event, *day, row);
    }

    Result<ReadFileEvents> finish(const EventSignals &numbers, ImportRead &&read) &&
    {
        auto ends = m_days.covered();
        if (!ends)
            return fail(ends.error());
        auto levels = levelsOf(m_marks.sorted(), m_people, *ends);
        return ReadFileEvents{.report = m_format.id,
                              .ends = std::move(*ends),
                              .levels = std::move(levels),
                              .numbers = numbers,
                              .rows = read.rows,
                              .skipped = std::move(read.skipped)};
    }

private:
    Result<QString> mark(const FileEvent &event, QDate day, const ImportRow &row)
    {
        const auto bit = static_cast<std::uint8_t>(1U << static_cast<unsigned>(day.dayOfWeek() - 1));
        const FileMark mark{.file = hashOf(event.file),
                            .person = m_reading.numberOf(PersonKey(personIn(row))),
                            .week = weekOf(day),
                            .wrote = event.isWrite ? bit : std::uint8_t{0},
                            .read = event.isWrite ? std::uint8_t{0} : bit};
        m_people = std::max(m_people, std::size_t{mark.person} + 1);
        if (m_people > m_reading.most.people)
            return fail(Fault::BadInput,
                        Tr::tr("The file tells of more than %L1 people.").arg(m_reading.most.people),
                        row.where());
        if (!m_marks.add(mark))
            return fail(
                Fault::BadInput,
                Tr::tr("The file tells of more than %L1 people and files that belong together. Import "
                       "fewer weeks at a time, five at least.")
                    .arg(m_reading.most.marks),
                row.where());
        return QString();
    }

    /// Two files in 20 million are taken for one with a probability below one in 50,000.
    std::uint64_t hashOf(QByteArrayView file)
    {
        std::array<unsigned char, 32> digest{};
        m_hash.hash(file, {}, digest.data());
        std::uint64_t hash = 0;
        std::memcpy(&hash, digest.data(), sizeof hash);
        return hash;
    }

    const ImportFormat &m_format;
    EventDays m_days;
    const EventReading &m_reading;
    FileMarks m_marks;
    std::size_t m_people = 0;
    KeyedHash m_hash{"file"}; // not for secrecy: it goes with the file
};

} // namespace

Coverage ReadFileEvents::coverage(std::size_t window) const
{
    return {.report = report, .kind = CoverageKind::Period, .days = ends[window].window()};
}

void ReadFileEvents::forEachPerson(std::size_t window,
                                   const std::function<void(std::uint32_t, const SignalSet &)> &take) const
{
    const FileLevels &all = levels[window];
    for (std::uint32_t person = 0; person < all.size(); ++person) {
        SignalSet found;
        if ((all[person] & DidRead) != 0)
            found.insert(numbers.read);
        if ((all[person] & DidWrite) != 0)
            found.insert(numbers.written);
        if ((all[person] & DidTogether) != 0)
            found.insert(numbers.together);
        if (!found.isEmpty())
            take(person, found);
    }
}

Result<std::optional<ReadFileEvents>> readFileEvents(QByteArrayView bytes, const EventReading &reading,
                                                     const ReadOptions &options)
{
    const ImportFormat *format = reading.imports.format(u"file_events"_s);
    const auto numbers = signalsIn(reading.knownSignals);
    if (format == nullptr || !numbers)
        return std::optional<ReadFileEvents>();
    Events events(*format, options.today, reading);
    auto read = readImport(bytes, *format, [&](const ImportRow &row) { return events.take(row); }, options);
    if (!read)
        return fail(read.error());
    if (!*read)
        return std::optional<ReadFileEvents>();
    auto finished = std::move(events).finish(*numbers, std::move(**read));
    if (!finished)
        return fail(finished.error());
    return std::optional(std::move(*finished));
}

} // namespace candela::sources
