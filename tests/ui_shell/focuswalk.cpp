#include "focuswalk.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace candela::test {
namespace {

QString nameOf(const QWidget &widget)
{
    if (!widget.accessibleName().isEmpty())
        return widget.accessibleName();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget);
        button && !button->text().isEmpty())
        return button->text();
    return {};
}

QString nameOrClass(const QWidget &widget)
{
    const QString name = nameOf(widget);
    return name.isEmpty() ? u'<' + QString::fromLatin1(widget.metaObject()->className()) + u'>' : name;
}

} // namespace

QStringList tabStops(QWidget &window)
{
    constexpr int enough = 200;
    QStringList stops;
    const QWidget *first = QApplication::focusWidget();
    for (int step = 0; step < enough; ++step) {
        const QWidget *stop = QApplication::focusWidget();
        if (!stop || (step > 0 && stop == first))
            break;
        stops.append(nameOrClass(*stop));
        QTest::keyClick(&window, Qt::Key_Tab);
    }
    return stops;
}

QStringList withoutName(QWidget &window)
{
    QStringList nameless;
    const QList<QWidget *> all = window.findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        const bool isStop = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible();
        if (isStop && nameOf(*widget).isEmpty())
            nameless.append(QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                            widget->objectName());
    }
    return nameless;
}

} // namespace candela::test
