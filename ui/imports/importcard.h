#pragma once

#include "ui/widgets/card.h"

class QProgressBar;
class QPushButton;
class QTableView;

namespace candela::ui {

class DropField;
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

signals:
    void given(const QStringList &paths);
    void filesWanted();

private:
    void setUpTable();
    void showProgress();

    ImportQueue &m_queue;
    Label *m_state;
    QPushButton *m_cancel;
    QProgressBar *m_progress;
    QTableView *m_table;
    DropField *m_drop;
    Label *m_outcome;
};

} // namespace candela::ui
