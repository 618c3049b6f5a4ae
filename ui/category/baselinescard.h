#pragma once

#include "ui/category/baselinecontent.h"
#include "ui/widgets/card.h"

class QPushButton;
class QVBoxLayout;

namespace candela::ui {

class Label;
class LoadingStack;

/// The baselines of the organization, as they stand in one category of technology.
class BaselinesCard : public Card
{
    Q_OBJECT

public:
    explicit BaselinesCard(QWidget *parent = nullptr);

    /// Questions that were open in a line are closed.
    void setContent(const BaselinesContent &content);
    /// Whether the asker may keep and remove baselines; nobody, until it is said.
    void setMayChange(bool mayChange);
    /// Whether there are points of a day that can be kept.
    void setHasDay(bool hasDay);
    /// A baseline stays after all.
    void reopen();

Q_SIGNALS:
    /// Today's points are to be kept; `anchor` is the button.
    void additionRequested(QWidget *anchor);
    void removalConfirmed(const QString &id);

private:
    void place();

    BaselinesContent m_content;
    LoadingStack *m_loading;
    Label *m_about;
    QVBoxLayout *m_lines;
    Label *m_full;
    QPushButton *m_add;
    bool m_mayChange = false;
    bool m_hasDay = false;
    bool m_isRemoving = false;
};

} // namespace candela::ui
