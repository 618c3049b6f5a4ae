#pragma once

#include <QDate>
#include <QStringView>

#include <cstdint>
#include <span>

namespace candela::sources {

/// What a person may have a licence for in the sample organization.
enum class SampleLicence : std::uint8_t { Exchange, Teams, Files, Engage, Count };

/// Who has it, of 1,000 people.
[[nodiscard]] int peopleWith(SampleLicence licence);

/// Ways of working that people take up: whoever has one, has it for all products that it shows in.
enum class SampleMode : std::uint8_t {
    Mail,
    Chat,
    Channel,
    Community,
    Files,
    SharedFiles,
    Sync,
    Share,
    Meet,
    Visual,
    Desktop,
    Mobile,
    Web,
    Planned,
    Series,
    Call,
    Count,
};

/// How a way of working spreads from the first to the last day, in per cent of the people licensed.
struct SampleSpread
{
    int from = 0;
    int to = 0;
};

[[nodiscard]] SampleSpread spreadOf(SampleMode mode);

/// How a signal shows: of whom, and on how many of the days at work, in per cent. Only where the person also
/// has the signal `needs` on that day, when that is not empty.
struct SampleHabit
{
    QStringView signal;
    SampleMode mode = SampleMode::Mail;
    int often = 0;
    QStringView needs = {};
};

/// nullptr when the sample organization does nothing that would show so.
[[nodiscard]] const SampleHabit *habitFor(QStringView signal);

/// One of the 8 departments, in one of 3 countries.
struct SampleDepartment
{
    int perMille = 0; ///< of the people
    int country = 0;
    int lateDays = 0; ///< behind the others
};

[[nodiscard]] std::span<const SampleDepartment> sampleDepartments();

} // namespace candela::sources
