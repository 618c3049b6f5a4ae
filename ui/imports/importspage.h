#pragma once

#include "contract/publishresult.h"
#include "ui/shell/page.h"
#include "ui/shell/pageentry.h"

class QGridLayout;

namespace candela::ui {

class CoverageCard;
class FetchedCard;
struct FetchedContent;
class ImportCard;
class ImportQueue;
class NeedsCard;

/// "Data sources": gives files to the service, says what was made of them and what is missing.
class ImportsPage : public Page
{
    Q_OBJECT

public:
    explicit ImportsPage(const Services &services, QWidget *parent = nullptr);

    void refresh() override;
    [[nodiscard]] QList<QAction *> headerActions() const override;

    /// Imports files and folders, then publishes.
    void importPaths(const QStringList &paths);

signals:
    /// Files were taken over, so what others show may be old.
    void dataChanged();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void showFetched(const FetchedContent &content);
    void setSample(bool sample);
    void chooseFiles();
    void chooseFolder();
    void takePublished(const Result<contract::PublishResult> &result);

    Services m_services;
    ImportQueue *m_queue;
    ImportCard *m_import;
    FetchedCard *m_fetched;
    NeedsCard *m_needs;
    CoverageCard *m_coverage;
    QGridLayout *m_grid;
    QAction *m_filesAction;
    QAction *m_folderAction;
    bool m_isSample = false;
};

} // namespace candela::ui
