#pragma once

#include "ui/category/insightcontent.h"
#include "ui/widgets/card.h"

class QBoxLayout;
class QVBoxLayout;

namespace candela::ui {

class LoadingStack;

/// Supporting figures of a category: groups of small bars beside each other, and beside them what has no
/// figure. They are context, so nothing here is large or coloured by being good or bad.
class InsightsCard : public Card
{
    Q_OBJECT

public:
    /// People: supporting insights, never scored. Technology: the parts that the points are made of.
    explicit InsightsCard(CategoryKind kind, QWidget *parent = nullptr);

    void setContent(const InsightsContent &content);

Q_SIGNALS:
    void passportOpened(const QString &figure, QWidget *anchor);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addColumn(const InsightColumn &column, int stretch);
    void addRow(QVBoxLayout &rows, const InsightRow &row, QWidget *column);
    [[nodiscard]] QVBoxLayout *makeColumn(const QString &title, const QString &tip, int stretch);
    void arrange();

    CategoryKind m_kind;
    QWidget *m_inside;
    QBoxLayout *m_columns = nullptr;
};

} // namespace candela::ui
