#pragma once

#include "ui/imports/missing.h"
#include "ui/widgets/card.h"

namespace candela::ui {

/// What is missing, category by category: which report, and where to get it.
class NeedsCard : public Card
{
    Q_OBJECT

public:
    explicit NeedsCard(QWidget *parent = nullptr);

    void setNeeds(const std::vector<CategoryNeeds> &needs);

private:
    QWidget *m_list = nullptr;
};

} // namespace candela::ui
