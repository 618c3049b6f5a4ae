#pragma once

#include "base/result.h"
#include "model/category.h"
#include "model/coverage.h"
#include "model/points.h"
#include "model/technologyrules.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace candela {

/// One thing that is read of a device, and what people are told of it.
struct TechnologyField
{
    QString id;            ///< e.g. "app_build"
    QStringList columns;   ///< names it may have in a file; the first that is there is read
    QStringList inSeconds; ///< those of them that hold seconds; the others of a duration hold milliseconds
    bool optional = false; ///< a file may do without it
    QString write;         ///< how to write it, where that is not plain from an example
    QString what;          ///< empty when it tells nothing of a device, and is not disclosed
    QString why;
    QString seenBy;
    QString kept;

    friend bool operator==(const TechnologyField &, const TechnologyField &) = default;
};

/// A file about devices, apps or places that can be read.
struct TechnologyReport
{
    QString id; ///< e.g. "app_devices"
    CoverageKind kind = CoverageKind::Devices;
    QString title;
    QString whereToGet;
    std::vector<TechnologyField> fields;
    QStringList anyOf = {}; ///< TechnologyField::id; where there are any, a file has at least one of them

    friend bool operator==(const TechnologyReport &, const TechnologyReport &) = default;
};

/// What is said of a technology figure besides its numbers.
struct TechnologyMeasure
{
    QString id; ///< e.g. "app_health.channels"
    int version = 1;
    int window = 0; ///< days looked at
    QString unit;   ///< what is counted, e.g. "devices"
    CategoryId category = CategoryId::AppHealth;
    QString title;       ///< the primary insight as a sentence without figures
    QString numerator;   ///< what is counted, in words
    QString denominator; ///< out of what, in words
    QStringList needs;   ///< TechnologyReport::id
    QString protection;
    QString source;
    QString saysNot;
    std::optional<Points> recommended = {}; ///< what is published as right for every organization
    bool hasPeers = false;                  ///< others are compared by the same share

    /// "app_health.channels/1"
    [[nodiscard]] QString method() const;

    friend bool operator==(const TechnologyMeasure &, const TechnologyMeasure &) = default;
};

/// All that is read about devices (resources/catalogue/technology.json). What is not in here is not parsed.
class TechnologyCatalogue
{
public:
    /// The empty one: no technology is known.
    TechnologyCatalogue() = default;

    /// Fails with BadInput, naming the entry, when an id stands twice, a report or a field is unknown, a text
    /// is empty, a field about devices or places is not told to people or a rule is not allowed.
    [[nodiscard]] static Result<TechnologyCatalogue> read(const QByteArray &json);

    [[nodiscard]] const std::vector<TechnologyReport> &reports() const { return m_reports; }
    [[nodiscard]] const std::vector<TechnologyMeasure> &measures() const { return m_measures; }
    [[nodiscard]] const TechnologyRules &rules() const { return m_rules; }
    /// nullptr when there is none.
    [[nodiscard]] const TechnologyReport *report(QStringView id) const;
    [[nodiscard]] const TechnologyMeasure *of(CategoryId category) const;

private:
    std::vector<TechnologyReport> m_reports;
    std::vector<TechnologyMeasure> m_measures;
    TechnologyRules m_rules;
};

} // namespace candela
