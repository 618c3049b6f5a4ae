#include "tests/ui_widgets/gallery.h"

#include <cmath>

namespace candela::ui {

using namespace Qt::StringLiterals;

TrendContent trendWithEverything()
{
    TrendContent content{.title = u"People using more than one way"_s,
                         .dateHeading = u"Week to"_s,
                         .valueHeading = u"People"_s,
                         .gaps = {{QDate(2026, 8, 23), QDate(2026, 9, 6), u"no release"_s}},
                         .benchmark = TrendBenchmark{1415, u"Benchmark"_s}};
    for (int week = 0; week < 26; ++week) {
        if (week == 14)
            continue;
        const double value = 1495 + week * 6 + std::sin(week * 1.3) * 18;
        content.points.push_back({.date = QDate(2026, 5, 24).addDays(7 * week),
                                  .value = std::round(value / 5) * 5,
                                  .mean = 1497 + week * 5.9,
                                  .ribbon = 16,
                                  .startsLine = week == 6});
    }
    return content;
}

NavigationContent navigationContent()
{
    const auto entry = [](const QString &iconName, const QString &title, const QString &value = {}) {
        return NavigationEntry{iconName, iconName, title, value};
    };
    return {.organization = u"Sample organization"_s,
            .groups = {{.entries = {entry(u"overview"_s, u"Overview"_s)}},
                       {u"People experiences"_s,
                        u"weekly"_s,
                        {entry(u"communication"_s, u"Communication"_s, u"82"_s),
                         entry(u"meetings"_s, u"Meetings"_s, u"74"_s),
                         entry(u"content"_s, u"Content collaboration"_s, u"69"_s),
                         entry(u"teamwork"_s, u"Teamwork"_s, u"77"_s),
                         entry(u"mobility"_s, u"Mobility"_s, u"91"_s)}},
                       {u"Technology experiences"_s,
                        u"daily"_s,
                        {entry(u"endpoint"_s, u"Endpoint analytics"_s, u"63"_s),
                         entry(u"network"_s, u"Network connectivity"_s, u"–"_s),
                         entry(u"apps"_s, u"App health"_s, u"76"_s), entry(u"devices"_s, u"Devices"_s)}},
                       {u"Manage"_s,
                        {},
                        {entry(u"problems"_s, u"Problems"_s), entry(u"reports"_s, u"Reports"_s),
                         entry(u"sources"_s, u"Data sources"_s), entry(u"privacy"_s, u"Privacy centre"_s)}}},
            .foot = {entry(u"settings"_s, u"Settings"_s)},
            .place = u"This computer"_s,
            .role = u"Reader"_s};
}

PassportContent passportContent()
{
    return {
        .subject = u"More than one way to communicate"_s,
        .arithmetic = {u"1,640"_s, u"people, of"_s, u"1,995"_s, u"82.2%"_s,
                       u"82 points of 100: the share, rounded. Nothing else enters."_s},
        .rows = {{u"Measure"_s, u"communication.multi_mode/1"_s, true},
                 {u"Window"_s, u"28 days: Monday 19 October to Sunday 15 November"_s},
                 {u"Counted"_s, u"Everyone with access to two of mail, messages and communities"_s},
                 {u"Sources"_s, u"Mail activity, message activity, community activity, licences"_s},
                 {u"Protection"_s, u"Noise of about 4 people, then rounded to 5. Set once, never redrawn."_s},
                 {u"Certainty"_s, u"The change of +3 points is larger than the noise"_s},
                 {u"Release"_s, u"2026-W46, on 17 November"_s},
                 {u"Fingerprint"_s, u"9f2c 71aa 04e8 … c3d1"_s, true}}};
}

} // namespace candela::ui
