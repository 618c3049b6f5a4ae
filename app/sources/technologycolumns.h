#pragma once

#include "base/result.h"
#include "model/technologycatalogue.h"

#include <optional>
#include <span>

namespace candela::sources {

/// Where in a row of a file a field of a report stands. No other column is read.
struct ColumnPlace
{
    std::size_t column; ///< of the file
    std::size_t field;  ///< of TechnologyReport::fields
    qsizetype alias;    ///< of TechnologyField::columns
};

/// Which file about technology a header belongs to.
struct TechnologyColumns
{
    const TechnologyReport *report; ///< of the catalogue that was asked
    std::size_t count = 0;          ///< columns of the file
    std::vector<ColumnPlace> places;
};

/// What counts of a column's name: small letters without spaces and underscores, so that "Device ID" is
/// "device_id".
[[nodiscard]] QString foldedName(const QString &name);

/// Recognises a file by its columns, or by the fields of its rows, as `foldedName` has them. Of two reports
/// that fit, the one that asks for more is meant. Nothing when it is none. Fails with BadInput when most
/// columns of one are there and others are missing, naming them, or when a column that is read stands twice.
[[nodiscard]] Result<std::optional<TechnologyColumns>>
recogniseTechnology(std::span<const QString> names, const TechnologyCatalogue &catalogue);

} // namespace candela::sources
