#pragma once

#include <QByteArray>
#include <QDate>

#include <map>
#include <string>

namespace candela::endtoend {

/// Files of every kind about devices, apps and the network, by their names, as portals and Microsoft Graph
/// write them: `devices` devices on `day`, the first half of them quick to start. `mark` stands wherever a
/// file names a device, its serial number, its user or a mail address.
[[nodiscard]] std::map<std::string, QByteArray> deviceFiles(int devices, QDate day, const QByteArray &mark);

} // namespace candela::endtoend
