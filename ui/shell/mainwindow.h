#pragma once

#include "base/clock.h"
#include "ui/shell/pageentry.h"
#include "ui/shell/trail.h"
#include "ui/shell/trouble.h"
#include "ui/widgets/theme.h"

#include <QMainWindow>
#include <QTimer>

#include <memory>
#include <optional>

class QActionGroup;
class QStackedWidget;
class QVBoxLayout;

namespace candela::ui {

class Banner;
class Navigation;
class Page;
class PageHeader;
class PageStack;
class Reach;
class Summary;

/// The window: navigation, head and banner around the pages, and the start page when there is no service. It
/// arranges pages and knows none of them.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `start` is shown while there is no service; the window takes it.
    MainWindow(PageList pages, QWidget *start, Clock clock, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows another service: its pages are built anew. `services` outlive this or the next call; `place`
    /// says where the service runs, e.g. "This computer".
    void setServices(const Services &services, const QString &place);
    /// Lets go of the service and shows the start page.
    void showStart();

    /// Opens a page by its id; "start" is the start page and "own" one's own data. False when there is none.
    bool openPage(const QString &id);
    /// nullptr on the start page.
    [[nodiscard]] Page *page() const;
    /// Id of the page; empty on the start page.
    [[nodiscard]] QString pageId() const;

    /// Our own service ended: what was asked stays on screen until it is started again.
    void noteServiceEnded(const Error &error);
    void setThemeChoice(ThemeChoice choice);

    /// What the banner says is wrong; empty when nothing is.
    [[nodiscard]] QString troubleWords() const { return m_trouble ? m_trouble->error.what : QString(); }
    /// Whether every question is answered.
    [[nodiscard]] bool isSettled() const;

    /// Asks the page and the frame again.
    void refresh();
    /// Asks the frame alone again, e.g. after an import.
    void refreshFrame();

signals:
    void themeChosen(candela::ui::ThemeChoice choice);
    /// The start page is wanted, to choose another service or to sign in again.
    void startRequested();
    void sampleRequested();
    /// One's own data on this computer are wanted instead of what is shown.
    void ownDataRequested();
    /// Our own service is to be started again.
    void restartRequested();
    /// The last open question was answered.
    void settled();

protected:
    bool focusNextPrevChild(bool next) override;

private:
    void makeFrame();
    void makeMenu();
    void makeShortcuts();
    void makeThemeMenu();
    void addShortcut(const QKeySequence &keys, void (MainWindow::*action)());
    void connectPage(Page *page);
    void showPage(const QString &id);
    void dress();
    void showNavigation();
    void goBack();
    void goForward();
    void openFinder();
    void focusFilter();
    void focusNextPane();
    void popUpMenu(QWidget *anchor);

    void takeAnswer();
    void takeFailure(const Error &error);
    void showTrouble();
    void noteSaved(const QString &path);
    void actOnBanner();

    PageList m_pages;
    Clock m_clock;
    QString m_place;
    Trail m_trail;
    std::optional<Trouble> m_trouble;
    std::optional<BannerContent> m_note; ///< stands while there is no trouble
    QDateTime m_answeredAt;
    QTimer m_everySecond;

    QStackedWidget *m_faces; ///< the start page, and the frame
    QWidget *m_start;
    QWidget *m_frame = nullptr;
    QVBoxLayout *m_content = nullptr;
    Navigation *m_navigation = nullptr;
    PageHeader *m_header = nullptr;
    Banner *m_banner = nullptr;
    QWidget *m_caption = nullptr;
    QMenu *m_menu = nullptr;
    QActionGroup *m_themes = nullptr;
    Reach *m_reach;
    PageStack *m_stack = nullptr;
    std::unique_ptr<Summary> m_summary;
};

} // namespace candela::ui
