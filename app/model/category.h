#pragma once

#include <QString>

#include <array>
#include <optional>

namespace candela {

/// One of the eight that are scored, in the order they are shown.
enum class CategoryId {
    Communication,
    Meetings,
    ContentCollaboration,
    Teamwork,
    Mobility,
    EndpointAnalytics,
    NetworkConnectivity,
    AppHealth,
};

inline constexpr std::array allCategories = {
    CategoryId::Communication,
    CategoryId::Meetings,
    CategoryId::ContentCollaboration,
    CategoryId::Teamwork,
    CategoryId::Mobility,
    CategoryId::EndpointAnalytics,
    CategoryId::NetworkConnectivity,
    CategoryId::AppHealth,
};

/// Whether a category counts people (released weekly, protected) or devices (daily, by device identifier).
enum class CategoryKind { People, Technology };

/// The id of design.md 7, e.g. "content_collaboration".
[[nodiscard]] QString idOf(CategoryId category);
[[nodiscard]] std::optional<CategoryId> categoryFromId(QStringView id);
[[nodiscard]] CategoryKind kindOf(CategoryId category);
/// "people" or "technology".
[[nodiscard]] QString idOf(CategoryKind kind);

/// The category as people read it, translated, e.g. "Content collaboration".
[[nodiscard]] QString titleOf(CategoryId category);

} // namespace candela
