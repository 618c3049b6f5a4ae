#pragma once

#include "contract/locationlist.h"
#include "ui/tables/tablecontent.h"

#include <QLocale>
#include <QStringList>

namespace candela::ui {

/// Places as rows: those that count first, the weakest before the others; then cities of remote work, which
/// are shown and not scored, and places without samples.
[[nodiscard]] TableContent locationTable(const contract::LocationList &list, const QLocale &locale);

/// What is told of each place in full, in the order of the rows: where it is, what is amiss, and what it
/// weighs.
[[nodiscard]] QStringList locationDetails(const contract::LocationList &list, const QLocale &locale);

/// "3 offices count · 1 remote city, shown and not scored · 1 not measured in three days", what there is.
[[nodiscard]] QString locationNote(const contract::LocationList &list, const QLocale &locale);

/// "Users complain", as people who work there would say it.
[[nodiscard]] QString wordsOf(scoring::NetworkBand band);
/// "The network is left far away", what is amiss.
[[nodiscard]] QString wordsOf(scoring::NetworkInsight insight);

} // namespace candela::ui
