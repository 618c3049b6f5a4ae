#pragma once

#include "model/technology.h"

#include <QByteArray>

#include <vector>

namespace candela::publishing {

/// Gives each device the opaque id by which it is known from here on: the first 16 bytes, in hex, of
/// HMAC-SHA-256 under `key` of the organization, a zero byte, and the management system's identifier without
/// braces and in lower case (trust.md 0.4).
void setOpaqueIds(std::vector<AppDevice> &devices, const QByteArray &key, const QString &organization);

} // namespace candela::publishing
