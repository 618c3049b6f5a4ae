#include "checkreport.h"

#include "model/catalogues.h"
#include "sources/readreport.h"

using namespace Qt::StringLiterals;

namespace candela::test {

namespace {

const QDate today(2026, 11, 16);

void hold(bool promise, const char *words)
{
    if (!promise)
        qFatal("broken: %s", words);
}

SignalSet allowedIn(const QString &report, const SignalCatalogue &catalogue)
{
    SignalSet allowed;
    for (const Signal &signal : catalogue.signalsOf(report)) {
        for (int offset = 0; offset < signal.span; ++offset)
            allowed.insert(static_cast<SignalNumber>(signal.number + offset));
    }
    return allowed;
}

void checkRefusal(const Error &error)
{
    hold(error.fault == Fault::BadInput, "a file is refused as bad input");
    hold(error.what.endsWith(u'.') && error.what.size() < 600, "a refusal is a sentence");
    hold(error.where.isEmpty() || error.where.startsWith("row "_L1), "a refusal names a row or nothing");
}

void checkCoverage(const Coverage &coverage)
{
    const qint64 days = coverage.days.days();
    hold(coverage.days.first.isValid() && coverage.days.last.isValid(), "the days are days");
    hold(coverage.days.last <= today.addDays(1), "no report of the future");
    hold(coverage.kind == CoverageKind::Period ? days == 7 || days == 30 || days == 90 || days == 180
                                               : days == 1,
         "the days fit the kind");
}

} // namespace

void checkReport(QByteArrayView bytes)
{
    static const SignalCatalogue catalogue = builtInSignals();
    qint64 rows = 0;
    SignalSet seen;
    const auto take = [&](PersonKey &&person, const SignalSet &found) {
        hold(!person.isEmpty(), "a row has a name");
        ++rows;
        seen |= found;
    };

    const auto read = sources::readReport(bytes, catalogue, take, {.today = today});

    if (!read)
        return checkRefusal(read.error());
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
