#pragma once

#include "ui/imports/fetched.h"
#include "ui/widgets/card.h"

namespace candela::ui {

class Label;

/// How the connector ran last, when it runs next, what to mend, and the permissions it needs. Hidden until it
/// has a content.
class FetchedCard : public Card
{
    Q_OBJECT

public:
    explicit FetchedCard(QWidget *parent = nullptr);

    void setContent(const FetchedContent &content);

private:
    Label *m_next;
    QWidget *m_told = nullptr;
};

} // namespace candela::ui
