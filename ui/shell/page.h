#pragma once

#include "base/result.h"

#include <QFuture>
#include <QHash>
#include <QSet>
#include <QWidget>

#include <concepts>
#include <stop_token>

class QAction;

namespace candela::ui {

/// One page of the dashboard. The shell builds it when it is first opened, with the services it asks, puts it
/// into a scrolling area of the whole width (a page brings its margins: 24, 6, 24, 14), and throws it away
/// when another service is chosen. It knows no other page but by id.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(QWidget *parent = nullptr);
    ~Page() override;

    /// Asks every question of the page again. What is on screen stays until the answers are here.
    virtual void refresh() = 0;

    /// The line under the title; empty for none.
    [[nodiscard]] const QString &subtitle() const { return m_subtitle; }

    /// What stands at the right of the title, as buttons; one with QAction::HighPriority is primary. The
    /// actions belong to the page.
    [[nodiscard]] virtual QList<QAction *> headerActions() const { return {}; }

    /// Where Ctrl+F, F3 and "/" put the cursor; nullptr when the page has no filter.
    [[nodiscard]] virtual QWidget *filterField() const { return nullptr; }

    /// Whether a question is still open, so that what is shown is not complete.
    [[nodiscard]] bool isAsking() const { return m_open > 0; }

    /// Whether the newest answer to some topic was a failure.
    [[nodiscard]] bool hasFailed() const { return !m_failures.isEmpty(); }

signals:
    /// The page with this id is wanted, e.g. "communication".
    void openPage(const QString &id);
    /// A question was answered, so the service is there.
    void answered();
    /// A question failed; the page keeps what it has and the shell says why.
    void failed(const candela::Error &error);
    /// A file was written to `path`; the shell says so.
    void saved(const QString &path);
    /// The last open question was answered, one way or the other.
    void settled();
    void subtitleChanged(const QString &subtitle);

protected:
    void setSubtitle(const QString &subtitle);

    /// What `saver` says of a file it writes, the page says.
    template<typename Saver>
    void followSaving(const Saver *saver)
    {
        connect(saver, &Saver::failed, this, &Page::failed);
        connect(saver, &Saver::saved, this, &Page::saved);
    }

    /// Stops when the page goes away; hand it to every question.
    [[nodiscard]] std::stop_token stopToken() const { return m_stop.get_token(); }

    /// Waits for `asked`, then calls `use(value)` unless a newer question on the same `topic` was asked or
    /// the answer is a failure, which goes to `failed`.
    template<typename T, std::invocable<const T &> Use>
    void ask(const QString &topic, QFuture<Result<T>> asked, Use use)
    {
        const int turn = begin(topic);
        asked.then(this, [this, topic, turn, use](const Result<T> &answer) {
            const bool newest = turn == m_turns.value(topic);
            if (newest && answer)
                use(*answer);
            end(topic, newest, answer ? nullptr : &answer.error());
        });
    }

private:
    [[nodiscard]] int begin(const QString &topic);
    void end(const QString &topic, bool newest, const Error *error);

    std::stop_source m_stop;
    QHash<QString, int> m_turns;
    QSet<QString> m_failures;
    int m_open = 0;
    QString m_subtitle;
};

} // namespace candela::ui
