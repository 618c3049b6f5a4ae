#pragma once

#include "ui/widgets/chip.h"

#include <QVariant>

#include <optional>
#include <vector>

namespace candela::ui {

/// One cell as it is told: made by content functions, shown by a model, copied and saved by one code path.
struct Cell
{
    QString text;
    QVariant value = {};              ///< what is sorted and saved: a number, a day or a whole text
    std::optional<Mood> mood = {};    ///< the text in its colour
    std::optional<Mood> chip = {};    ///< the text as a chip
    std::optional<double> share = {}; ///< 0 to 1: a small bar before the number
    bool isIdentifier = false;        ///< in the fixed-width font
    QString tip = {};                 ///< more than there is room for

    friend bool operator==(const Cell &, const Cell &) = default;
};

struct Column
{
    QString id; ///< "boot": by which its width and place are remembered
    QString title;
    QString whole = {}; ///< with its unit, in a file; empty: the title says it all
    int width = 0;      ///< 0: takes what is left
    bool isTrailing = false;
    bool isShown = true;

    friend bool operator==(const Column &, const Column &) = default;
};

/// A table that is there as a whole.
struct TableContent
{
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;

    friend bool operator==(const TableContent &, const TableContent &) = default;
};

/// What a model answers for a cell and a heading in each role.
[[nodiscard]] QVariant dataOf(const Cell &cell, bool isTrailing, int role);
[[nodiscard]] QVariant dataOf(const Column &column, int role);

} // namespace candela::ui
