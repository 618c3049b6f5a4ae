#pragma once

#include "model/signalset.h"

#include <QByteArray>

#include <array>
#include <optional>
#include <vector>

namespace candela::vault {

/// Who has which signal: one bit for each person of one block, 64 to a word, a plane for each signal number.
/// A plane that is missing or ends early is zeros from there on. Holds no pseudonym.
class Planes
{
public:
    using Plane = std::vector<std::uint64_t>;

    /// The plane of a signal; nullptr when nobody is known to have it.
    [[nodiscard]] const Plane *plane(SignalNumber number) const;
    /// The signals that have a plane, if only one of zeros: those that are told of.
    [[nodiscard]] SignalSet numbers() const;

    /// Puts a plane in the place of the one there was; an empty one removes it. `number` is below
    /// SignalSet::capacity.
    void set(SignalNumber number, Plane plane);
    void remove(SignalNumber number) { set(number, {}); }
    /// Gives the signal a plane, if it has none: of zeros, so nobody has it.
    void open(SignalNumber number);
    /// Sets one person's bit; the plane grows as needed.
    void setBit(SignalNumber number, std::size_t ordinal);

    /// Adds who has a signal in `other`, of the same block.
    void unite(const Planes &other);
    /// Adds `words` as they lie in the plain text of an entry.
    void unite(SignalNumber number, const std::uint64_t *words, std::size_t size);

    friend bool operator==(const Planes &, const Planes &) = default;

private:
    std::array<Plane, SignalSet::capacity> m_planes;
};

/// The plain text of an entry (README.md of this room): how many planes, then for each its number and its
/// words, all 64-bit little-endian and each plane equally long.
[[nodiscard]] QByteArray bytesOf(const Planes &planes);

/// Adds the planes of such a text to `planes` and gives their signals; nothing, and nothing added, when it
/// has another form.
[[nodiscard]] std::optional<SignalSet> uniteBytes(Planes &planes, QByteArrayView bytes);

/// Adds to `people` who has any signal, of a text that `uniteBytes` took.
void anybodyIn(QByteArrayView bytes, Planes::Plane &people);

} // namespace candela::vault
