#include "ui/widgets/paintedaccessible.h"

#include "ui/widgets/painted.h"

#include <QAccessibleWidget>

namespace candela::ui {

namespace {

class PaintedAccessible : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit PaintedAccessible(Painted *painted)
        : QAccessibleWidget(painted)
    {
    }

    [[nodiscard]] QAccessible::Role role() const override { return painted()->spoken().role; }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? painted()->spoken().text : QAccessibleWidget::text(kind);
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface && painted()->spoken().value)
            return static_cast<QAccessibleValueInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    [[nodiscard]] QVariant currentValue() const override { return painted()->spoken().value.value_or(0); }
    void setCurrentValue(const QVariant &) override {} // figures are read, never written
    [[nodiscard]] QVariant minimumValue() const override { return painted()->spoken().minimum; }
    [[nodiscard]] QVariant maximumValue() const override { return painted()->spoken().maximum; }
    [[nodiscard]] QVariant minimumStepSize() const override { return 1; }

    [[nodiscard]] QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (painted()->isActivatable())
            names.prepend(pressAction());
        return names;
    }

    void doAction(const QString &name) override
    {
        if (name == pressAction() && painted()->isActivatable())
            painted()->activate();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    [[nodiscard]] Painted *painted() const { return static_cast<Painted *>(widget()); }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *painted = qobject_cast<Painted *>(object);
    return painted ? new PaintedAccessible(painted) : nullptr;
}

} // namespace

void installPaintedAccessible()
{
    QAccessible::installFactory(makeInterface);
}

} // namespace candela::ui
