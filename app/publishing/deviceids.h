#pragma once

#include "model/technologyrows.h"

#include <QByteArray>

namespace candela::publishing {

/// Gives each device the opaque id by which it is known from here on: the first 16 bytes, in hex, of
/// HMAC-SHA-256 under `key` of the organization, a zero byte, and the management system's identifier without
/// braces and in lower case (trust.md 0.4). A start gets its device's. The directory's identifier becomes
/// opaque likewise, so that it is what the inventory of apps knows the same device by. A
/// device that is known by the hash of its name has no managed identifier afterwards.
void setOpaqueIds(TechnologyRows &rows, const QByteArray &key, const QString &organization);

} // namespace candela::publishing
