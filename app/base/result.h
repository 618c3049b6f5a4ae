#pragma once

#include <QString>

#include <expected>

namespace candela {

/// What kind of failure it was: the caller chooses what to do by this alone.
enum class Fault {
    BadInput,  ///< the input breaks its format; showing `where` helps a person mend it
    SignedOut, ///< no token, or one that is not accepted
    Denied,    ///< signed in, but not allowed; asking again will not help
    NotFound,
    Conflict,
    TooMuch,
    Storage,
    Unreachable, ///< the network or the service; asking again later may help
    Cancelled,   ///< the asker stopped it; never sent
};

/// A failure, as a value. `what` is for people; `where` names a line, a path or a table
/// and never holds data about a person, so both may be logged.
struct Error
{
    Fault fault;
    QString what;
    QString where = {};

    friend bool operator==(const Error &, const Error &) = default;
};

/// A value, or why there is none. Read it with `if (result)`, `*`, `->`, `error()` and `value_or`.
template<typename T>
using Result = std::expected<T, Error>;

using Failure = std::unexpected<Error>;

/// The failure to return: `return fail(Fault::BadInput, Tr::tr("..."), u"row 3"_s);`
[[nodiscard]] Failure fail(Fault fault, QString what, QString where = {});

/// The failure to pass on: `return fail(columns.error());`
[[nodiscard]] Failure fail(Error error);

/// The fault as the API spells it, e.g. "bad-input"; contract.md 9.
[[nodiscard]] QString nameOf(Fault fault);

} // namespace candela
