#include "model/coverage.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace candela {

QString nameOf(CoverageKind kind)
{
    switch (kind) {
    case CoverageKind::Day:
        return u"day"_s;
    case CoverageKind::Period:
        return u"period"_s;
    case CoverageKind::Licence:
        return u"licence"_s;
    case CoverageKind::Devices:
        return u"devices"_s;
    case CoverageKind::Releases:
        return u"releases"_s;
    case CoverageKind::Apps:
        return u"apps"_s;
    case CoverageKind::Samples:
        return u"samples"_s;
    case CoverageKind::Locations:
        return u"locations"_s;
    case CoverageKind::Meetings:
        return u"meetings"_s;
    case CoverageKind::Benchmarks:
        return u"benchmarks"_s;
    case CoverageKind::MeetingsNine:
        return u"meetings_nine"_s;
    }
    std::unreachable();
}

std::optional<CoverageKind> coverageKindFrom(QStringView name)
{
    for (const auto kind :
         {CoverageKind::Day, CoverageKind::Period, CoverageKind::Licence, CoverageKind::Devices,
          CoverageKind::Releases, CoverageKind::Apps, CoverageKind::Samples, CoverageKind::Locations,
          CoverageKind::Meetings, CoverageKind::Benchmarks, CoverageKind::MeetingsNine}) {
        if (nameOf(kind) == name)
            return kind;
    }
    return std::nullopt;
}

} // namespace candela
