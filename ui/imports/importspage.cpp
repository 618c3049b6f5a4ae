#include "ui/imports/importspage.h"

#include "client/scoringservice.h"
#include "model/catalogues.h"
#include "ui/imports/coveragecard.h"
#include "ui/imports/dropfield.h"
#include "ui/imports/fetchedcard.h"
#include "ui/imports/givenfiles.h"
#include "ui/imports/importcard.h"
#include "ui/imports/importqueue.h"
#include "ui/imports/importwords.h"
#include "ui/imports/needscard.h"
#include "ui/widgets/icon.h"

#include <QAction>
#include <QDropEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QMimeData>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace candela::ui {

ImportsPage::ImportsPage(const Services &services, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_queue(new ImportQueue(services.data, this))
    , m_import(new ImportCard(*m_queue, this))
    , m_fetched(new FetchedCard(this))
    , m_needs(new NeedsCard(this))
    , m_coverage(new CoverageCard(this))
    , m_grid(new QGridLayout(this))
    , m_filesAction(new QAction(icon(u"upload"_s, IconTone::OnAccent), tr("Import files…"), this))
    , m_folderAction(new QAction(icon(u"content"_s, IconTone::Text), tr("Import a folder…"), this))
{
    setAcceptDrops(true);
    setSubtitle(
        tr("Files are recognised by their columns, taken over whole or not at all, and never shown row by "
           "row."));
    m_filesAction->setPriority(QAction::HighPriority);

    m_grid->setContentsMargins(24, 6, 24, 14);
    m_grid->setSpacing(12);
    m_grid->addWidget(m_import, 1, 0);
    m_grid->addWidget(m_needs, 1, 1, 2, 1);
    m_grid->addWidget(m_coverage, 2, 0);
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 1);
    m_grid->setRowStretch(1, 1);

    connect(m_filesAction, &QAction::triggered, this, &ImportsPage::chooseFiles);
    connect(m_folderAction, &QAction::triggered, this, &ImportsPage::chooseFolder);
    connect(m_import, &ImportCard::given, this, &ImportsPage::importPaths);
    connect(m_import, &ImportCard::filesWanted, this, &ImportsPage::chooseFiles);
    connect(m_import, &ImportCard::ownDataWanted, this, [this] { emit openPage(u"own"_s); });
    connect(m_queue, &ImportQueue::published, this, &ImportsPage::takePublished);
    connect(m_queue, &ImportQueue::finished, this, &ImportsPage::refresh);
}

void ImportsPage::refresh()
{
    ask(u"session"_s, m_services.figures.session(stopToken()),
        [this](const contract::Session &session) { setSample(session.sample); });
    ask(u"sources"_s, m_services.data.sources(stopToken()), [this](const contract::SourceList &sources) {
        const SignalCatalogue knownSignals = builtInSignals();
        std::vector<CategoryNeeds> needs = needsOf(builtInMeasures(knownSignals), knownSignals, sources);
        std::ranges::move(needsOf(builtInTechnology(), sources), std::back_inserter(needs));
        m_needs->setNeeds(needs);
        showFetched(fetchedFrom(sources, QLocale(), QTimeZone::systemTimeZone()));
    });
    ask(u"history"_s, m_services.figures.scoreHistory(7 * CoverageCard::weeks, stopToken()),
        [this](const auto &history) { m_coverage->setHistory(*history); });
}

/// On top what ran, as it may want mending; below all else what could be set up. The sample fetches nothing.
void ImportsPage::showFetched(const FetchedContent &content)
{
    m_grid->removeWidget(m_fetched);
    m_grid->addWidget(m_fetched, content.hasRun ? 0 : 3, 0, 1, 2);
    m_fetched->setContent(content);
    m_fetched->setVisible(!m_isSample);
}

/// The service would refuse a report for the sample, so nothing here asks for one.
void ImportsPage::setSample(bool sample)
{
    if (sample == m_isSample)
        return;
    m_isSample = sample;
    setAcceptDrops(!sample);
    m_import->setSample(sample);
    if (sample)
        m_fetched->hide();
    setSubtitle(sample ? tr("What the figures of the sample organization are computed from.")
                       : tr("Files are recognised by their columns, taken over whole or not at all, and "
                            "never shown row by row."));
}

QList<QAction *> ImportsPage::headerActions() const
{
    if (m_isSample)
        return {};
    return {m_folderAction, m_filesAction};
}

void ImportsPage::importPaths(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    const QStringList files = givenFiles(paths);
    m_import->setOutcome(files.isEmpty() ? tr("There is no file in what was given.") : QString());
    m_queue->add(files);
}

void ImportsPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localPaths(event->mimeData()->urls()).isEmpty())
        event->acceptProposedAction();
}

void ImportsPage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    importPaths(localPaths(event->mimeData()->urls()));
}

void ImportsPage::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Choose reports to import"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &ImportsPage::importPaths);
    dialog->open();
}

void ImportsPage::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Choose a folder of reports"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::filesSelected, this, &ImportsPage::importPaths);
    dialog->open();
}

void ImportsPage::takePublished(const Result<contract::PublishResult> &result)
{
    m_import->setOutcome(result ? wordsOf(*result, QLocale()) : result.error().what);
    refresh();
    emit dataChanged();
}

} // namespace candela::ui
