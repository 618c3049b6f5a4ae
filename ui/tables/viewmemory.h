#pragma once

#include <QString>

#include <functional>

namespace candela::ui {

/// What a person arranged in a view, as a text by the name of the view; kept by the program. Empty functions
/// keep nothing.
struct ViewMemory
{
    std::function<QString(const QString &view)> recall;
    std::function<void(const QString &view, const QString &text)> keep;

    [[nodiscard]] QString of(const QString &view) const { return recall ? recall(view) : QString(); }
    void set(const QString &view, const QString &text) const
    {
        if (keep)
            keep(view, text);
    }
};

} // namespace candela::ui
