#pragma once

#include "client/endpoint.h"
#include "model/signalcatalogue.h"

#include <QWidget>

#include <functional>

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace candela::ui {

class Label;

/// The first page: what the product is, three promises, and three ways in. Files and a service of others are
/// taken only after both lists of what is tracked were on screen.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(const SignalCatalogue &knownSignals, QWidget *parent = nullptr);

    /// Says what is being done, e.g. that a sample is made, and offers to stop it; empty when nothing is.
    void setBusy(const QString &words);
    /// Says why it went wrong.
    void setTrouble(const QString &sentence);
    /// Fills in the address of the service that was used last.
    void setServiceUrl(const QUrl &url);

signals:
    void sampleChosen();
    void filesChosen(const QStringList &paths);
    void connectChosen(const candela::client::Endpoint &endpoint);
    /// What setBusy tells is to be stopped.
    void stopped();

private:
    [[nodiscard]] QWidget *makeWays();
    [[nodiscard]] QWidget *makeSampleWay(QWidget *parent);
    [[nodiscard]] QWidget *makeImportWay(QWidget *parent);
    [[nodiscard]] QWidget *makeConnectWay(QWidget *parent);
    [[nodiscard]] QWidget *makeState(QWidget *parent);
    void afterLists(std::function<void()> next);
    void goOn();
    void chooseFiles();
    void tryToConnect();

    QStackedWidget *m_steps;
    QWidget *m_ways;
    QLineEdit *m_url = nullptr;
    QLineEdit *m_token = nullptr;
    Label *m_words = nullptr;
    QPushButton *m_stop = nullptr;
    QList<QPushButton *> m_begins; ///< off while something is done
    std::function<void()> m_next;
    bool m_seenLists = false;
};

} // namespace candela::ui
