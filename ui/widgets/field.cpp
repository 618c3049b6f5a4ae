#include "ui/widgets/field.h"

#include <QLineEdit>
#include <QVariant>

namespace candela::ui {

namespace {
constexpr auto stateProperty = "candelaFieldState";
}

void setFieldState(QLineEdit &field, FieldState state)
{
    field.setProperty(stateProperty, int(state));
    field.update();
}

FieldState fieldStateOf(const QWidget *field)
{
    return field ? FieldState(field->property(stateProperty).toInt()) : FieldState::Normal;
}

} // namespace candela::ui
