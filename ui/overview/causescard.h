#pragma once

#include "scoring/causes.h"
#include "ui/widgets/card.h"

class QVBoxLayout;

namespace candela::ui {

class CauseModel;
class ChangeMark;
class CsvButton;
class Label;
class LoadingStack;
struct CauseContent;
struct CauseRow;

/// Why the score changed: a bar a cause, left or right of one axis, that add up to the change.
class CausesCard : public Card
{
    Q_OBJECT

public:
    explicit CausesCard(QWidget *parent = nullptr);

    void setChanges(const scoring::Changes &changes);
    /// There is no release yet.
    void setNothing();
    [[nodiscard]] const CsvButton &csv() const { return *m_csv; }

Q_SIGNALS:
    void categoryOpened(candela::CategoryId category);

private:
    void addSummary();
    void show(const CauseContent &content);
    void addRow(const CauseRow &row);
    [[nodiscard]] QWidget *makeRow(const CauseRow &row);

    CauseModel *m_model;
    CsvButton *m_csv;
    ChangeMark *m_change;
    LoadingStack *m_loading;
    Label *m_since;
    Label *m_nothing;
    Label *m_note;
    QVBoxLayout *m_rows;
};

} // namespace candela::ui
