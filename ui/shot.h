#pragma once

#include <QObject>
#include <QString>

namespace candela::ui {

class MainWindow;

/// Renders the window to a PNG file once every question is answered.
class Shot : public QObject
{
    Q_OBJECT

public:
    /// `window` outlives this.
    Shot(MainWindow &window, QString file, QObject *parent = nullptr);

    /// From now on the window is ready as soon as it is settled.
    void arm();
    /// Renders what is there, for `why` nothing else will come.
    void takeNow(const QString &why);

signals:
    /// `trouble` says in a sentence why the page shows an error or the file could not be written; else empty.
    void taken(const QString &trouble);

private:
    void takeWhenSettled();
    void take();

    MainWindow &m_window;
    QString m_file;
    QString m_trouble;
    bool m_armed = false;
    bool m_laidOut = false;
    bool m_taken = false;
};

} // namespace candela::ui
