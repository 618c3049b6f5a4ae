#include "ui/overview/comparepopover.h"

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QToolButton>

#include <span>
#include <utility>

using namespace Qt::StringLiterals;

namespace candela::ui {

namespace {

constexpr int textWidth = 300;
constexpr int mostAtOnce = 12; ///< more of them scroll

} // namespace

ComparePopover::ComparePopover(std::vector<ComparedRelease> releases, const client::Comparison &between,
                               QWidget *anchor)
    : Popover(anchor)
    , m_releases(std::move(releases))
{
    setAccessibleName(tr("Compare other dates"));
    addHeading();
    addChoices();
    body().addWidget(makeSeparator(this));
    auto *about = makeWrapped(
        Use::Second, Tone::Second,
        tr("One release is compared with another. The card shows what changed between them, and why."), this);
    about->setMinimumWidth(scaled(textWidth));
    body().addWidget(about);
    showPlaces(placesOf(between, m_releases));
}

void ComparePopover::addHeading()
{
    auto *line = new QHBoxLayout;
    line->addWidget(makeWrapped(Use::Section, Tone::Text, tr("Compare other dates"), this), 1);
    auto *close = makeIconButton(u"close"_s, tr("Close"), this);
    connect(close, &QToolButton::clicked, this, &Popover::dismiss);
    line->addWidget(close, 0, Qt::AlignTop);
    body().addLayout(line);
}

/// The oldest release cannot be the later one, nor the newest the earlier.
void ComparePopover::addChoices()
{
    auto *lines = new QFormLayout;
    lines->setHorizontalSpacing(12);
    lines->setVerticalSpacing(8);
    lines->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_from = addChoice(*lines, tr("From"));
    m_to = addChoice(*lines, tr("To"));
    body().addLayout(lines);
    const std::span<const ComparedRelease> all(m_releases);
    for (const ComparedRelease &release : all.subspan(1))
        m_from->addItem(release.words);
    for (const ComparedRelease &release : all.first(all.size() - 1))
        m_to->addItem(release.words);
    connect(m_from, &QComboBox::currentIndexChanged, this,
            [this](int index) { take(withFrom(m_places, index + 1)); });
    connect(m_to, &QComboBox::currentIndexChanged, this,
            [this](int index) { take(withTo(m_places, index)); });
}

QComboBox *ComparePopover::addChoice(QFormLayout &lines, const QString &name)
{
    auto *choice = new QComboBox(this);
    choice->setAccessibleName(name);
    choice->setMaxVisibleItems(mostAtOnce);
    auto *label = new Label(Use::Body, Tone::Second, name, this);
    label->setMinimumHeight(choice->sizeHint().height()); // on one line with what is chosen
    lines.addRow(label, choice);
    return choice;
}

/// Without asking.
void ComparePopover::showPlaces(ComparedPlaces places)
{
    m_places = places;
    const QSignalBlocker from(m_from);
    const QSignalBlocker to(m_to);
    m_from->setCurrentIndex(places.from - 1);
    m_to->setCurrentIndex(places.to);
}

void ComparePopover::take(ComparedPlaces places)
{
    showPlaces(places);
    Q_EMIT chosen({.from = m_releases[static_cast<std::size_t>(places.from)].slot,
                   .to = m_releases[static_cast<std::size_t>(places.to)].slot});
}

} // namespace candela::ui
