#include "checks.h"
#include "model/catalogues.h"
#include "promises.h"
#include "sources/declinedfile.h"
#include "sources/graph/glance.h"
#include "sources/readreport.h"

using namespace Qt::StringLiterals;

namespace candela::test {

namespace {

SignalSet allowedIn(const QString &report, const SignalCatalogue &catalogue)
{
    SignalSet allowed;
    for (const Signal &signal : catalogue.signalsOf(report)) {
        for (int offset = 0; offset < signal.span; ++offset)
            allowed.insert(static_cast<SignalNumber>(signal.number + offset));
    }
    return allowed;
}

void checkCoverage(const Coverage &coverage)
{
    holdDays(coverage.days);
    const qint64 days = coverage.days.days();
    hold(coverage.kind == CoverageKind::Period ? days == 7 || days == 30 || days == 90 || days == 180
                                               : days == 1,
         "the days fit the kind");
}

/// What is done with a file before its rows are read.
void checkGlances(QByteArrayView bytes, const SignalCatalogue &catalogue)
{
    if (const auto wanted = sources::checkIsWanted(bytes); !wanted)
        holdRefusal(wanted.error());
    const auto glance = sources::graph::glanceAt(bytes, catalogue);
    hold(!glance.day || glance.day->isValid(), "the day is a day");
}

} // namespace

void checkReport(QByteArrayView bytes)
{
    static const SignalCatalogue catalogue = builtInSignals();
    checkGlances(bytes, catalogue);
    qint64 rows = 0;
    SignalSet seen;
    const auto take = [&](PersonKey &&person, const SignalSet &found) {
        hold(!person.isEmpty(), "a row has a name");
        ++rows;
        seen |= found;
    };

    const auto read = sources::readReport(bytes, catalogue, take, {.today = today});

    if (!read)
        return holdRefusal(read.error());
    checkCoverage(read->coverage);
    hold(read->rows == rows && rows > 0, "rows are counted");
    for (const sources::Skipped &skipped : read->skipped)
        hold(skipped.rows > 0 && !skipped.reason.isEmpty(), "what is skipped has a reason");
    SignalSet all = allowedIn(read->coverage.report, catalogue);
    const SignalSet allowed = all;
    all |= seen;
    hold(all == allowed, "only signals of the report");
}

} // namespace candela::test
