#pragma once

#include "model/signalcatalogue.h"

#include <QWidget>

namespace candela::ui {

/// The step before any data come in: everything that is tracked, from the catalogue, beside what never is.
class TrackedLists : public QWidget
{
    Q_OBJECT

public:
    explicit TrackedLists(const SignalCatalogue &knownSignals, QWidget *parent = nullptr);

signals:
    /// Both lists were seen, and the person goes on.
    void goOn();
    void goBack();
};

} // namespace candela::ui
