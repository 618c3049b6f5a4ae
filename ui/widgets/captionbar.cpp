#include "ui/widgets/captionbar.h"

#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/passportlink.h"

#include <QBoxLayout>
#include <QPainter>

namespace candela::ui {

using namespace Qt::StringLiterals;

CaptionBar::CaptionBar(QWidget *parent)
    : Painted(parent)
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(24, 4, 24, 4);
    line->setSpacing(8);
    line->addWidget(new IconLabel(u"privacy"_s, IconTone::Good, 15, this));
    const QString sentence =
        tr("Measures the organization, not people. Figures about fewer than 20 people are never shown.");
    line->addWidget(makeWrapped(Use::Second, Tone::Second, sentence, this), 1);
    auto *link = new TextLink(tr("What is tracked"), this);
    line->addWidget(link);
    setMinimumHeight(34);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    setAccessibleName(sentence);
    connect(link, &TextLink::activated, this, &CaptionBar::disclosuresRequested);
}

void CaptionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface);
    painter.fillRect(0, 0, width(), 1, theme().border);
}

} // namespace candela::ui
