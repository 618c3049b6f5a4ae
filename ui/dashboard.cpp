#include "ui/dashboard.h"

#include "client/httpdataservice.h"
#include "client/httpdeviceservice.h"
#include "client/httpscoringservice.h"
#include "client/samplemaker.h"
#include "ui/shell/mainwindow.h"
#include "ui/start/startpage.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::ui {

Dashboard::Dashboard(const Parts &parts, Places places, Random random, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_places(std::move(places))
    , m_random(std::move(random))
{
    connect(&m_parts.start, &StartPage::sampleChosen, this, &Dashboard::openSample);
    connect(&m_parts.start, &StartPage::connectChosen, this, &Dashboard::openService);
    connect(&m_parts.start, &StartPage::stopped, this, &Dashboard::openStart);
    // Queued, as the page that asks for it goes away.
    connect(&m_parts.window, &MainWindow::sampleRequested, this, &Dashboard::openSample,
            Qt::QueuedConnection);
    connect(&m_parts.window, &MainWindow::ownDataRequested, this, &Dashboard::openOwnData,
            Qt::QueuedConnection);
    connect(&m_parts.window, &MainWindow::startRequested, this, &Dashboard::openStart, Qt::QueuedConnection);
    connect(&m_parts.window, &MainWindow::restartRequested, this, &Dashboard::restart, Qt::QueuedConnection);
}

Dashboard::~Dashboard()
{
    m_stop.request_stop();
}

void Dashboard::setFirstPage(const QString &page)
{
    m_firstPage = page;
}

void Dashboard::openThisComputer()
{
    m_parts.start.setBusy(tr("Starting the service on this computer…"));
    startLocal(m_places.data);
}

void Dashboard::openOwnData()
{
    if (hasData(m_places.data))
        openThisComputer();
    else
        openStart();
}

void Dashboard::openSample()
{
    letGo();
    m_parts.start.setBusy(tr("Making a sample organization…"));
    const auto said = [this, stop = m_stop.get_token()](const QString &words) {
        if (!stop.stop_requested())
            m_parts.start.setBusy(words);
    };
    client::makeSample({.program = m_places.program, .directory = m_places.sample}, said, m_stop.get_token())
        .then(this, [this](const Result<void> &made) { takeSample(made); });
}

void Dashboard::takeSample(const Result<void> &made)
{
    if (made)
        startLocal(m_places.sample);
    else if (made.error().fault != Fault::Cancelled)
        giveUp(made.error());
}

void Dashboard::startLocal(const QString &directory)
{
    letGo();
    m_directory = directory;
    if (!m_ending || !m_ending->isRunning()) {
        begin(directory);
        return;
    }
    // Two services cannot hold one data directory, so the old one ends first.
    connect(m_ending, &client::LocalService::over, this, [this, directory, stop = m_stop.get_token()] {
        if (!stop.stop_requested())
            begin(directory);
    });
}

void Dashboard::begin(const QString &directory)
{
    m_local = new client::LocalService(m_places.program, directory, m_random, this);
    connect(m_local, &client::LocalService::lost, &m_parts.window, &MainWindow::noteServiceEnded);
    m_local->start().then(m_local, [this](const Result<client::Endpoint> &started) { takeLocal(started); });
}

void Dashboard::restart()
{
    m_firstPage = m_parts.window.pageId();
    m_parts.start.setBusy(tr("Starting the service on this computer…"));
    startLocal(m_directory);
}

void Dashboard::takeLocal(const Result<client::Endpoint> &started)
{
    if (!started) {
        giveUp(started.error());
        return;
    }
    show(*started, tr("This computer"));
    m_figures->releases(m_stop.get_token()).then(this, [this](const Result<contract::ReleaseList> &list) {
        openFirstPage(list && list->releases.empty() ? u"sources"_s : u"overview"_s);
    });
}

void Dashboard::openService(const client::Endpoint &endpoint)
{
    letGo();
    m_parts.start.setBusy(tr("Asking %1…").arg(endpoint.url.host()));
    auto figures = std::make_shared<client::HttpScoringService>(m_parts.network, endpoint);
    figures->session(m_stop.get_token())
        .then(this, [this, figures, endpoint](const Result<contract::Session> &session) {
            if (session) {
                show(endpoint, endpoint.url.host());
                emit connected(endpoint.url);
                openFirstPage(u"overview"_s);
            } else if (session.error().fault != Fault::Cancelled) {
                giveUp(session.error());
            }
        });
}

void Dashboard::openStart()
{
    letGo();
    m_parts.start.setBusy({});
    emit startOpened();
}

void Dashboard::show(const client::Endpoint &endpoint, const QString &place)
{
    auto figures = std::make_unique<client::HttpScoringService>(m_parts.network, endpoint);
    auto data = std::make_unique<client::HttpDataService>(m_parts.network, endpoint);
    auto devices = std::make_unique<client::HttpDeviceService>(m_parts.network, endpoint);
    m_parts.start.setBusy({});
    m_parts.window.setServices({.figures = *figures, .data = *data, .devices = *devices}, place);
    m_figures = std::move(figures);
    m_data = std::move(data);
    m_devices = std::move(devices);
}

void Dashboard::openFirstPage(const QString &otherwise)
{
    const QString page = std::exchange(m_firstPage, {});
    if (!page.isEmpty() && m_parts.window.openPage(page)) {
        emit opened();
        return;
    }
    // A dashboard built without an overview still has somewhere to begin.
    if (!m_parts.window.openPage(otherwise))
        m_parts.window.openPage(u"sources"_s);
    emit opened();
}

void Dashboard::giveUp(const Error &error)
{
    letGo();
    m_parts.start.setTrouble(error.what);
    emit failed(error);
}

/// Ends what is under way and what is shown; our own service closes its storage and ends.
void Dashboard::letGo()
{
    m_stop.request_stop();
    m_stop = {};
    m_parts.window.showStart();
    m_figures.reset();
    m_data.reset();
    m_devices.reset();
    if (client::LocalService *old = std::exchange(m_local, nullptr)) {
        old->disconnect(&m_parts.window);
        m_ending = old;
        connect(old, &client::LocalService::over, old, &QObject::deleteLater);
        old->end();
    }
}

} // namespace candela::ui
