#pragma once

#include "client/scoringservice.h"

#include <QObject>

#include <optional>

namespace candela::ui {

/// What the frame around every page shows: who is signed in to what, and the points beside the navigation.
class Summary : public QObject
{
    Q_OBJECT

public:
    /// `service` outlives this.
    explicit Summary(client::ScoringService &service, QObject *parent = nullptr);
    /// Stops what is open.
    ~Summary() override;

    /// Asks again; what is known stays until the answers are here.
    void refresh();

    [[nodiscard]] const std::optional<contract::Session> &session() const { return m_session; }
    [[nodiscard]] const std::optional<privacy::Released<scoring::Score>> &score() const { return m_score; }
    [[nodiscard]] bool isAsking() const { return m_open > 0; }

signals:
    void changed();
    void answered();
    void failed(const candela::Error &error);

private:
    template<typename T>
    void take(const Result<T> &answer, std::optional<T> &place);

    client::ScoringService &m_service;
    std::stop_source m_stop;
    std::optional<contract::Session> m_session;
    std::optional<privacy::Released<scoring::Score>> m_score;
    int m_open = 0;
};

} // namespace candela::ui
