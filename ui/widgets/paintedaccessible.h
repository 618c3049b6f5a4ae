#pragma once

namespace candela::ui {

/// Makes every `Painted` readable for assistive technology: role, value, and a press. Calling it again does
/// nothing.
void installPaintedAccessible();

} // namespace candela::ui
