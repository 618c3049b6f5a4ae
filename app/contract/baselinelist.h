#pragma once

#include "base/result.h"
#include "model/category.h"
#include "model/points.h"

#include <QDate>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace candela::contract {

/// A category of technology on the day of a baseline, and now.
struct BaselineFigure
{
    CategoryId category = CategoryId::EndpointAnalytics;
    std::optional<Points> then;
    std::optional<Points> now;
    bool worse = false; ///< `now` is below `then` by more than the threshold

    friend bool operator==(const BaselineFigure &, const BaselineFigure &) = default;
};

/// A past day of one's own that later ones are compared with.
struct BaselineEntry
{
    QString id;
    QString name;
    QDate day;
    int threshold = 10; ///< percent
    std::vector<BaselineFigure> figures;

    friend bool operator==(const BaselineEntry &, const BaselineEntry &) = default;
};

/// The document of `GET /v1/baselines`, in the order of their days.
struct BaselineList
{
    std::vector<BaselineEntry> baselines;
    int most = 20; ///< no more than so many are kept

    friend bool operator==(const BaselineList &, const BaselineList &) = default;
};

/// What `POST /v1/baselines` takes.
struct NewBaseline
{
    QString name;       ///< 1 to 100 characters
    QDate day;          ///< that was closed
    int threshold = 10; ///< percent, 1 to 100

    friend bool operator==(const NewBaseline &, const NewBaseline &) = default;
};

/// Whether `now` is below `then` by more than `threshold` percent of it.
[[nodiscard]] bool isWorse(std::optional<Points> then, std::optional<Points> now, int threshold);

[[nodiscard]] QJsonObject toJson(const BaselineList &list);
/// Fails with BadInput, naming the place.
[[nodiscard]] Result<BaselineList> baselineListFromJson(const QJsonObject &document);

[[nodiscard]] QJsonObject toJson(const NewBaseline &baseline);
/// Without a threshold it is the default. Fails with BadInput, naming the place, also when a text or a number
/// is out of its bounds.
[[nodiscard]] Result<NewBaseline> newBaselineFromJson(const QJsonObject &document);

} // namespace candela::contract
