#include "ui/figures/actionlist.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/openrow.h"

#include <QBoxLayout>

namespace candela::ui {

namespace {
constexpr int tallestRow = 96;
} // namespace

ActionList::ActionList(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
}

void ActionList::setLines(const std::vector<ActionLine> &lines, const QString &verb, const QString &iconName)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int index = 0;
    for (const ActionLine &line : lines) {
        if (index > 0)
            m_rows->addWidget(makeRowSeparator(this));
        addLine(line, verb, iconName, index++);
    }
    m_rows->addStretch();
}

QWidget *ActionList::makeRow(const QString &name, bool opens, int index)
{
    if (opens) {
        auto *row = new OpenRow(name, this);
        connect(row, &OpenRow::opened, this, [this, index] { Q_EMIT opened(index); });
        return row;
    }
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(OpenRow::padding, 7, OpenRow::padding, 7);
    line->setSpacing(12);
    return row;
}

/// The points to gain, or that there are none to tell.
QWidget *ActionList::makeGain(const ActionLine &line)
{
    if (line.upTo)
        return new Gain(*line.upTo, this);
    auto *chip = new Chip(Mood::Neutral, tr("not scored"), this);
    chip->setAccessibleName(tr("not scored"));
    return chip;
}

void ActionList::addLine(const ActionLine &line, const QString &verb, const QString &iconName, int index)
{
    QWidget *gain = makeGain(line);
    //: An action as it is read aloud: title, points to gain, where or why, what pressing does.
    const bool opens = line.opens && !iconName.isEmpty();
    const QString name =
        tr("%1, %2. %3. %4").arg(line.title, gain->accessibleName(), line.second, opens ? verb : QString());
    QWidget *row = makeRow(name, opens, index);
    auto &layout = static_cast<QHBoxLayout &>(*row->layout());
    layout.addWidget(gain);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch();
    words->addWidget(makeWrapped(Use::Emphasis, Tone::Text, line.title, row));
    words->addWidget(makeWrapped(Use::Second, Tone::Second, line.second, row));
    words->addStretch();
    layout.addLayout(words, 1);
    if (opens)
        layout.addWidget(new IconLabel(iconName, IconTone::Second, 16, row));
    row->setMaximumHeight(scaled(tallestRow)); // a few rows stay at the top
    m_rows->addWidget(row, 1);
}

} // namespace candela::ui
