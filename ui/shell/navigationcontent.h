#pragma once

#include "ui/shell/pageentry.h"
#include "ui/widgets/navigation.h"

namespace candela::ui {

class Summary;

/// The navigation for `pages`: their groups in order, with the points of each category where they are known.
/// A category without points has a dash, which is read as its reason. `summary` may be nullptr, `place` is
/// where the service runs, e.g. "This computer".
[[nodiscard]] NavigationContent navigationFor(const PageList &pages, const Summary *summary,
                                              const QString &place);

/// The pages that navigation shows, in its order.
[[nodiscard]] QStringList navigationOrder(const PageList &pages);

/// The entry of the navigation that stands for `page`: itself, or the page that leads to it.
[[nodiscard]] QString markedFor(const PageList &pages, const QString &page);

/// The most telling of the roles, as people say it, e.g. "Admin".
[[nodiscard]] QString roleWords(const QStringList &roles);

} // namespace candela::ui
