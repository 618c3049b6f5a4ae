#pragma once

#include "ui/imports/missing.h"
#include "ui/widgets/card.h"

namespace candela::ui {

/// Category by category: what its sources are, how far they go, and where to get what is missing.
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
