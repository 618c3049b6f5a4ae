#pragma once

#include "ui/overview/causecontent.h"
#include "ui/widgets/card.h"

class QVBoxLayout;

namespace candela::ui {

class CauseModel;
class ChangeMark;
class CsvButton;
class Label;
class LoadingStack;
class TextLink;

/// Why the score changed: a bar a cause, left or right of one axis, that add up to the change. Usually over
/// the last four weeks; two other dates can be asked for.
class CausesCard : public Card
{
    Q_OBJECT

public:
    explicit CausesCard(QWidget *parent = nullptr);

    void setChanges(const scoring::Changes &changes, Compared compared = Compared::Usual);
    /// There is no release yet.
    void setNothing();
    /// Whether there are two releases to choose.
    void setOffersComparison(bool offers);
    /// Whether there is a way back to the last four weeks.
    void setOffersUsual(bool offers);
    [[nodiscard]] const CsvButton &csv() const { return *m_csv; }

Q_SIGNALS:
    void categoryOpened(candela::CategoryId category);
    void comparisonRequested(QWidget *anchor);
    void usualRequested();

private:
    void addSummary();
    [[nodiscard]] QLayout *makeFoot(QWidget *content);
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
    TextLink *m_compare;
    TextLink *m_usual;
    QVBoxLayout *m_rows;
};

} // namespace candela::ui
