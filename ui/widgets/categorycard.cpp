#include "ui/widgets/categorycard.h"

#include "ui/widgets/categorycardcontent.h"
#include "ui/widgets/label.h"
#include "ui/widgets/numbers.h"
#include "ui/widgets/stylepainting.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>

namespace candela::ui {

using namespace Qt::StringLiterals;

namespace {

QString spokenState(const CategoryCardContent &content)
{
    switch (content.state) {
    case CardState::NotMeasured:
        return CategoryCard::tr("not measured. %1").arg(content.reason);
    case CardState::Withheld:
        return CategoryCard::tr("not shown. %1").arg(content.reason);
    case CardState::Low:
        return CategoryCard::tr("low. %1").arg(content.reason);
    case CardState::Middle:
        return CategoryCard::tr("middle. %1").arg(content.reason);
    case CardState::High:
        return CategoryCard::tr("high. %1").arg(content.reason);
    default:
        return CategoryCard::tr("loading");
    }
}

QString spokenFigure(const CategoryCardContent &content, const QLocale &locale)
{
    const QString points =
        CategoryCard::tr("%1 of %2").arg(number(content.points, locale), number(100, locale));
    QStringList parts{points};
    if (content.plusMinus)
        parts.append(CategoryCard::tr("plus or minus %1").arg(number(*content.plusMinus, locale)));
    parts.append(spokenChange(content.change, locale));
    parts.append(content.trendStart);
    parts.removeAll(QString());
    return parts.join(CategoryCard::tr(", "));
}

} // namespace

CategoryCard::CategoryCard(QWidget *parent)
    : Painted(parent)
{
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(14, 14, 14, 12);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    build();
}

void CategoryCard::setContent(const CategoryCardContent &content)
{
    if (content == m_content)
        return;
    m_content = content;
    build();
}

void CategoryCard::build()
{
    delete m_inside;
    m_inside = new QWidget(this);
    layout()->addWidget(m_inside);
    auto *rows = new QVBoxLayout(m_inside);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);

    if (m_content.state == CardState::Loading)
        addSkeleton(*rows, *m_inside);
    else
        addTitle(*rows, m_content, *m_inside);
    if (m_content.state == CardState::Measured)
        addFigure(*rows, m_content, *m_inside);
    else if (m_content.state == CardState::NotMeasured || m_content.state == CardState::Withheld)
        addReason(*rows, m_content, *m_inside, *this);
    else if (m_content.state != CardState::Loading)
        addBand(*rows, m_content, *m_inside);

    setActivatable(m_content.state != CardState::Loading);
    tell();
}

void CategoryCard::tell()
{
    const QString state =
        m_content.state == CardState::Measured ? spokenFigure(m_content, locale()) : spokenState(m_content);
    setAccessibleName(tr("%1: %2").arg(titleOf(m_content.category), state));
}

Spoken CategoryCard::spoken() const
{
    Spoken result{.role =
                      m_content.state == CardState::Loading ? QAccessible::StaticText : QAccessible::Button};
    if (m_content.state == CardState::Measured)
        result.value = m_content.points;
    return result;
}

void CategoryCard::activate()
{
    Q_EMIT opened(m_content.category);
}

void CategoryCard::changeEvent(QEvent *event)
{
    Painted::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        build();
}

void CategoryCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor fill = isPressed() ? theme().inset : theme().surface;
    if (showsFocus())
        drawBox(painter, rect(), {fill, theme().accent, 2, 8});
    else
        drawBox(painter, rect(), {fill, isHovered() ? theme().accent : theme().border, 1, 8});
}

} // namespace candela::ui
