#pragma once

#include "ui/widgets/theme.h"

#include <QString>

class QPushButton;
class QToolButton;

namespace candela::ui {

/// At most one Primary a page; Danger asks again before it acts.
enum class ButtonKind { Plain, Primary, Link, Danger };

/// A button of one kind; `iconName` may be empty. The icon takes the colour that fits the kind.
[[nodiscard]] QPushButton *makeButton(ButtonKind kind, const QString &text, QWidget *parent,
                                      const QString &iconName = {});

/// A button with an icon alone; `name` is its tooltip and its accessible name.
[[nodiscard]] QToolButton *makeIconButton(const QString &iconName, const QString &name, QWidget *parent,
                                          bool bordered = false);

void setKind(QPushButton &button, ButtonKind kind);
[[nodiscard]] ButtonKind kindOf(const QWidget *button);
[[nodiscard]] QColor textColourOf(ButtonKind kind, const Theme &theme);
[[nodiscard]] bool isBordered(const QWidget *toolButton);

} // namespace candela::ui
