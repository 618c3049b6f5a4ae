#include "ui/shell/mainwindow.h"

#include "ui/shell/navigationcontent.h"
#include "ui/shell/page.h"
#include "ui/shell/pageheader.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/reach.h"
#include "ui/shell/summary.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/captionbar.h"
#include "ui/widgets/tabstops.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QStackedWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::ui {

MainWindow::MainWindow(PageList pages, QWidget *start, Clock clock, QWidget *parent)
    : QMainWindow(parent)
    , m_pages(std::move(pages))
    , m_clock(std::move(clock))
    , m_faces(new QStackedWidget(this))
    , m_start(start)
    , m_reach(new Reach(this))
{
    setWindowTitle(tr("Candela"));
    setMinimumSize(720, 480);
    makeFrame();
    makeMenu();
    makeShortcuts();
    m_faces->addWidget(m_start);
    m_faces->addWidget(m_frame);
    setCentralWidget(m_faces);

    m_everySecond.setInterval(std::chrono::seconds(1));
    connect(&m_everySecond, &QTimer::timeout, this, &MainWindow::showTrouble);
    connect(m_reach, &Reach::tryAgain, this, &MainWindow::refresh);
}

MainWindow::~MainWindow() = default;

void MainWindow::makeFrame()
{
    m_frame = new QWidget(m_faces);
    m_navigation = new Navigation(m_frame);
    m_header = new PageHeader(m_frame);
    m_banner = new Banner(m_frame);
    m_banner->hide();
    auto *caption = new CaptionBar(m_frame);
    m_caption = caption;

    auto *head = new QVBoxLayout;
    head->setContentsMargins(24, 16, 24, 0);
    head->setSpacing(6);
    head->addWidget(m_header);
    head->addWidget(m_banner);
    m_content = new QVBoxLayout;
    m_content->setSpacing(0);
    m_content->addLayout(head);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addLayout(m_content, 1);
    right->addWidget(caption);
    auto *columns = new QHBoxLayout(m_frame);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(m_navigation);
    columns->addLayout(right, 1);

    connect(m_navigation, &Navigation::chosen, this, &MainWindow::openPage);
    connect(m_navigation, &Navigation::organizationRequested, this, &MainWindow::popUpMenu);
    connect(m_header, &PageHeader::searchRequested, this, &MainWindow::openFinder);
    connect(m_header, &PageHeader::refreshRequested, this, &MainWindow::refresh);
    connect(m_banner, &Banner::actionActivated, this, &MainWindow::actOnBanner);
    connect(caption, &CaptionBar::disclosuresRequested, this, [this] { openPage(u"privacy"_s); });
}

void MainWindow::setServices(const Services &services, const QString &place)
{
    delete std::exchange(m_stack, nullptr);
    m_trail.clear();
    m_reach->reset();
    m_trouble.reset();
    m_note.reset();
    m_answeredAt = {};
    m_place = place;
    m_summary = std::make_unique<Summary>(services.figures);
    m_stack = new PageStack(m_pages, services, m_frame);
    m_content->addWidget(m_stack, 1);

    connect(m_stack, &PageStack::built, this, &MainWindow::connectPage);
    connect(m_summary.get(), &Summary::changed, this, &MainWindow::showNavigation);
    connect(m_summary.get(), &Summary::answered, this, &MainWindow::takeAnswer);
    connect(m_summary.get(), &Summary::failed, this, &MainWindow::takeFailure);
    m_summary->refresh();
    showNavigation();
    showTrouble();
    m_faces->setCurrentWidget(m_frame);
}

void MainWindow::showStart()
{
    m_faces->setCurrentWidget(m_start);
    delete std::exchange(m_stack, nullptr);
    m_summary.reset();
    m_trouble.reset();
    m_note.reset();
    m_reach->reset();
    showTrouble();
}

bool MainWindow::openPage(const QString &id)
{
    if (id == "start"_L1) {
        emit startRequested();
        return true;
    }
    if (id == "own"_L1) {
        emit ownDataRequested();
        return true;
    }
    if (!m_stack || !m_stack->entry(id))
        return false;
    m_trail.open(id);
    showPage(id);
    return true;
}

Page *MainWindow::page() const
{
    return m_stack ? m_stack->page() : nullptr;
}

QString MainWindow::pageId() const
{
    return m_stack ? m_stack->currentId() : QString();
}

void MainWindow::connectPage(Page *page)
{
    connect(page, &Page::openPage, this, &MainWindow::openPage);
    connect(page, &Page::answered, this, &MainWindow::takeAnswer);
    connect(page, &Page::failed, this, &MainWindow::takeFailure);
    connect(page, &Page::subtitleChanged, this, &MainWindow::dress);
    connect(page, &Page::saved, this, &MainWindow::noteSaved);
    connect(page, &Page::settled, this, [this] {
        if (isSettled())
            emit settled();
    });
}

void MainWindow::showPage(const QString &id)
{
    m_note.reset(); // it was about another page
    showTrouble();
    const bool hadFocus = m_stack->isAncestorOf(QApplication::focusWidget());
    m_stack->showPage(id);
    if (hadFocus && !focusFirstStop(*m_stack, Qt::OtherFocusReason))
        m_header->searchAnchor()->setFocus(Qt::OtherFocusReason);
    m_navigation->setCurrent(markedFor(m_pages, id));
    dress();
}

/// Puts title, subtitle and actions of the page into the header.
void MainWindow::dress()
{
    const Page *shown = page();
    if (!shown)
        return;
    const PageEntry *entry = m_stack->entry(m_stack->currentId());
    m_header->setTitle(entry->title);
    m_header->setSubtitle(shown->subtitle());
    m_header->setActions(shown->headerActions());
    setWindowTitle(tr("%1 – Candela").arg(entry->title));
}

void MainWindow::showNavigation()
{
    m_navigation->setContent(navigationFor(m_pages, m_summary.get(), m_place));
    if (m_stack)
        m_navigation->setCurrent(markedFor(m_pages, m_stack->currentId()));
    m_header->setSample(m_summary && m_summary->session() && m_summary->session()->sample);
    if (m_trouble)
        showTrouble(); // it may be known only now which version the service is of
    if (isSettled())
        emit settled();
}

bool MainWindow::isSettled() const
{
    return !(m_summary && m_summary->isAsking()) && !(page() && page()->isAsking());
}

void MainWindow::refreshFrame()
{
    if (m_summary)
        m_summary->refresh();
}

void MainWindow::refresh()
{
    refreshFrame();
    if (Page *shown = page())
        shown->refresh();
}

} // namespace candela::ui
