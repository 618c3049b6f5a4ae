#include "ui/imports/importcard.h"

#include "ui/imports/dropfield.h"
#include "ui/imports/importmodel.h"
#include "ui/imports/importqueue.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::ui {

ImportCard::ImportCard(ImportQueue &queue, QWidget *parent)
    : Card(tr("Import"), parent)
    , m_queue(queue)
    , m_state(new Label(Use::Second, Tone::Second, {}, this))
    , m_cancel(makeButton(ButtonKind::Plain, tr("Cancel"), this))
    , m_progress(new QProgressBar(this))
    , m_drop(new DropField(this))
    , m_table(new QTableView(this))
    , m_outcome(makeWrapped(Use::Body, Tone::Text, {}, this))
{
    setUpTable();
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setAccessibleName(tr("Import"));
    m_cancel->setObjectName(u"cancelImport"_s);
    m_outcome->setObjectName(u"outcome"_s);
    heading().addWidget(m_state);
    heading().addWidget(m_cancel);
    body().addWidget(m_progress);
    body().addWidget(m_outcome);
    body().addWidget(m_drop);
    body().addWidget(m_table);

    connect(m_cancel, &QPushButton::clicked, &m_queue, &ImportQueue::cancel);
    connect(m_drop, &DropField::dropped, this, &ImportCard::given);
    connect(m_drop, &DropField::pressed, this, &ImportCard::filesWanted);
    connect(&m_queue, &ImportQueue::added, this, &ImportCard::showProgress);
    connect(&m_queue, &ImportQueue::changed, this, &ImportCard::showProgress);
    connect(&m_queue, &ImportQueue::finished, this, &ImportCard::showProgress);
    setOutcome({});
    showProgress();
}

void ImportCard::setUpTable()
{
    m_table->setModel(new ImportModel(m_queue, this));
    m_table->setAccessibleName(tr("Files that were given, and what was made of them"));
    m_table->setShowGrid(false);
    m_table->setWordWrap(true); // what was made of a file is a sentence or two
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->verticalHeader()->setMinimumSectionSize(scaled(36));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->setSectionResizeMode(ImportModel::MadeColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setColumnWidth(ImportModel::FileColumn, scaled(150));
    m_table->setColumnWidth(ImportModel::RowsColumn, scaled(92));
    m_table->setColumnWidth(ImportModel::LeftOutColumn, scaled(136));
    m_table->setMinimumHeight(scaled(140));
}

void ImportCard::setOutcome(const QString &sentences)
{
    m_outcome->setText(sentences);
    m_outcome->setVisible(!sentences.isEmpty());
}

void ImportCard::setSample(bool sample)
{
    delete std::exchange(m_sample, nullptr);
    if (sample)
        addSample();
    m_drop->setVisible(!sample);
    m_state->setVisible(!sample);
}

void ImportCard::addSample()
{
    m_sample =
        new EmptyState({.iconName = u"organization"_s,
                        .what = tr("Reports cannot be imported into the sample"),
                        .why = tr("Its people and figures are invented and stay as they are. Reports of "
                                  "your organization go into your own data, kept apart from this."),
                        .action = tr("Go to your own data")},
                       this);
    connect(m_sample, &EmptyState::actionActivated, this, &ImportCard::ownDataWanted);
    body().addWidget(m_sample, 1);
}

void ImportCard::showProgress()
{
    const bool busy = m_queue.isBusy();
    const bool any = !m_queue.files().empty();
    m_cancel->setVisible(busy);
    m_progress->setVisible(busy);
    m_progress->setValue(m_queue.percent());
    m_table->setVisible(any);
    m_drop->setLarge(!any);
    //: how many files of how many are done with
    m_state->setText(
        any ? tr("%1 of %2 done")
                  .arg(QLocale().toString(m_queue.done()), QLocale().toString(m_queue.files().size()))
            : tr("Nothing was given yet."));
}

} // namespace candela::ui
