#pragma once

#include "sources/graph/signingkey.h"

#include <QSslConfiguration>
#include <QUrl>

#include <variant>

namespace candela::sources::graph {

/// A client secret, as Microsoft Entra showed it once.
struct Secret
{
    QByteArray text;
};

using Credential = std::variant<Secret, std::shared_ptr<const SigningKey>>;

/// Where Microsoft Graph is, and as whom it is asked.
struct Access
{
    QString tenant; ///< its id, or one of its domains
    QString client; ///< the application's id
    Credential credential;
    QUrl authority{QStringLiteral("https://login.microsoftonline.com")};
    QUrl base{QStringLiteral("https://graph.microsoft.com/v1.0")};
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
};

/// The permissions that the application needs, of the kind "application", with the consent of an
/// administrator: the second for the lists about devices alone (methodology.md 6.1 and 7). It needs no other
/// and is never to be given one.
inline constexpr QLatin1StringView reportsPermission{"Reports.Read.All"};
inline constexpr QLatin1StringView devicesPermission{"DeviceManagementManagedDevices.Read.All"};

/// Fails with BadInput when tenant or client have characters that no such id has, or an address is not https,
/// without user, query and fragment.
[[nodiscard]] Result<void> check(const Access &access);

/// Where a token is asked for.
[[nodiscard]] QUrl tokenAddress(const Access &access);

/// One report of one day: "<base>/reports/getEmailActivityUserDetail(date=2026-11-15)".
[[nodiscard]] QUrl reportAddress(const Access &access, const QString &report, QDate day);

/// The report of the last 30 days: "<base>/reports/getEmailActivityUserDetail(period='D30')".
[[nodiscard]] QUrl periodAddress(const Access &access, const QString &report);

/// The first page of a list; `path` is "/" and what follows the base.
[[nodiscard]] QUrl listAddress(const Access &access, const QString &path);

/// Whether a token may be sent there: the same host and port as `base`, by https, below its path.
[[nodiscard]] bool isBelowBase(const Access &access, const QUrl &address);

} // namespace candela::sources::graph
