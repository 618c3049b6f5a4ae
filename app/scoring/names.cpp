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

} // namespace candela::scoring
