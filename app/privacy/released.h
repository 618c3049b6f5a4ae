#pragma once

#include <concepts>
#include <type_traits>
#include <utility>

namespace candela::store {
class ReleaseTable;
}

namespace candela::client {
class ReleasedReader;
}

namespace candela::privacy {

/// What must never stand in the open beside a released value: raw counts say so of themselves.
template<typename T>
inline constexpr bool isRaw = false;

/// A figure that may be shown, exported, served or sent.
///
/// It comes through three doors only, the friends below: the gate makes it, the store reads back what the
/// gate wrote, the client reads what a service sent. A function that takes a Released<T> therefore cannot be
/// handed raw data by mistake: the compiler refuses, and a reviewer need only read the three.
template<typename T>
class Released
{
public:
    [[nodiscard]] const T &operator*() const { return m_value; }
    [[nodiscard]] const T *operator->() const { return &m_value; }

    /// What `compute(value, open...)` makes of it, released as well: arithmetic on released values tells
    /// nothing new. `compute` is a lambda without captures, so nothing else can slip in unseen; what it needs
    /// besides is in the open at the call.
    template<typename Compute, typename... Open>
        requires(std::is_empty_v<Compute> && !(isRaw<Open> || ...))
    [[nodiscard]] auto derive(Compute compute, const Open &...open) const
    {
        using Made = std::remove_cvref_t<std::invoke_result_t<Compute, const T &, const Open &...>>;
        return Released<Made>(compute(m_value, open...));
    }

private:
    template<typename>
    friend class Released;
    friend class Gate;
    friend class store::ReleaseTable;
    friend class client::ReleasedReader;
    explicit Released(T value)
        : m_value(std::move(value))
    {
    }

    T m_value;
};

} // namespace candela::privacy
