#pragma once

#include "model/category.h"
#include "ui/widgets/changemark.h"
#include "ui/widgets/painted.h"
#include "ui/widgets/sparkline.h"

namespace candela::ui {

/// What a card has to say: a figure, or in words why there is none.
enum class CardState {
    Loading,     ///< shapes of what will come
    Measured,    ///< points, change, trend
    NotMeasured, ///< no source: the reason, and a link to mend it
    Withheld,    ///< not shown to protect privacy: the rule, no link
    Low,         ///< bands of small organizations
    Middle,
    High,
};

/// All that a category card shows. `reason` and `linkText` are for the states without a figure.
struct CategoryCardContent
{
    CategoryId category = CategoryId::Communication;
    CardState state = CardState::Loading;
    int points = 0;
    std::optional<int> plusMinus = {}; ///< every people figure has one
    Change change = {};                ///< with no points: "no reportable change"
    SparklineContent trend = {};
    QString trendStart = {}; ///< in words, e.g. "26 weeks ago: 77"
    QString reason = {};
    QString linkText = {};

    friend bool operator==(const CategoryCardContent &, const CategoryCardContent &) = default;
};

/// One category at a glance. The whole card is one thing to focus and opens with click, Enter or Space;
/// while loading it opens nothing.
class CategoryCard : public Painted
{
    Q_OBJECT

public:
    explicit CategoryCard(QWidget *parent = nullptr);

    void setContent(const CategoryCardContent &content);
    [[nodiscard]] const CategoryCardContent &content() const { return m_content; }
    [[nodiscard]] Spoken spoken() const override;
    void activate() override;

Q_SIGNALS:
    void opened(candela::CategoryId category);
    /// The link of a card that is not measured.
    void linkActivated(candela::CategoryId category);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void tell();

    CategoryCardContent m_content;
    QWidget *m_inside = nullptr;
};

} // namespace candela::ui
