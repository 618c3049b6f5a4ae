#include "sources/sampleorganization.h"

#include "sources/sampledraw.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::sources {

namespace {

/// What a draw is for, so that no two draws share a number.
enum Purpose : std::uint64_t {
    ForDepartment,
    ForLicence,
    ForEagerness,
    ForMode,
    ForLeaving,
    ForWork,
    ForSignal
};

/// The licence without which a report does not list a person.
bool isListedIn(const QString &report, const std::array<bool, 4> &licences)
{
    const auto [exchange, teams, files, engage] = licences;
    if (report == "getEmailActivityUserDetail"_L1)
        return exchange;
    if (report == "getTeamsUserActivityUserDetail"_L1)
        return teams;
    if (report == "getYammerActivityUserDetail"_L1)
        return engage;
    if (report == "getOneDriveActivityUserDetail"_L1 || report == "getSharePointActivityUserDetail"_L1)
        return files;
    return exchange || teams;
}

std::size_t departmentOf(int perMille)
{
    const auto departments = sampleDepartments();
    std::size_t department = 0;
    for (int rest = perMille - departments[0].perMille; rest >= 0; rest -= departments[department].perMille)
        ++department;
    return department;
}

Window daysOf(const SampleShape &shape)
{
    return {.first = shape.until.addDays(1 - shape.days), .last = shape.until};
}

} // namespace

SampleOrganization::SampleOrganization(const SampleShape &shape, const SignalCatalogue &catalogue)
    : m_seed(shape.seed)
    , m_calendar(daysOf(shape))
    , m_catalogue(catalogue)
{
    for (int seat = 0; seat < shape.people; ++seat)
        addSeat(seat);
}

void SampleOrganization::addSeat(int seat)
{
    constexpr quint64 longestVacancy = 21;
    QDate joined = days().first;
    for (quint64 holder = 0; joined <= days().last; ++holder) {
        m_people.push_back(person(seat, holder, joined));
        const QDate left = m_people.back().left;
        joined = left.addDays(static_cast<qint64>(1 + drawOf({m_seed, ForLeaving, holder}) % longestVacancy));
    }
}

SampleOrganization::Person SampleOrganization::person(int seat, quint64 holder, QDate joined) const
{
    const auto place = static_cast<quint64>(seat);
    Person person = {.name = "person-" + QByteArray::number(seat + 1) + '-' + QByteArray::number(holder + 1) +
                             "@sample.candela.example",
                     .department = departmentOf(drawOfTenThousand({m_seed, ForDepartment, place}) / 10),
                     .joined = joined,
                     .left = leaves(seat, holder, joined)};
    for (std::size_t licence = 0; licence < licenceCount; ++licence)
        person.licences[licence] = drawOfTenThousand({m_seed, ForLicence, place, holder, licence}) <
                                   10 * peopleWith(static_cast<SampleLicence>(licence));
    // Half of what people take up goes with how eager they are altogether, so that modes come together.
    const int eagerness = drawOfTenThousand({m_seed, ForEagerness, place, holder});
    for (std::size_t mode = 0; mode < modeCount; ++mode) {
        const auto draw = drawOf({m_seed, ForMode, place, holder, mode});
        person.reluctance[mode] = draw % 2 == 0 ? eagerness : static_cast<int>((draw >> 8U) % 10'000);
    }
    return person;
}

QDate SampleOrganization::leaves(int seat, quint64 holder, QDate joined) const
{
    constexpr quint64 oneInDays = 1500; // 2 % in 30 days
    QDate day = joined.addDays(1);
    while (day <= days().last && drawOf({m_seed, ForLeaving, static_cast<quint64>(seat), holder,
                                         static_cast<quint64>(day.toJulianDay())}) %
                                         oneInDays !=
                                     0)
        day = day.addDays(1);
    return day;
}

SampleOrganization::TakenUp SampleOrganization::takenUpBy(QDate day) const
{
    constexpr int daysLaterByCountry = 7;
    TakenUp takenUp;
    for (const SampleDepartment &department : sampleDepartments()) {
        const double done =
            m_calendar.spread(day, department.lateDays + daysLaterByCountry * department.country);
        auto &modes = takenUp.emplace_back();
        for (std::size_t mode = 0; mode < modeCount; ++mode) {
            const SampleSpread spread = spreadOf(static_cast<SampleMode>(mode));
            modes[mode] = 100 * spread.from + static_cast<int>(100 * done * (spread.to - spread.from));
        }
    }
    return takenUp;
}

SignalSet SampleOrganization::licencesOf(const Person &person, QDate day) const
{
    SignalSet found;
    const auto add = [&](QStringView id, bool holds) {
        if (const Signal *signal = m_catalogue.signal(id); holds && signal != nullptr)
            found.insert(signal->number);
    };
    add(u"listed", person.isThere(day));
    add(u"enabled_exchange", person.has(SampleLicence::Exchange));
    add(u"enabled_teams", person.has(SampleLicence::Teams));
    add(u"enabled_onedrive", person.has(SampleLicence::Files));
    add(u"enabled_sharepoint", person.has(SampleLicence::Files));
    add(u"enabled_engage", person.has(SampleLicence::Engage));
    const Signal *deleted = m_catalogue.signal(u"deleted");
    const qint64 daysAgo = person.left.daysTo(day);
    if (deleted != nullptr && daysAgo >= 0 && daysAgo < deleted->span)
        found.insert(static_cast<SignalNumber>(deleted->number + daysAgo));
    return found;
}

SignalSet SampleOrganization::activityOf(std::size_t index, const std::vector<Signal> &wanted, QDate day,
                                         const TakenUp &takenUp) const
{
    const Person &person = m_people[index];
    const auto date = static_cast<quint64>(day.toJulianDay());
    SignalSet found;
    if (drawOfTenThousand({m_seed, ForWork, index, date}) >= m_calendar.atWork(day))
        return found;
    for (const Signal &signal : wanted) {
        const SampleHabit *habit = habitFor(signal.id);
        if (habit == nullptr)
            continue;
        const auto mode = static_cast<std::size_t>(habit->mode);
        const Signal *needed = habit->needs.isEmpty() ? nullptr : m_catalogue.signal(habit->needs);
        if (person.reluctance[mode] < takenUp[person.department][mode] &&
            (needed == nullptr || found.contains(needed->number)) &&
            drawOfTenThousand({m_seed, ForSignal, index, date, signal.number}) < 100 * habit->often)
            found.insert(signal.number);
    }
    return found;
}

void SampleOrganization::rows(const QString &report, QDate day, const TakeRow &take) const
{
    namedRows(report, day,
              [&](QByteArrayView name, const SignalSet &found) { take(PersonKey(name), found); });
}

void SampleOrganization::namedRows(const QString &report, QDate day, const TakeNamed &take) const
{
    constexpr qint64 deletedStay = 30;
    const ReportKind *kind = m_catalogue.report(report);
    if (kind == nullptr || !days().contains(day))
        return;
    const std::vector<Signal> wanted = m_catalogue.signalsOf(report);
    const TakenUp takenUp = takenUpBy(day);
    for (std::size_t index = 0; index < m_people.size(); ++index) {
        const Person &person = m_people[index];
        if (kind->licence && person.joined <= day && day <= person.left.addDays(deletedStay))
            take(person.name, licencesOf(person, day));
        else if (!kind->licence && person.isThere(day) && isListedIn(report, person.licences))
            take(person.name, activityOf(index, wanted, day, takenUp));
    }
}

} // namespace candela::sources
