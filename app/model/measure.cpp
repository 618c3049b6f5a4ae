#include "model/measure.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela {

QString Measure::method() const
{
    return id + u'/' + QString::number(version);
}

QString Measure::cellId(const QString &part) const
{
    return method() + u'/' + part + u"/organization"_s;
}

bool Measure::hasNoisyDenominator() const
{
    return std::ranges::find(parts, u"denominator"_s, &MeasurePart::part) != parts.end();
}

QString SupportingMeasure::cellId() const
{
    return measure.cellId(measure.parts.front().part);
}

} // namespace candela
