#include "checks.h"
#include "promises.h"
#include "sources/cellvalues.h"
#include "sources/importvalues.h"

#include <cmath>

namespace candela::test {

void checkCell(QByteArrayView bytes)
{
    constexpr qint64 most = 2147483647;
    (void)sources::flagFrom(bytes);
    (void)sources::isPositive(bytes);
    const auto day = sources::dateFrom(bytes);
    hold(!day || day->isValid(), "a day is one");
    const int period = sources::periodFrom(bytes).value_or(0);
    hold(period == 0 || period == 7 || period == 30 || period == 90 || period == 180, "a period is one");
    hold(std::isfinite(sources::numberFrom(bytes).value_or(0)), "a number is finite");
    const qint64 whole = sources::wholeFrom(bytes, most).value_or(0);
    hold(whole >= 0 && whole <= most, "a count lies within its bounds");
    const auto moment = sources::momentFrom(bytes);
    hold(!moment || (moment->isValid() && moment->timeSpec() == Qt::UTC && moment->date().year() >= 2000),
         "a moment is one, in UTC");
}

} // namespace candela::test
