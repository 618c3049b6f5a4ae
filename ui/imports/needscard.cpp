#include "ui/imports/needscard.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace candela::ui {
namespace {

void addReport(QVBoxLayout &rows, const NeededReport &report, QWidget *parent)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const QString mark = report.there ? u"check"_s : report.optional ? u"minus"_s : u"close"_s;
    const IconTone tone = report.there      ? IconTone::Good
                          : report.optional ? IconTone::Second
                                            : IconTone::Attention;
    row->addWidget(new IconLabel(mark, tone, 14, parent), 0, Qt::AlignTop);
    //: a report that a category can do without
    const QString title = report.optional ? NeedsCard::tr("%1 (optional)").arg(report.title) : report.title;
    const QString words = report.there ? title
                                       //: a missing report, and where to get it
                                       : NeedsCard::tr("%1: %2").arg(title, report.whereToGet);
    row->addWidget(makeWrapped(Use::Second, report.there ? Tone::Second : Tone::Text, words, parent), 1);
    rows.addLayout(row);
}

void addCategory(QVBoxLayout &rows, const CategoryNeeds &needs, QWidget *parent)
{
    auto *heading = new QHBoxLayout;
    heading->setSpacing(10);
    heading->addWidget(new IconLabel(iconOf(needs.category), IconTone::Accent, 18, parent));
    heading->addWidget(new Label(Use::Emphasis, Tone::Text, titleOf(needs.category), parent), 1);
    heading->addWidget(needs.isComplete()
                           ? new Chip(Mood::Good, NeedsCard::tr("Complete"), parent)
                           : new Chip(Mood::Attention, NeedsCard::tr("Report missing"), parent));
    rows.addLayout(heading);
    for (const NeededReport &report : needs.reports) {
        if (!report.there)
            addReport(rows, report, parent);
    }
}

} // namespace

NeedsCard::NeedsCard(QWidget *parent)
    : Card(tr("What is missing"), parent)
{
    setNeeds({});
}

void NeedsCard::setNeeds(const std::vector<CategoryNeeds> &needs)
{
    delete m_list;
    m_list = new QWidget(this);
    auto *rows = new QVBoxLayout(m_list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    for (const CategoryNeeds &category : needs) {
        if (rows->count() > 0)
            rows->addWidget(makeSeparator(m_list));
        addCategory(*rows, category, m_list);
    }
    rows->addStretch();
    body().addWidget(m_list);
}

} // namespace candela::ui
