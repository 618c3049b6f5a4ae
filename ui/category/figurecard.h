#pragma once

#include "ui/category/categorycontent.h"
#include "ui/widgets/card.h"

class QHBoxLayout;
class QVBoxLayout;

namespace candela::ui {

/// The figure of a category: its points, the sentence, whom it counts, and a bar a count.
class FigureCard : public Card
{
    Q_OBJECT

public:
    explicit FigureCard(QWidget *parent = nullptr);

    void setContent(const CategoryContent &content);

Q_SIGNALS:
    void passportOpened(const QString &figure, QWidget *anchor);
    void sourcesRequested();

private:
    [[nodiscard]] QWidget *makePoints(const CategoryContent &content);
    [[nodiscard]] QWidget *makeWords(const CategoryContent &content);
    void addCount(QVBoxLayout &rows, const CategoryContent &content, const CountLine &line, QWidget *words);
    void addSource(QHBoxLayout &line, const CategoryContent &content, QWidget *words);
    void addFoot(QVBoxLayout &rows, const CategoryContent &content, QWidget *words);

    QWidget *m_inside;
};

} // namespace candela::ui
