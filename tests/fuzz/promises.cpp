#include "promises.h"

using namespace Qt::StringLiterals;

namespace candela::test {

void hold(bool promise, const char *words)
{
    if (!promise)
        qFatal("broken: %s", words);
}

void holdRefusal(const Error &error)
{
    hold(error.fault == Fault::BadInput, "a file is refused as bad input");
    hold(error.what.endsWith(u'.') && error.what.size() < 600, "a refusal is a sentence");
    hold(error.where.isEmpty() || error.where.startsWith("row "_L1) || error.where.startsWith("byte "_L1),
         "a refusal names a row, a byte or nothing");
}

void holdDays(const Window &days)
{
    hold(days.first.isValid() && days.last.isValid() && days.first <= days.last, "the days are days");
    hold(days.last <= today.addDays(1), "no row of the future");
}

} // namespace candela::test
