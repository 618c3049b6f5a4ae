#include "ui/figures/section.h"

#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/sparkline.h"

#include <QBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace candela::ui {

namespace {

class Mark : public Painted
{
public:
    Mark(CategoryKind kind, QWidget *parent)
        : Painted(parent)
        , m_kind(kind)
    {
        setFixedSize(10, 10);
    }

    [[nodiscard]] Spoken spoken() const override { return {.role = QAccessible::Graphic}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(inkOf(m_kind, theme()));
        painter.drawRoundedRect(rect(), 3, 3);
    }

private:
    CategoryKind m_kind;
};

} // namespace

QWidget *makeMark(CategoryKind kind, QWidget *parent)
{
    return new Mark(kind, parent);
}

SectionHeading::SectionHeading(CategoryKind kind, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_freshness(new ElidedLabel(Use::Second, Tone::Second, {}, this))
    , m_clock(new IconLabel(u"clock"_s, IconTone::Second, 14, this))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 2, 0);
    line->setSpacing(8);
    line->addWidget(new Mark(kind, this));
    line->addWidget(new Label(Use::Section, Tone::Text, title, this));
    line->addSpacing(12);
    line->addStretch(1);
    line->addWidget(m_clock);
    line->addWidget(m_freshness);
    m_clock->hide();
}

void SectionHeading::setFreshness(const QString &freshness)
{
    m_freshness->setText(freshness);
    m_clock->setVisible(!freshness.isEmpty());
}

LoadingStack::LoadingStack(QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_content(content)
    , m_shapes(new QWidget(this))
{
    auto *stack = new QVBoxLayout(this);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->addWidget(m_content);
    stack->addWidget(m_shapes);
    m_content->hide();
    auto *rows = new QVBoxLayout(m_shapes);
    rows->setContentsMargins(0, 6, 0, 6);
    rows->setSpacing(14);
    for (const double share : {0.7, 0.9, 0.5, 0.8})
        rows->addWidget(new Skeleton(share, 14, m_shapes));
    rows->addStretch();
}

void LoadingStack::reveal()
{
    m_shapes->hide();
    m_content->show();
}

} // namespace candela::ui
