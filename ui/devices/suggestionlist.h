#pragma once

#include <Qt>

class QAbstractItemView;

namespace candela::ui {

/// What stands at the end of a suggestion's line, e.g. "118 devices".
inline constexpr int suggestionNoteRole = Qt::UserRole + 1;

/// What is written in letters of one width, its note at the end.
void dressSuggestions(QAbstractItemView &list);

} // namespace candela::ui
