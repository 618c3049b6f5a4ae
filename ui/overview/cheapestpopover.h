#pragma once

#include "scoring/simulation.h"
#include "ui/widgets/popover.h"

#include <vector>

namespace candela::ui {

class Label;
class Segmented;

/// How many points more, and the fewest people who would bring them, count by count.
class CheapestPopover : public Popover
{
    Q_OBJECT

public:
    /// `gains` are offered, and are not empty.
    CheapestPopover(std::vector<int> gains, QWidget *anchor);

    [[nodiscard]] int gain() const;
    /// The answer to what was asked last.
    void setSimulation(const scoring::Simulation &simulation);

Q_SIGNALS:
    /// Another number of points is wanted.
    void asked(int gain);

private:
    void addHeading();
    void addSegments();

    std::vector<int> m_gains;
    Segmented *m_choice = nullptr;
    Label *m_total;
    QWidget *m_lines = nullptr;
};

} // namespace candela::ui
