#pragma once

#include "privacy/release.h"
#include "privacy/released.h"

#include <QByteArray>

#include <vector>

namespace candela::privacy {

/// One count before the gate. It must not leave the process that counted it.
struct CountedCell
{
    QString id;
    qint64 count = 0;
    qint64 n = 0; ///< decided by the directory alone
};

/// Everything of a release but its protected cells.
struct Counted
{
    QString organization;
    bool sample = false;
    Slot slot;
    qint64 people = 0; ///< enabled in the window, exact
    Policy policy;
    std::vector<Coverage> inputs;
    std::vector<CountedCell> cells; ///< any order
    QString previous;
    std::optional<CountedMeetings> meetings = {}; ///< when rows of meetings came
};

template<>
inline constexpr bool isRaw<CountedCell> = true;
template<>
inline constexpr bool isRaw<CountedMeetings> = true;
template<>
inline constexpr bool isRaw<MeetingSums> = true;
template<>
inline constexpr bool isRaw<Counted> = true;

/// One cell through the gate, gate.md 3 line by line. `key` is the slot's, 32 bytes.
[[nodiscard]] Cell protect(const CountedCell &counted, QByteArrayView key, Slot slot, const Policy &policy);

/// The one door between what is counted and what anyone sees.
class Gate
{
public:
    /// `key` of the slot that will be released, 32 bytes. Tests and the sample organization inject theirs.
    explicit Gate(QByteArray key);

    /// Protects every cell and sorts them by id. Below the floor there are no cells, no figures and no
    /// number of people.
    /// The same counts and key give the same bytes.
    [[nodiscard]] Released<Release> release(const Counted &counted) const;

private:
    QByteArray m_key;
};

} // namespace candela::privacy
