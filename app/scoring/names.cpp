#include "scoring/causes.h"
#include "scoring/score.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::scoring {

QString nameOf(Status status)
{
    switch (status) {
    case Status::Measured:
        return u"measured"_s;
    case Status::NotMeasured:
        return u"not_measured"_s;
    case Status::Withheld:
        return u"withheld"_s;
    }
    std::unreachable();
}

std::optional<Status> statusFrom(QStringView name)
{
    for (const auto status : {Status::Measured, Status::NotMeasured, Status::Withheld}) {
        if (nameOf(status) == name)
            return status;
    }
    return std::nullopt;
}

QString nameOf(CauseKind kind)
{
    switch (kind) {
    case CauseKind::Measure:
        return u"measure"_s;
    case CauseKind::Denominator:
        return u"denominator"_s;
    case CauseKind::Source:
        return u"source"_s;
    case CauseKind::Method:
        return u"method"_s;
    }
    std::unreachable();
}

std::optional<CauseKind> causeKindFrom(QStringView name)
{
    using enum CauseKind;
    for (const auto kind : {Measure, Denominator, Source, Method}) {
        if (nameOf(kind) == name)
            return kind;
    }
    return std::nullopt;
}

} // namespace candela::scoring
