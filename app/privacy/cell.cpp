#include "privacy/cell.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::privacy {

QString nameOf(CellKind kind)
{
    switch (kind) {
    case CellKind::Count:
        return u"count"_s;
    case CellKind::Few:
        return u"few"_s;
    case CellKind::NearlyAll:
        return u"nearly_all"_s;
    case CellKind::Band:
        return u"band"_s;
    case CellKind::Withheld:
        return u"withheld"_s;
    }
    std::unreachable();
}

std::optional<CellKind> cellKindFrom(QStringView name)
{
    for (const auto kind :
         {CellKind::Count, CellKind::Few, CellKind::NearlyAll, CellKind::Band, CellKind::Withheld}) {
        if (nameOf(kind) == name)
            return kind;
    }
    return std::nullopt;
}

QString nameOf(Band band)
{
    switch (band) {
    case Band::Low:
        return u"low"_s;
    case Band::Middle:
        return u"middle"_s;
    case Band::High:
        return u"high"_s;
    }
    std::unreachable();
}

std::optional<Band> bandFrom(QStringView name)
{
    for (const auto band : {Band::Low, Band::Middle, Band::High}) {
        if (nameOf(band) == name)
            return band;
    }
    return std::nullopt;
}

} // namespace candela::privacy
