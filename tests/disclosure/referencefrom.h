#pragma once

#include <QByteArray>

/// The reference of every measure and every field that is read, in Markdown, as it follows from the
/// catalogues this program was built with: what resources/reference.md must hold.
[[nodiscard]] QByteArray referenceFromCatalogues();
