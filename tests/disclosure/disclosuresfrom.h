#pragma once

#include <QByteArray>
#include <QStringList>

/// The disclosures that follow from the signal and measure catalogues this program was built with; `never` is
/// carried over.
[[nodiscard]] QByteArray disclosuresFrom(const QStringList &never);
