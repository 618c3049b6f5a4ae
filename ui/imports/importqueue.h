#pragma once

#include "client/dataservice.h"

#include <QObject>

#include <optional>
#include <vector>

namespace candela::ui {

/// How far one given file is.
enum class GivenState { Waiting, Sending, Answered, Failed, Stopped };

/// One file that was given, and what became of it.
struct GivenFile
{
    QString path;
    GivenState state = GivenState::Waiting;
    int percent = 0;                              ///< while Sending
    std::optional<contract::ImportedFile> answer; ///< when Answered
    QString why;                                  ///< when Failed, in words

    friend bool operator==(const GivenFile &, const GivenFile &) = default;
};

/// Gives files to the service one after the other, then asks it to publish. One bad file does not stop the
/// others; a service that is gone, or refuses to take anything, does.
class ImportQueue : public QObject
{
    Q_OBJECT

public:
    /// `service` outlives this.
    explicit ImportQueue(client::DataService &service, QObject *parent = nullptr);
    /// Stops what is open.
    ~ImportQueue() override;

    /// Appends `paths` and begins, if nothing is under way.
    void add(const QStringList &paths);
    /// Drops what waits and what is under way; what was taken over stays.
    void cancel();

    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] const std::vector<GivenFile> &files() const { return m_files; }
    /// How many of the files are done with, one way or another.
    [[nodiscard]] int done() const;
    /// Over all files, from 0 to 100.
    [[nodiscard]] int percent() const;

signals:
    void added(int first, int last);
    void changed(int file);
    /// Everything given is done with. `taken` files were taken over in this run.
    void finished(int taken);
    /// What publishing said, after a run that took something over.
    void published(const candela::Result<candela::contract::PublishResult> &result);

private:
    void next();
    void take(int file, const Result<contract::ImportResult> &answer);
    void giveUp(int file, const Error &error);
    void set(int file, GivenFile given);
    void publish();

    client::DataService &m_service;
    std::vector<GivenFile> m_files;
    std::stop_source m_stop;
    bool m_busy = false;
    int m_taken = 0;
};

} // namespace candela::ui
