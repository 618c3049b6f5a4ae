#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>

namespace candela::service {

/// A request's target, read: "/v1/passports/total%402026-W46?x=1".
struct Target
{
    QStringList segments;             ///< of the path, percent-decoded; "/" has one empty segment
    std::map<QString, QString> query; ///< decoded
    bool repeats = false;             ///< a name stands twice in the query
};

/// Fails with BadInput when it does not begin with "/", holds anything but printable ASCII, a fragment, a
/// broken percent code, a control character or what is not UTF-8.
[[nodiscard]] Result<Target> readTarget(QByteArrayView bytes);

} // namespace candela::service
