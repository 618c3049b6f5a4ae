#include "ui/systemtheme.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::ui {
namespace {

const QString service = u"org.freedesktop.portal.Desktop"_s;
const QString path = u"/org/freedesktop/portal/desktop"_s;
const QString settings = u"org.freedesktop.portal.Settings"_s;
const QString appearance = u"org.freedesktop.appearance"_s;
const QString colorScheme = u"color-scheme"_s;

} // namespace

std::optional<bool> darkFrom(const QVariant &answer)
{
    QVariant value = answer;
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    bool isNumber = false;
    const uint scheme = value.toUInt(&isNumber);
    // The numbers are the portal's: 1 prefers dark, 2 light, anything else nothing.
    if (!isNumber || (scheme != 1 && scheme != 2))
        return {};
    return scheme == 1;
}

SystemTheme::SystemTheme(bool paletteIsDark, QDBusConnection bus, QObject *parent)
    : QObject(parent)
    , m_bus(std::move(bus))
    , m_paletteIsDark(paletteIsDark)
{
    if (!m_bus.isConnected())
        return;
    // With the name of the service Qt would wait for its owner.
    m_bus.connect({}, path, settings, u"SettingChanged"_s, this,
                  SLOT(takeSetting(QString, QString, QDBusVariant)));
    ask();
}

void SystemTheme::ask()
{
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, settings, u"Read"_s);
    question << appearance << colorScheme;
    auto *answer = new QDBusPendingCallWatcher(m_bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (reply.isValid())
            take(darkFrom(reply.value().variant()));
        done->deleteLater();
    });
}

void SystemTheme::takeSetting(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearance && key == colorScheme)
        take(darkFrom(value.variant()));
}

void SystemTheme::take(std::optional<bool> dark)
{
    const bool before = isDark();
    m_portalIsDark = dark;
    if (isDark() != before)
        emit changed();
}

} // namespace candela::ui
