#include "checks.h"
#include "model/catalogues.h"
#include "promises.h"
#include "sources/meetingscore.h"
#include "sources/readmeetings.h"

namespace candela::test {

namespace {

void checkRead(const sources::ReadMeetings &read)
{
    holdDays(read.coverage.days);
    qint64 meetings = 0;
    for (const auto &[day, sums] : read.days) {
        hold(read.coverage.days.contains(day), "days lie within the coverage");
        hold(sums.count >= 0 && sums.weight >= sums.count, "each meeting weighs something");
        hold(sums.weight <= heaviestDayOfMeetings, "a day weighs what a day can");
        hold(sums.score >= 0 && sums.score <= sums.weight * sources::allOfMeeting, "scores are 0 to 100");
        meetings += sums.count;
    }
    hold(meetings == read.rows && meetings > 0, "rows are counted");
    hold(std::cmp_equal(read.days.size(), read.coverage.days.days()), "every day has its sums");
}

} // namespace

void checkMeetings(QByteArrayView bytes)
{
    static const ImportCatalogue catalogue = builtInImports();
    for (const auto features : {FeatureSet::Seven, FeatureSet::Nine}) {
        const auto read = sources::readMeetings(bytes, catalogue, {.today = today}, features);
        if (!read)
            holdRefusal(read.error());
        else if (*read)
            checkRead(**read);
    }
}

} // namespace candela::test
