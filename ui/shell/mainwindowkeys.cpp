// The window's menu and keys.

#include "ui/shell/mainwindow.h"
#include "ui/shell/navigationcontent.h"
#include "ui/shell/page.h"
#include "ui/shell/pageheader.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/placefinder.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/tabstops.h"

#include <QActionGroup>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace candela::ui {

void MainWindow::makeMenu()
{
    m_menu = new QMenu(this);
    m_menu->addAction(tr("Open your own data"), this, &MainWindow::ownDataRequested);
    m_menu->addAction(tr("Open the sample organization"), this, &MainWindow::sampleRequested);
    m_menu->addAction(tr("Choose another way to begin…"), this, &MainWindow::startRequested);
    m_menu->addSeparator();
    makeThemeMenu();
    m_menu->addSeparator();
    m_menu->addAction(tr("Quit"), QKeySequence::Quit, qApp, &QApplication::closeAllWindows);
    addActions(m_menu->actions());
}

void MainWindow::makeThemeMenu()
{
    QMenu *view = m_menu->addMenu(tr("View"));
    m_themes = new QActionGroup(this);
    const std::array choices = {std::pair(ThemeChoice::Light, tr("Light")),
                                std::pair(ThemeChoice::Dark, tr("Dark")),
                                std::pair(ThemeChoice::System, tr("Follow the system"))};
    for (const auto &[choice, title] : choices) {
        QAction *action = view->addAction(title);
        action->setCheckable(true);
        action->setData(QVariant::fromValue(choice));
        m_themes->addAction(action);
    }
    connect(m_themes, &QActionGroup::triggered, this,
            [this](const QAction *action) { emit themeChosen(action->data().value<ThemeChoice>()); });
}

void MainWindow::setThemeChoice(ThemeChoice choice)
{
    for (QAction *action : m_themes->actions())
        action->setChecked(action->data().value<ThemeChoice>() == choice);
}

void MainWindow::popUpMenu(QWidget *anchor)
{
    m_menu->popup(anchor->mapToGlobal(QPoint(0, anchor->height())));
}

void MainWindow::makeShortcuts()
{
    addShortcut(QKeySequence::Refresh, &MainWindow::refresh);
    addShortcut(Qt::CTRL | Qt::Key_K, &MainWindow::openFinder);
    addShortcut(QKeySequence::Find, &MainWindow::focusFilter);
    addShortcut(Qt::Key_F3, &MainWindow::focusFilter);
    addShortcut(Qt::Key_Slash, &MainWindow::focusFilter);
    addShortcut(Qt::Key_F6, &MainWindow::focusNextPane);
    addShortcut(Qt::ALT | Qt::Key_Left, &MainWindow::goBack);
    addShortcut(Qt::ALT | Qt::Key_Right, &MainWindow::goForward);

    const QStringList order = navigationOrder(m_pages);
    constexpr qsizetype digits = 9;
    for (qsizetype page = 0; page < std::min(order.size(), digits); ++page) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + page)), this);
        connect(shortcut, &QShortcut::activated, this, [this, id = order[page]] { openPage(id); });
    }
}

void MainWindow::addShortcut(const QKeySequence &keys, void (MainWindow::*action)())
{
    connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
}

void MainWindow::goBack()
{
    if (m_stack && m_trail.canGoBack())
        showPage(m_trail.back());
}

void MainWindow::goForward()
{
    if (m_stack && m_trail.canGoForward())
        showPage(m_trail.forward());
}

void MainWindow::openFinder()
{
    if (!m_stack)
        return;
    auto *finder = new PlaceFinder(m_pages, m_header->searchAnchor());
    connect(finder, &PlaceFinder::chosen, this, &MainWindow::openPage);
    finder->open();
}

void MainWindow::focusFilter()
{
    QWidget *field = page() ? page()->filterField() : nullptr;
    if (field)
        field->setFocus(Qt::ShortcutFocusReason);
}

/// Qt goes in the order in which things were made; Tab is to go as one reads.
bool MainWindow::focusNextPrevChild(bool next)
{
    return focusNextStop(*m_faces, next);
}

void MainWindow::focusNextPane()
{
    if (!m_stack)
        return;
    const std::array<QWidget *, 5> panes = {m_navigation, m_header, m_banner, m_stack, m_caption};
    std::size_t here = panes.size() - 1;
    for (std::size_t pane = 0; pane < panes.size(); ++pane) {
        if (panes[pane]->isAncestorOf(QApplication::focusWidget()))
            here = pane;
    }
    for (std::size_t step = 1; step <= panes.size(); ++step) {
        if (focusFirstStop(*panes[(here + step) % panes.size()]))
            return;
    }
}

} // namespace candela::ui
