#pragma once

#include "sources/readreport.h"
#include "sources/samplecalendar.h"
#include "sources/samplehabits.h"

#include <array>

namespace candela::sources {

/// How large the sample organization is, and which days it covers.
struct SampleShape
{
    int people = 2400; ///< seats; each has somebody most of the time
    int days = 210;
    quint64 seed = 7;
    QDate until; ///< the last day
};

/// A believable organization that does not exist (contract.md 8): 8 departments in 3 countries, one of them
/// twelve weeks behind; weekdays, weekends and two holiday weeks; people who join and leave; ways of working
/// that spread at different speeds. The same shape gives the same rows in every run.
class SampleOrganization
{
public:
    /// `shape.until` is valid, people and days are at least one.
    SampleOrganization(const SampleShape &shape, const SignalCatalogue &catalogue);

    /// The days that have rows, both ends included.
    [[nodiscard]] Window days() const { return m_calendar.days(); }

    /// Gives each row of the report `report` (ReportKind::id) on one day, as the service would list it: of
    /// activity the people licensed for the product, active or not; of licences everybody, with those deleted
    /// in the 30 days before. Nothing for a day outside `days()` and an unknown report.
    void rows(const QString &report, QDate day, const TakeRow &take) const;

    /// The same rows with the names of these people, of whom none exists: for files to try things out with.
    using TakeNamed = std::function<void(QByteArrayView name, const SignalSet &)>;
    void namedRows(const QString &report, QDate day, const TakeNamed &take) const;

private:
    static constexpr auto licenceCount = static_cast<std::size_t>(SampleLicence::Count);
    static constexpr auto modeCount = static_cast<std::size_t>(SampleMode::Count);

    struct Person
    {
        QByteArray name;
        std::size_t department = 0;
        QDate joined;
        QDate left; ///< the day of deletion; after the last day for who stays
        std::array<bool, licenceCount> licences = {};
        std::array<int, modeCount> reluctance = {}; ///< 0 to 9,999: takes a way up once that many others have

        [[nodiscard]] bool isThere(QDate day) const { return joined <= day && day < left; }
        [[nodiscard]] bool has(SampleLicence licence) const
        {
            return licences[static_cast<std::size_t>(licence)];
        }
    };
    /// How many have taken up each way, in hundredths of a per cent, by department.
    using TakenUp = std::vector<std::array<int, modeCount>>;

    void addSeat(int seat);
    [[nodiscard]] Person person(int seat, quint64 holder, QDate joined) const;
    [[nodiscard]] QDate leaves(int seat, quint64 holder, QDate joined) const;
    [[nodiscard]] TakenUp takenUpBy(QDate day) const;
    [[nodiscard]] SignalSet licencesOf(const Person &person, QDate day) const;
    [[nodiscard]] SignalSet activityOf(std::size_t index, const std::vector<Signal> &wanted, QDate day,
                                       const TakenUp &takenUp) const;

    quint64 m_seed;
    SampleCalendar m_calendar;
    SignalCatalogue m_catalogue;
    std::vector<Person> m_people;
};

} // namespace candela::sources
