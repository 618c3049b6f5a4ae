#pragma once

#include "contract/disclosures.h"
#include "ui/widgets/card.h"

class QLineEdit;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace candela::ui {

class ColumnFitting;
class DisclosureModel;
class Label;

/// The table of every field, with a filter over all its words. What is cut in a row stands in full under the
/// table.
class FieldsCard : public Card
{
    Q_OBJECT

public:
    explicit FieldsCard(QWidget *parent = nullptr);

    void setFields(const std::vector<contract::DisclosedField> &fields);
    [[nodiscard]] QLineEdit *filter() const { return m_filter; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addHeading();
    void addTable();
    void fitColumns();
    void showCount();
    void showDetail();

    DisclosureModel *m_model;
    QSortFilterProxyModel *m_shown;
    QLineEdit *m_filter;
    QTableView *m_table;
    ColumnFitting *m_fitting = nullptr;
    QStackedWidget *m_stack;
    Label *m_count;
    Label *m_detail;
};

} // namespace candela::ui
