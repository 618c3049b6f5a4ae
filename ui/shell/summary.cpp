#include "ui/shell/summary.h"

namespace candela::ui {

Summary::Summary(client::ScoringService &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
{
}

Summary::~Summary()
{
    m_stop.request_stop();
}

void Summary::refresh()
{
    if (isAsking())
        return;
    m_open = 2;
    m_service.session(m_stop.get_token()).then(this, [this](const Result<contract::Session> &answer) {
        take(answer, m_session);
    });
    m_service.score(m_stop.get_token()).then(this, [this](const client::Answer<scoring::Score> &answer) {
        take(answer, m_score);
    });
}

template<typename T>
void Summary::take(const Result<T> &answer, std::optional<T> &place)
{
    --m_open;
    if (answer) {
        place.emplace(*answer);
        emit answered();
    } else if (answer.error().fault != Fault::Cancelled && answer.error().fault != Fault::Denied) {
        emit failed(answer.error()); // a role that may not see figures still uses the other pages
    }
    emit changed();
}

} // namespace candela::ui
