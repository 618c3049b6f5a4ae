#include "sources/readmeetings.h"

#include "base/tr.h"
#include "sources/importcells.h"
#include "sources/meetingscore.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::sources {

namespace {

constexpr qint64 longestCounted = 480; // minutes, methodology 2.4
constexpr int mostDays = 400;
constexpr int secondsOfNotice = 24 * 60 * 60;

template<typename T>
using Maybe = std::optional<T>;

struct Meeting
{
    QDateTime start;
    qint64 minutes = 0;
    qint64 peopleOfUs = 0;
    MeetingFeatures features;
};

/// Whether `part` is more than `percent` of `whole`; unknown without both, or of nobody.
Maybe<bool> isMoreThan(qint64 percent, Maybe<qint64> part, Maybe<qint64> whole)
{
    if (!part || !whole || *whole == 0)
        return std::nullopt;
    return *part * 100 > percent * *whole;
}

/// Either is enough; only of both it is known that there was none.
Maybe<bool> either(Maybe<bool> one, Maybe<bool> other)
{
    if (one.value_or(false) || other.value_or(false))
        return true;
    return one && other ? Maybe<bool>(false) : std::nullopt;
}

MeetingFeatures featuresIn(ImportCells &cells, FeatureSet features, Maybe<QDateTime> start)
{
    const auto invited = cells.people(u"meeting_invited"_s);
    MeetingFeatures found;
    found.setUp[0] = cells.flag(u"meeting_pre_chat"_s);
    found.setUp[2] = isMoreThan(50, cells.people(u"meeting_accepted"_s), invited);
    found.meetUp = {
        cells.flag(u"meeting_interactive"_s),
        isMoreThan(33, cells.people(u"meeting_active_people"_s), cells.people(u"meeting_people"_s)),
        either(cells.flag(u"meeting_video"_s), cells.flag(u"meeting_screen"_s))};
    found.followUp = {cells.flag(u"meeting_recorded"_s), cells.flag(u"meeting_post_chat"_s)};
    if (features == FeatureSet::Seven)
        return found;
    const auto created = cells.moment(u"meeting_created"_s);
    const auto scheduled = cells.moment(u"meeting_scheduled_start"_s);
    const auto planned = scheduled ? scheduled : start;
    if (created && planned)
        found.setUp[1] = created->secsTo(*planned) >= secondsOfNotice;
    found.setUp[3] = isMoreThan(50, cells.people(u"meeting_joined_early"_s), invited);
    return found;
}

class Meetings
{
public:
    Meetings(const ImportFormat &format, QDate today, FeatureSet features)
        : m_format(format)
        , m_today(today)
        , m_features(features)
    {
    }

    Result<QString> take(const ImportRow &row)
    {
        ImportCells cells(row, m_format);
        const auto start = cells.moment(u"meeting_start"_s);
        const auto end = cells.moment(u"meeting_end"_s);
        const auto ofUs = cells.people(u"meeting_people_of_us"_s);
        const auto people = cells.people(u"meeting_people"_s);
        const MeetingFeatures features = featuresIn(cells, m_features, start);
        if (!cells.complaint().isEmpty())
            return cells.complaint();
        const QByteArray id = row.text(u"meeting_id"_s);
        if (id.isEmpty() || !start || !end || !ofUs || !people)
            return Tr::tr("it lacks an identifier, a time or the number of people");
        if (start->date() > m_today.addDays(1))
            return fail(Fault::BadInput,
                        Tr::tr("A meeting begins later than tomorrow. Check the clock of this machine."),
                        row.where());
        if (const QString reason = impossible(cells, *start, *end, {.ofUs = *ofUs, .all = *people});
            !reason.isEmpty())
            return reason;
        const auto score = scoreOf(features);
        if (!score)
            return Tr::tr("nothing is known of how the meeting went");
        if (!isNew(id, *start))
            return Tr::tr("the meeting stands in the file twice");
        return add({.start = *start, .minutes = start->secsTo(*end) / 60, .peopleOfUs = *ofUs}, *score, row);
    }

    /// Every day from the first to the last one.
    Result<std::map<QDate, MeetingSums>> finish() &&
    {
        if (m_days.empty())
            return std::move(m_days);
        const QDate first = m_days.begin()->first;
        const QDate last = m_days.rbegin()->first;
        if (first.daysTo(last) >= mostDays)
            return fail(
                Fault::BadInput,
                Tr::tr("The file covers more than %1 days. Import each year by itself.").arg(mostDays));
        for (QDate day = first; day < last; day = day.addDays(1))
            m_days[day];
        return std::move(m_days);
    }

private:
    struct People
    {
        qint64 ofUs;
        qint64 all;
    };

    /// Why there cannot be such a meeting, or why it does not count.
    static QString impossible(ImportCells &cells, const QDateTime &start, const QDateTime &end, People people)
    {
        if (end < start)
            return Tr::tr("the meeting ends before it begins");
        if (people.ofUs > people.all)
            return Tr::tr("more people of the organization than people are in it");
        const auto invited = cells.people(u"meeting_invited"_s);
        if (invited && cells.people(u"meeting_accepted"_s).value_or(0) > *invited)
            return Tr::tr("more people accepted than were invited");
        if (cells.people(u"meeting_active_people"_s).value_or(0) > people.all)
            return Tr::tr("more people were active than were in it");
        if (people.all < 2 || people.ofUs < 1)
            return Tr::tr("fewer than two people were in it, or none of the organization");
        return start.secsTo(end) < 60 ? Tr::tr("it took less than a minute") : QString();
    }

    /// A recurring meeting has one identifier on many days, so the beginning tells them apart.
    bool isNew(const QByteArray &id, const QDateTime &start)
    {
        const QByteArray seen = id + ' ' + QByteArray::number(start.toMSecsSinceEpoch());
        const auto before = m_seen.size();
        m_seen.insert(seen);
        return m_seen.size() > before;
    }

    Result<QString> add(const Meeting &meeting, int score, const ImportRow &row)
    {
        const qint64 weight = meeting.peopleOfUs * std::min(meeting.minutes, longestCounted);
        MeetingSums &day = m_days[meeting.start.date()];
        day += {.count = 1, .weight = weight, .score = weight * score};
        if (day.weight > heaviestDayOfMeetings)
            return fail(Fault::BadInput,
                        Tr::tr("More people were in meetings on one day than can be. Check the numbers of "
                               "people."),
                        row.where());
        return QString();
    }

    const ImportFormat &m_format;
    QDate m_today;
    FeatureSet m_features;
    std::map<QDate, MeetingSums> m_days;
    QSet<QByteArray> m_seen;
};

} // namespace

Result<std::optional<ReadMeetings>> readMeetings(QByteArrayView bytes, const ImportCatalogue &catalogue,
                                                 const ReadOptions &options, FeatureSet features)
{
    const ImportFormat *format = catalogue.format(u"meetings");
    if (format == nullptr)
        return std::optional<ReadMeetings>();
    Meetings meetings(*format, options.today, features);
    auto read = readImport(bytes, *format, [&](const ImportRow &row) { return meetings.take(row); }, options);
    if (!read)
        return fail(read.error());
    if (!*read)
        return std::optional<ReadMeetings>();
    auto days = std::move(meetings).finish();
    if (!days)
        return fail(days.error());
    const Window covered{.first = days->begin()->first, .last = days->rbegin()->first};
    return std::optional(
        ReadMeetings{.coverage = {.report = format->id, .kind = coverageKindOf(features), .days = covered},
                     .days = std::move(*days),
                     .rows = (*read)->rows,
                     .skipped = std::move((*read)->skipped)});
}

} // namespace candela::sources
