#include "ui/shot.h"

#include "ui/shell/mainwindow.h"

#include <QPixmap>

#include <utility>

namespace candela::ui {

Shot::Shot(MainWindow &window, QString file, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_file(std::move(file))
{
    connect(&m_window, &MainWindow::settled, this, &Shot::takeWhenSettled);
}

void Shot::arm()
{
    m_armed = true;
    takeWhenSettled();
}

void Shot::takeNow(const QString &why)
{
    m_trouble = why;
    QMetaObject::invokeMethod(this, &Shot::take, Qt::QueuedConnection);
}

void Shot::takeWhenSettled()
{
    // Queued, so that answers are laid out and painted first.
    if (m_armed && m_window.isSettled())
        QMetaObject::invokeMethod(this, &Shot::take, Qt::QueuedConnection);
}

void Shot::take()
{
    if (m_taken || !m_window.isSettled())
        return;
    // Some layouts answer a first painting with another arrangement, so the second one is kept.
    if (!std::exchange(m_laidOut, true)) {
        (void)m_window.grab();
        QMetaObject::invokeMethod(this, &Shot::take, Qt::QueuedConnection);
        return;
    }
    m_taken = true;
    QString trouble = m_trouble.isEmpty() ? m_window.troubleWords() : m_trouble;
    if (!m_window.grab().save(m_file, "PNG"))
        trouble = tr("The picture cannot be written to %1.").arg(m_file);
    emit taken(trouble);
}

} // namespace candela::ui
