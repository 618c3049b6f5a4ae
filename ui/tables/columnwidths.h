#pragma once

#include <vector>

namespace candela::ui {

/// What a column asks for, in pixels.
struct ColumnWish
{
    int told = 0; ///< its usual width; 0: it takes what is left
    int need = 0; ///< by its heading and its cells
};

/// The widths of columns that share `available`: no column is narrower than what it needs as long as there is
/// room, then none is narrower than usual, and half of what is left goes to the column that takes it, and
/// half to all, so that none stands far from the others. Columns whose texts are long give way first; where
/// even that is too much, the sum is more than `available`.
[[nodiscard]] std::vector<int> widthsFor(const std::vector<ColumnWish> &wishes, int available);

} // namespace candela::ui
