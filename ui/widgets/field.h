#pragma once

class QLineEdit;
class QWidget;

namespace candela::ui {

/// How a field that is checked while typing looks: Typing says that more is needed, not that it is wrong.
enum class FieldState { Normal, Typing, Valid, Invalid };

void setFieldState(QLineEdit &field, FieldState state);
[[nodiscard]] FieldState fieldStateOf(const QWidget *field);

} // namespace candela::ui
