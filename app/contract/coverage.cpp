#include "contract/coverage.h"

using namespace Qt::StringLiterals;

namespace candela::contract {

QJsonObject toJson(const Coverage &coverage)
{
    return QJsonObject{
        {u"report"_s, coverage.report},
        {u"kind"_s, nameOf(coverage.kind)},
        {u"from"_s, coverage.days.first.toString(Qt::ISODate)},
        {u"up_to"_s, coverage.days.last.toString(Qt::ISODate)},
    };
}

Coverage readCoverage(Fields &fields)
{
    return {
        .report = fields.text("report"_L1),
        .kind = fields.word("kind"_L1, &coverageKindFrom),
        .days = {.first = fields.date("from"_L1), .last = fields.date("up_to"_L1)},
    };
}

} // namespace candela::contract
