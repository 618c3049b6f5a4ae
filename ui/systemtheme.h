#pragma once

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>

#include <optional>

namespace candela::ui {

/// What the desktop's settings portal answers for `color-scheme` of `org.freedesktop.appearance`: whether it
/// is dark; nothing where it has no preference or says what is not known. `Read` wraps its answer once more
/// than `SettingChanged` does; both are understood.
[[nodiscard]] std::optional<bool> darkFrom(const QVariant &answer);

/// Whether the desktop is dark: by its settings portal, and by the palette of the start where that says
/// nothing. Asks without waiting; on a `bus` that is not there the palette stands.
class SystemTheme : public QObject
{
    Q_OBJECT

public:
    SystemTheme(bool paletteIsDark, QDBusConnection bus, QObject *parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_portalIsDark.value_or(m_paletteIsDark); }

signals:
    /// `isDark` has another answer.
    void changed();

private slots:
    void takeSetting(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask();
    void take(std::optional<bool> dark);

    QDBusConnection m_bus;
    bool m_paletteIsDark;
    std::optional<bool> m_portalIsDark;
};

} // namespace candela::ui
