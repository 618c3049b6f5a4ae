#include "ui/shell/page.h"

namespace candela::ui {

Page::Page(QWidget *parent)
    : QWidget(parent)
{
}

Page::~Page()
{
    m_stop.request_stop();
}

void Page::setSubtitle(const QString &subtitle)
{
    if (subtitle == m_subtitle)
        return;
    m_subtitle = subtitle;
    emit subtitleChanged(subtitle);
}

int Page::begin(const QString &topic)
{
    ++m_open;
    return ++m_turns[topic];
}

void Page::end(const QString &topic, bool newest, const Error *error)
{
    --m_open;
    if (newest && error) {
        m_failures.insert(topic);
        if (error->fault != Fault::Cancelled)
            emit failed(*error);
    } else if (newest) {
        m_failures.remove(topic);
        emit answered();
    }
    if (m_open == 0)
        emit settled();
}

} // namespace candela::ui
