#pragma once

#include "base/result.h"
#include "model/insight.h"
#include "model/measure.h"
#include "model/signalcatalogue.h"

#include <QJsonArray>
#include <QJsonObject>

#include <vector>

namespace candela {

/// The measures of resources/catalogue/measures.json: one for each people category, and those of supporting
/// insights.
class MeasureCatalogue
{
public:
    /// Fails with BadInput, naming the entry, when an id stands twice, a signal or report is unknown, any
    /// text is empty, a population follows from what people do, or all cells together are more than
    /// `mostNoisyCells`.
    [[nodiscard]] static Result<MeasureCatalogue> read(const QByteArray &json,
                                                       const SignalCatalogue &knownSignals);

    /// The scored ones.
    [[nodiscard]] const std::vector<Measure> &entries() const { return m_measures; }
    /// nullptr when the category has none.
    [[nodiscard]] const Measure *of(CategoryId category) const;
    /// A scored one, also one that is exact for another; nullptr when there is none with this id.
    [[nodiscard]] const Measure *measure(QStringView id) const;

    /// Those of insights, in the order in which they were chosen: what helps most comes first.
    [[nodiscard]] const std::vector<SupportingMeasure> &supporting() const { return m_supporting; }
    [[nodiscard]] const SupportingMeasure *supportingMeasure(QStringView id) const;
    [[nodiscard]] const std::vector<InsightGroup> &insights() const { return m_insights; }
    [[nodiscard]] const std::vector<UnshownInsight> &unshown() const { return m_unshown; }

private:
    MeasureCatalogue() = default;

    [[nodiscard]] Result<void> readScored(const QJsonArray &json, const SignalCatalogue &knownSignals);
    [[nodiscard]] Result<void> readInsights(const QJsonObject &json, const SignalCatalogue &knownSignals);
    [[nodiscard]] bool isNew(QStringView id) const;

    std::vector<Measure> m_measures;
    std::vector<SupportingMeasure> m_supporting;
    std::vector<InsightGroup> m_insights;
    std::vector<UnshownInsight> m_unshown;
};

} // namespace candela
