#include "ui/widgets/categorycardcontent.h"

#include "ui/widgets/button.h"
#include "ui/widgets/categorycard.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/numbers.h"
#include "ui/widgets/passportlink.h"
#include "ui/widgets/skeleton.h"

#include <QBoxLayout>

namespace candela::ui {

namespace {

QString bandText(CardState state)
{
    switch (state) {
    case CardState::Low:
        return CategoryCard::tr("Low");
    case CardState::Middle:
        return CategoryCard::tr("Middle");
    case CardState::High:
        return CategoryCard::tr("High");
    default:
        return {};
    }
}

QVBoxLayout *makeColumn(QWidget *first, QWidget *second)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addStretch();
    column->addWidget(first);
    column->addWidget(second);
    column->addStretch();
    return column;
}

/// The change above, what it is compared with below, both at the far edge.
QVBoxLayout *makeChange(const Change &change, QWidget &inside)
{
    auto *line = new QHBoxLayout;
    line->addStretch();
    line->addWidget(new ChangeMark(change, &inside));
    auto *words = makeWrapped(Use::Small, Tone::Second, change.comparedWith, &inside);
    words->setTrailing(true);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addStretch();
    column->addLayout(line);
    column->addWidget(words);
    column->addStretch();
    return column;
}

} // namespace

void addTitle(QVBoxLayout &rows, const CategoryCardContent &content, QWidget &inside)
{
    const bool measured = content.state == CardState::Measured;
    const IconTone ink = kindOf(content.category) == CategoryKind::People ? IconTone::Accent : IconTone::Tech;
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(new IconLabel(iconOf(content.category), measured ? ink : IconTone::Second, 16, &inside));
    line->addWidget(new ElidedLabel(Use::Emphasis, Tone::Text, titleOf(content.category), &inside), 1);
    rows.addLayout(line);
}

void addFigure(QVBoxLayout &rows, const CategoryCardContent &content, QWidget &inside)
{
    const QLocale locale = inside.locale();
    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(new Label(Use::CardPoints, Tone::Text, number(content.points, locale), &inside));
    auto *of =
        new Label(Use::Second, Tone::Second, CategoryCard::tr("of %1").arg(number(100, locale)), &inside);
    auto *spread = new Label(Use::Small, Tone::Second,
                             content.plusMinus ? plusMinus(*content.plusMinus, locale) : QString(), &inside);
    spread->setVisible(content.plusMinus.has_value());
    line->addLayout(makeColumn(of, spread));
    if (content.change == Change{})
        line->addStretch(1);
    else
        line->addLayout(makeChange(content.change, inside), 1);
    rows.addLayout(line);

    auto *spark = new Sparkline(&inside);
    spark->setContent(content.trend);
    rows.addStretch();
    rows.addWidget(spark);
    rows.addStretch();
    rows.addWidget(new ElidedLabel(Use::Small, Tone::Second, content.trendStart, &inside));
}

void addBand(QVBoxLayout &rows, const CategoryCardContent &content, QWidget &inside)
{
    rows.addWidget(new Label(Use::CardPoints, Tone::Text, bandText(content.state), &inside));
    rows.addWidget(makeWrapped(Use::Second, Tone::Second, content.reason, &inside));
    rows.addStretch();
}

void addReason(QVBoxLayout &rows, const CategoryCardContent &content, QWidget &inside, CategoryCard &card)
{
    const bool withheld = content.state == CardState::Withheld;
    const QString title = withheld ? CategoryCard::tr("Not shown") : CategoryCard::tr("Not measured");
    rows.addWidget(makeWrapped(Use::Section, Tone::Text, title, &inside));
    rows.addWidget(makeWrapped(Use::Second, Tone::Second, content.reason, &inside));
    rows.addStretch();
    if (withheld || content.linkText.isEmpty())
        return;
    auto *link = new TextLink(content.linkText, &inside);
    QObject::connect(link, &TextLink::activated, &card,
                     [&card] { Q_EMIT card.linkActivated(card.content().category); });
    auto *line = new QHBoxLayout;
    line->setContentsMargins(-3, 0, -3,
                             -3); // the words, not the room for their focus ring, stand at the edge
    line->addWidget(link);
    line->addStretch();
    rows.addLayout(line);
}

void addSkeleton(QVBoxLayout &rows, QWidget &inside)
{
    rows.addWidget(new Skeleton(0.65, 12, &inside));
    rows.addSpacing(8);
    rows.addWidget(new Skeleton(0.35, 24, &inside));
    rows.addStretch();
    rows.addWidget(new Skeleton(1, 4, &inside));
    rows.addStretch();
    rows.addWidget(new Skeleton(0.5, 10, &inside));
}

} // namespace candela::ui
