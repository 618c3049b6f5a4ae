#pragma once

#include "scoring/history.h"
#include "ui/widgets/card.h"

#include <map>

namespace candela::ui {

class Label;
class WeekStrip;

/// Which of the last 26 weeks have figures, for each category: of people released, of technology measured.
class CoverageCard : public Card
{
    Q_OBJECT

public:
    static constexpr int weeks = 26;

    explicit CoverageCard(QWidget *parent = nullptr);

    void setHistory(const std::vector<scoring::HistoryEntry> &history);

private:
    struct Row
    {
        WeekStrip *strip;
        Label *words;
    };

    std::map<CategoryId, Row> m_rows;
};

} // namespace candela::ui
