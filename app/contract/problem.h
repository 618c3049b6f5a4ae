#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace candela::contract {

/// Why a request was refused: the body of every answer that is no success, `application/problem+json` (RFC
/// 9457), and what a command line program prints with `--json` when it fails (contract.md 9).
struct Problem
{
    Error error;
    int status = 0; ///< of HTTP

    friend bool operator==(const Problem &, const Problem &) = default;
};

/// The one place where a fault becomes a status of HTTP and back. TooMuch is 429; a limit of size says 413 or
/// 431 itself. Cancelled is never sent; it counts as 503.
[[nodiscard]] int statusOf(Fault fault);

/// Any 4xx that contract.md 9 does not name is BadInput, all else Unreachable.
[[nodiscard]] Fault faultOf(int status);

/// Nothing for a word that `nameOf` does not give.
[[nodiscard]] std::optional<Fault> faultFrom(QStringView name);

[[nodiscard]] Problem problemOf(const Error &error);

[[nodiscard]] QJsonObject toJson(const Problem &problem);
[[nodiscard]] Result<Problem> problemFromJson(const QJsonObject &document);

} // namespace candela::contract
