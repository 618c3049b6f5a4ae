#include "privacy/figure.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::privacy {

namespace {

constexpr qint64 thousandths = 1000;

std::optional<Lack> lackOf(const CountedMeetings &counted)
{
    if (counted.people < fewestForFigure)
        return Lack::FewPeople;
    if (!counted.isWhole)
        return Lack::Gaps;
    if (counted.sums.count < fewestForFigure || counted.sums.weight <= 0)
        return Lack::FewMeetings;
    return std::nullopt;
}

} // namespace

Figure protect(const CountedMeetings &counted)
{
    Figure figure{.id = counted.id, .points = {}, .lack = lackOf(counted)};
    if (figure.lack)
        return figure;
    const qint64 all = thousandths * counted.sums.weight;
    figure.points = static_cast<int>((2 * counted.sums.score + all) / (2 * all));
    return figure;
}

QString nameOf(Lack lack)
{
    switch (lack) {
    case Lack::FewPeople:
        return u"few_people"_s;
    case Lack::Gaps:
        return u"gaps"_s;
    case Lack::FewMeetings:
        return u"few_meetings"_s;
    }
    std::unreachable();
}

std::optional<Lack> lackFrom(QStringView name)
{
    for (const auto lack : {Lack::FewPeople, Lack::Gaps, Lack::FewMeetings}) {
        if (nameOf(lack) == name)
            return lack;
    }
    return std::nullopt;
}

} // namespace candela::privacy
