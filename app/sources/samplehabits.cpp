#include "sources/samplehabits.h"

#include <algorithm>
#include <array>
#include <utility>

namespace candela::sources {

namespace {

using enum SampleMode;

constexpr std::array<SampleSpread, std::to_underlying(Count)> spreads = {{
    {.from = 72, .to = 75}, // Mail
    {.from = 34, .to = 73}, // Chat
    {.from = 25, .to = 62}, // Channel
    {.from = 25, .to = 31}, // Community
    {.from = 46, .to = 75}, // Files
    {.from = 25, .to = 55}, // SharedFiles
    {.from = 25, .to = 40}, // Sync
    {.from = 25, .to = 36}, // Share
    {.from = 58, .to = 75}, // Meet
    {.from = 25, .to = 48}, // Visual
    {.from = 74, .to = 75}, // Desktop
    {.from = 25, .to = 42}, // Mobile
    {.from = 25, .to = 33}, // Web
    {.from = 52, .to = 66}, // Planned
    {.from = 40, .to = 58}, // Series
    {.from = 34, .to = 47}, // Call
}};

constexpr std::array habits = {
    SampleHabit{.signal = u"sent_email", .mode = Mail, .often = 82},
    SampleHabit{.signal = u"sent_chat_message", .mode = Chat, .often = 70},
    SampleHabit{.signal = u"sent_channel_message", .mode = Channel, .often = 28},
    SampleHabit{.signal = u"posted_community", .mode = Community, .often = 12},
    SampleHabit{.signal = u"onedrive_file_touch", .mode = Files, .often = 55},
    SampleHabit{.signal = u"onedrive_file_sync", .mode = Sync, .often = 40},
    SampleHabit{.signal = u"onedrive_share_internal", .mode = Share, .often = 14},
    SampleHabit{.signal = u"onedrive_share_external", .mode = Share, .often = 1},
    SampleHabit{.signal = u"sharepoint_file_touch", .mode = SharedFiles, .often = 35},
    SampleHabit{.signal = u"sharepoint_file_sync", .mode = Sync, .often = 12},
    SampleHabit{.signal = u"sharepoint_share_internal", .mode = Share, .often = 8},
    SampleHabit{.signal = u"sharepoint_share_external", .mode = Share, .often = 1},
    SampleHabit{.signal = u"met", .mode = Meet, .often = 48},
    SampleHabit{.signal = u"met_with_visual", .mode = Visual, .often = 55, .needs = u"met"},
    SampleHabit{.signal = u"attended_one_off", .mode = Planned, .often = 30, .needs = u"met"},
    SampleHabit{.signal = u"attended_recurring", .mode = Series, .often = 35, .needs = u"met"},
    SampleHabit{.signal = u"attended_1to1_call", .mode = Call, .often = 25, .needs = u"met"},
    SampleHabit{.signal = u"outlook_desktop", .mode = Desktop, .often = 85},
    SampleHabit{.signal = u"outlook_mobile", .mode = Mobile, .often = 45},
    SampleHabit{.signal = u"outlook_web", .mode = Web, .often = 18},
    SampleHabit{.signal = u"word_desktop", .mode = Desktop, .often = 40},
    SampleHabit{.signal = u"word_mobile", .mode = Mobile, .often = 3},
    SampleHabit{.signal = u"word_web", .mode = Web, .often = 12},
    SampleHabit{.signal = u"excel_desktop", .mode = Desktop, .often = 45},
    SampleHabit{.signal = u"excel_mobile", .mode = Mobile, .often = 2},
    SampleHabit{.signal = u"excel_web", .mode = Web, .often = 10},
    SampleHabit{.signal = u"powerpoint_desktop", .mode = Desktop, .often = 15},
    SampleHabit{.signal = u"powerpoint_mobile", .mode = Mobile, .often = 1},
    SampleHabit{.signal = u"powerpoint_web", .mode = Web, .often = 5},
    SampleHabit{.signal = u"onenote_desktop", .mode = Desktop, .often = 10},
    SampleHabit{.signal = u"onenote_mobile", .mode = Mobile, .often = 4},
    SampleHabit{.signal = u"onenote_web", .mode = Web, .often = 3},
    SampleHabit{.signal = u"teams_desktop", .mode = Desktop, .often = 75},
    SampleHabit{.signal = u"teams_mobile", .mode = Mobile, .often = 35},
    SampleHabit{.signal = u"teams_web", .mode = Web, .often = 8},
};

constexpr std::array<SampleDepartment, 8> departments = {{
    {.perMille = 230, .country = 0, .lateDays = 0},
    {.perMille = 170, .country = 1, .lateDays = 0},
    {.perMille = 150, .country = 0, .lateDays = 0},
    {.perMille = 120, .country = 2, .lateDays = 0},
    {.perMille = 110, .country = 1, .lateDays = 84},
    {.perMille = 90, .country = 0, .lateDays = 0},
    {.perMille = 80, .country = 2, .lateDays = 0},
    {.perMille = 50, .country = 1, .lateDays = 0},
}};

} // namespace

int peopleWith(SampleLicence licence)
{
    switch (licence) {
    case SampleLicence::Exchange:
        return 970;
    case SampleLicence::Teams:
        return 930;
    case SampleLicence::Files:
        return 900;
    case SampleLicence::Engage:
        return 550;
    case SampleLicence::Count:
        break;
    }
    return 0;
}

SampleSpread spreadOf(SampleMode mode)
{
    return spreads.at(std::to_underlying(mode));
}

const SampleHabit *habitFor(QStringView signal)
{
    const auto *const found = std::ranges::find(habits, signal, &SampleHabit::signal);
    return found == habits.end() ? nullptr : &*found;
}

std::span<const SampleDepartment> sampleDepartments()
{
    return departments;
}

} // namespace candela::sources
