#pragma once

#include "base/result.h"
#include "vault/planes.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace candela::vault {

/// What one entry says, beside who has which signal.
struct Told
{
    SignalSet numbers; ///< that it tells of
    qint64 people = 0; ///< with any of them
    qint64 among = 0;  ///< of these, so many belong to the others that were asked about

    friend bool operator==(const Told &, const Told &) = default;
};

/// Unseals entries and adds them to planes, on a processor of its own while the next is read.
class Uniting
{
public:
    /// A body as it was read, and what opens it.
    struct Sealed
    {
        QByteArray body;
        QByteArray bound;
        QString where;
    };

    /// `planes` and `others` outlive this; nobody else touches `planes` until `finish` has returned.
    Uniting(Planes &planes, QByteArray key, const Planes::Plane &others);
    ~Uniting();
    Uniting(const Uniting &) = delete;
    Uniting &operator=(const Uniting &) = delete;

    /// Waits while the entries before are not yet opened. What comes after one that does not open is passed
    /// over.
    void add(Sealed entry);

    /// What each entry says, in the order they came; or why the first that does not open does not, and
    /// `planes` are of no use then.
    [[nodiscard]] Result<std::vector<Told>> finish();

private:
    void work(const std::stop_token &stop);
    [[nodiscard]] Result<Told> open(const Sealed &entry);

    Planes &m_planes;
    const QByteArray m_key;
    const Planes::Plane &m_others;
    QByteArray m_plain;      ///< of one entry; used again for the next
    Planes::Plane m_anybody; ///< likewise
    std::vector<Told> m_told;
    std::optional<Error> m_failure;

    std::mutex m_guard; ///< of the two below
    std::deque<Sealed> m_waiting;
    std::condition_variable_any m_changed;
    std::jthread m_worker; ///< the last, so that it ends first
};

} // namespace candela::vault
