#pragma once

#include "ui/widgets/card.h"

class QProgressBar;
class QPushButton;
class QTableView;

namespace candela::ui {

class DropField;
class EmptyState;
class ImportModel;
class ImportQueue;
class Label;

/// What was given and what was made of it, with progress while an import runs, and the place to drop more.
class ImportCard : public Card
{
    Q_OBJECT

public:
    /// `queue` outlives this.
    explicit ImportCard(ImportQueue &queue, QWidget *parent = nullptr);

    /// What came of it all, in sentences.
    void setOutcome(const QString &sentences);
    /// In the sample there is the way to one's own data instead of a place to drop files.
    void setSample(bool sample);

signals:
    void given(const QStringList &paths);
    void filesWanted();
    void ownDataWanted();

private:
    void setUpTable();
    void addSample();
    void showProgress();

    ImportQueue &m_queue;
    Label *m_state;
    QPushButton *m_cancel;
    QProgressBar *m_progress;
    DropField *m_drop;
    QTableView *m_table;
    Label *m_outcome;
    EmptyState *m_sample = nullptr; ///< there in the sample alone
};

} // namespace candela::ui
