#pragma once

#include "base/result.h"
#include "model/category.h"
#include "model/points.h"
#include "model/slot.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace candela {

/// Why a technology category has no points on a day. The names are written to disk: add, never rename.
enum class TechnologyAbsence {
    None,       ///< "none": it has points
    FewDevices, ///< "few_devices": fewer than 5
    NoReleases, ///< "no_releases": nothing to hold builds against
    NoSamples,  ///< "no_samples": no office was measured in 60 days
};

/// One number that a technology figure is made of, e.g. "newest": how many devices.
struct TechnologyPart
{
    QString id;
    qint64 count = 0; ///< how many devices, apps, places or samples
    std::optional<qint64> value =
        {}; ///< what they earn together or on average, in millionths of a point; a
            ///< figure is defined by these whole numbers, so it can be computed again

    friend bool operator==(const TechnologyPart &, const TechnologyPart &) = default;
};

/// What a technology category earned on one day, with the counts from which it can be computed again.
struct TechnologyFigure
{
    CategoryId category = CategoryId::AppHealth;
    QDate day;
    Window window;  ///< the days looked at, up to `day`
    QString method; ///< "app_health.channels/1"
    TechnologyAbsence absence = TechnologyAbsence::None;
    std::optional<Points> points; ///< rounded once, half up; nothing when `absence` says why
    qint64 numerator = 0;
    qint64 denominator = 0;
    std::vector<TechnologyPart> parts;

    /// 0 when there is no such part.
    [[nodiscard]] qint64 countOf(QStringView part) const;
    /// Nothing when there is no such part, or it has no value.
    [[nodiscard]] std::optional<qint64> valueOf(QStringView part) const;
    /// "app_health.channels@2026-11-20"
    [[nodiscard]] QString passport() const;

    friend bool operator==(const TechnologyFigure &, const TechnologyFigure &) = default;
};

/// In the order of their days, and of categories within a day.
using TechnologyFigures = std::vector<TechnologyFigure>;

/// "none", "few_devices", "no_releases" or "no_samples".
[[nodiscard]] QString nameOf(TechnologyAbsence absence);
[[nodiscard]] std::optional<TechnologyAbsence> technologyAbsenceFrom(QStringView name);

/// The bytes that are kept, and whose SHA-256 is the figure's fingerprint.
[[nodiscard]] QByteArray canonicalBytes(const TechnologyFigure &figure);
/// Fails with BadInput when the bytes are not such a figure.
[[nodiscard]] Result<TechnologyFigure> readTechnologyFigure(const QByteArray &bytes);
/// In hex.
[[nodiscard]] QString fingerprintOf(const TechnologyFigure &figure);

} // namespace candela
