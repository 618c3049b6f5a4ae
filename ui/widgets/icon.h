#pragma once

#include "model/category.h"

#include <QIcon>
#include <QString>

class QColor;
class QPainter;
class QRectF;

namespace candela::ui {

struct Theme;

/// In which colour of the theme an icon is drawn. Disabled is always the disabled text's.
enum class IconTone { Second, Text, Accent, OnAccent, Tech, Good, Attention, Bad };
[[nodiscard]] QColor colourOf(IconTone tone, const Theme &theme);

/// One of resources/icons, by its file's name without ending; it recolours itself when the theme changes.
[[nodiscard]] QIcon icon(const QString &name, IconTone tone = IconTone::Second);

/// Draws an icon in one colour, sharp at any scale of the screen. Nothing is drawn for an unknown name.
void paintIcon(QPainter &painter, const QRectF &where, const QString &name, const QColor &colour);

/// The icon that stands for a category everywhere.
[[nodiscard]] QString iconOf(CategoryId category);

/// The chevron that points onwards in the reading direction.
[[nodiscard]] QString forwardChevron(Qt::LayoutDirection direction);

} // namespace candela::ui
