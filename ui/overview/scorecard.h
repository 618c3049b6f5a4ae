#pragma once

#include "scoring/score.h"
#include "ui/widgets/card.h"

namespace candela::ui {

class Label;
class LoadingStack;
class PassportLink;
class ScoreDial;

/// The score of the organization: the ring, what it is compared with, and the sums of the two groups.
class ScoreCard : public Card
{
    Q_OBJECT

public:
    explicit ScoreCard(QWidget *parent = nullptr);

    void setScore(const scoring::Score &score);

Q_SIGNALS:
    void categoryOpened(candela::CategoryId category);
    void passportOpened(const QString &figure, QWidget *anchor);

private:
    struct Row
    {
        QWidget *line;
        Label *name;
        PassportLink *sum;
    };
    [[nodiscard]] Row addRow(CategoryKind kind, QWidget *content);
    void setRow(const Row &row, const scoring::Score &score, CategoryKind kind);

    LoadingStack *m_loading;
    ScoreDial *m_dial;
    Label *m_comparison;
    Row m_people = {};
    Row m_technology = {};
    QWidget *m_missingLine;
    Label *m_missing;
};

} // namespace candela::ui
