#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QDate>

#include <map>

namespace candela::endtoend {

/// Every list about devices as Microsoft Graph gives it, in pages of seven rows, by its path below the base:
/// `devices` devices, with starts and crashes on `day`. `mark` stands wherever a row names a device, its
/// serial number or its user.
[[nodiscard]] std::map<QByteArray, QByteArrayList> deviceLists(int devices, QDate day,
                                                               const QByteArray &mark);

} // namespace candela::endtoend
