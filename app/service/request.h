#pragma once

#include "base/result.h"

#include <QByteArray>

#include <optional>
#include <utility>
#include <vector>

namespace candela::service {

/// A request as far as it is known before its body: what all checks but the last decide on.
struct Head
{
    QByteArray method;
    QByteArray target;                                     ///< path and query, as sent
    std::vector<std::pair<QByteArray, QByteArray>> fields; ///< names in lower case, in the order sent
    std::optional<quint64> contentLength;
    bool chunked = false;

    /// The first field of this (lower-case) name; empty when there is none.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
    [[nodiscard]] int count(QByteArrayView name) const;
    [[nodiscard]] bool hasBody() const { return chunked || contentLength.value_or(0) > 0; }
};

/// How far a head is that arrives in pieces.
struct HeadProgress
{
    qsizetype length = 0; ///< of the whole head with its empty line; 0 while there is more to come
    int refusal = 0;      ///< the status to refuse it with; 0 when nothing is wrong so far
};

/// Looks for what no honest client sends and what parsers disagree on, in the bytes themselves: a line that
/// ends in LF alone, a folded line, a NUL or a lone CR (400); more than `mostBytes` or `mostFields` (431).
[[nodiscard]] HeadProgress lookAtHead(QByteArrayView bytes, qsizetype mostBytes, int mostFields);

/// Whether lengths and encodings of a parsed head say one thing only; fails with BadInput at two lengths, one
/// that is no plain number, a length beside an encoding, or an encoding other than chunked: the ways to
/// smuggle one request inside another.
[[nodiscard]] Result<void> checkFraming(const Head &head);

} // namespace candela::service
