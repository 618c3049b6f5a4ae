#include "ui/imports/needscard.h"

#include "ui/imports/importwords.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QSet>

using namespace Qt::StringLiterals;

namespace candela::ui {
namespace {

//: a report that a category can do without
QString shownTitle(const NeededReport &report)
{
    return report.optional ? NeedsCard::tr("%1 (optional)").arg(report.title) : report.title;
}

/// Where to get a report is said once; `told` has the reports of which it was.
QString missingWords(const NeededReport &report, QSet<QString> &told)
{
    if (told.contains(report.title))
        return NeedsCard::tr("%1: as above", "a missing report").arg(shownTitle(report));
    told.insert(report.title);
    //: a missing report, and where to get it
    return NeedsCard::tr("%1: %2").arg(shownTitle(report), report.whereToGet);
}

void addReport(QVBoxLayout &rows, const NeededReport &report, const QString &words, QWidget *parent)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const QString mark = report.optional ? u"minus"_s : report.there ? u"clock"_s : u"close"_s;
    const IconTone tone = report.optional ? IconTone::Second : IconTone::Attention;
    row->addWidget(new IconLabel(mark, tone, 14, parent), 0, Qt::AlignTop);
    row->addWidget(makeWrapped(Use::Second, Tone::Text, words, parent), 1);
    rows.addLayout(row);
}

IconTone toneOf(CategoryId category)
{
    return kindOf(category) == CategoryKind::People ? IconTone::Accent : IconTone::Tech;
}

Chip *makeChip(const CategoryNeeds &needs, QWidget *parent)
{
    if (needs.lacksReport())
        return new Chip(Mood::Attention, NeedsCard::tr("Report missing"), parent);
    if (const auto days = needs.daysBehind())
        //: how old a report is
        return new Chip(Mood::Attention, NeedsCard::tr("%Ln day(s) old", nullptr, *days), parent);
    return new Chip(Mood::Good, NeedsCard::tr("Complete"), parent);
}

void addHeading(QVBoxLayout &rows, const CategoryNeeds &needs, QWidget *parent)
{
    auto *heading = new QHBoxLayout;
    heading->setSpacing(10);
    heading->addWidget(new IconLabel(iconOf(needs.category), toneOf(needs.category), 18, parent));
    heading->addWidget(new Label(Use::Emphasis, Tone::Text, titleOf(needs.category), parent), 1);
    if (needs.upTo && needs.isComplete())
        heading->addWidget(
            new Label(Use::Second, Tone::Second, upToWords(*needs.upTo, parent->locale()), parent));
    heading->addWidget(makeChip(needs, parent));
    rows.addLayout(heading);
}

void addCategory(QVBoxLayout &rows, const CategoryNeeds &needs, QSet<QString> &told, QWidget *parent)
{
    addHeading(rows, needs, parent);
    for (const contract::SourceEntry &source : needs.told)
        rows.addWidget(makeWrapped(Use::Second, Tone::Second, wordsOf(source, parent->locale()), parent));
    for (const NeededReport &report : needs.reports) {
        if (!report.there)
            addReport(rows, report, missingWords(report, told), parent);
        else if (report.daysBehind && report.upTo)
            addReport(rows, report, stoppedWords(shownTitle(report), *report.upTo, parent->locale()), parent);
    }
}

} // namespace

NeedsCard::NeedsCard(QWidget *parent)
    : Card(tr("Sources"), parent)
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
    QSet<QString> told;
    for (const CategoryNeeds &category : needs) {
        if (rows->count() > 0)
            rows->addWidget(makeSeparator(m_list));
        addCategory(*rows, category, told, m_list);
    }
    rows->addStretch();
    body().addWidget(m_list);
}

} // namespace candela::ui
