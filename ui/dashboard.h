#pragma once

#include "client/endpoint.h"
#include "client/localservice.h"
#include "client/scoringservice.h"
#include "ui/places.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <stop_token>

class QNetworkAccessManager;

namespace candela::client {
class DataService;
class DeviceService;
} // namespace candela::client

namespace candela::ui {

class MainWindow;
class StartPage;

/// Chooses the service that the window shows: our own on this computer, the sample, or one of others.
class Dashboard : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    struct Parts
    {
        MainWindow &window;
        StartPage &start;
        QNetworkAccessManager &network;
    };

    Dashboard(const Parts &parts, Places places, Random random, QObject *parent = nullptr);
    /// Lets our own service end.
    ~Dashboard() override;

    /// The page to open first, whatever the service; empty for the one that fits.
    void setFirstPage(const QString &page);

    void openThisComputer();
    /// What is there on this computer; the start page, which tells what is tracked, where nothing is yet.
    void openOwnData();
    void openSample();
    void openService(const client::Endpoint &endpoint);
    /// Lets go of the service and shows the start page.
    void openStart();

signals:
    /// A service is shown and its first page is open.
    void opened();
    /// The start page is shown and nothing is under way.
    void startOpened();
    /// None could be opened; the start page says why.
    void failed(const candela::Error &error);
    /// A service of others was opened; its address may be remembered, its token not.
    void connected(const QUrl &url);

private:
    void startLocal(const QString &directory);
    void begin(const QString &directory);
    void restart();
    void takeSample(const Result<void> &made);
    void takeLocal(const Result<client::Endpoint> &started);
    void show(const client::Endpoint &endpoint, const QString &place);
    void openFirstPage(const QString &otherwise);
    void giveUp(const Error &error);
    void letGo();

    Parts m_parts;
    Places m_places;
    Random m_random;
    QString m_firstPage;
    QString m_directory; ///< that our own service serves
    std::stop_source m_stop;
    client::LocalService *m_local = nullptr;
    QPointer<client::LocalService> m_ending; ///< still closing its storage
    std::unique_ptr<client::ScoringService> m_figures;
    std::unique_ptr<client::DataService> m_data;
    std::unique_ptr<client::DeviceService> m_devices;
};

} // namespace candela::ui
