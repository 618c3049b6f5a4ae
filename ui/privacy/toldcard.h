#pragma once

#include "ui/privacy/privacycontent.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/icon.h"

class QGridLayout;

namespace candela::ui {

class LoadingStack;

/// A list of what is told, with a mark before each, in columns.
class ToldCard : public Card
{
    Q_OBJECT

public:
    struct Look
    {
        QString icon;
        IconTone tone;
        Mood mood; ///< of the chip
        int columns;
    };
    ToldCard(const QString &title, const Look &look, QWidget *parent = nullptr);

    void setTold(const std::vector<Told> &told, const QString &chip);

private:
    void addTold(const Told &told, int index, int rows);

    Look m_look;
    Chip *m_chip;
    QWidget *m_content;
    QGridLayout *m_grid;
    LoadingStack *m_loading;
};

} // namespace candela::ui
