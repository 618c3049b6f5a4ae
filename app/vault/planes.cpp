#include "vault/planes.h"

#include "vault/kernels.h"

#include <algorithm>
#include <cstring>

namespace candela::vault {

namespace {

void uniteInto(Planes::Plane &to, const std::uint64_t *words, std::size_t size)
{
    const std::size_t common = std::min(to.size(), size);
    kernels().unite(to.data(), words, common);
    to.insert(to.end(), words + common, words + size);
}

} // namespace

const Planes::Plane *Planes::plane(SignalNumber number) const
{
    return number < m_planes.size() && !m_planes[number].empty() ? &m_planes[number] : nullptr;
}

SignalSet Planes::numbers() const
{
    SignalSet numbers;
    for (SignalNumber number = 0; number < SignalSet::capacity; ++number) {
        if (!m_planes[number].empty())
            numbers.insert(number);
    }
    return numbers;
}

void Planes::set(SignalNumber number, Plane plane)
{
    m_planes.at(number) = std::move(plane);
}

void Planes::open(SignalNumber number)
{
    Plane &plane = m_planes.at(number);
    if (plane.empty())
        plane.resize(1, 0);
}

void Planes::setBit(SignalNumber number, std::size_t ordinal)
{
    Plane &plane = m_planes.at(number);
    if (plane.size() <= ordinal / 64)
        plane.resize(ordinal / 64 + 1, 0);
    plane[ordinal / 64] |= std::uint64_t{1} << (ordinal % 64);
}

void Planes::unite(const Planes &other)
{
    other.numbers().forEach([&](SignalNumber number) {
        const Plane &from = other.m_planes[number];
        unite(number, from.data(), from.size());
    });
}

void Planes::unite(SignalNumber number, const std::uint64_t *words, std::size_t size)
{
    uniteInto(m_planes.at(number), words, size);
}

QByteArray bytesOf(const Planes &planes)
{
    std::size_t count = 0;
    std::size_t longest = 0;
    planes.numbers().forEach([&](SignalNumber number) {
        ++count;
        longest = std::max(longest, planes.plane(number)->size());
    });
    std::vector<std::uint64_t> words;
    words.reserve(1 + count * (1 + longest));
    words.push_back(count);
    planes.numbers().forEach([&](SignalNumber number) {
        words.push_back(number);
        const Planes::Plane &plane = *planes.plane(number);
        words.insert(words.end(), plane.begin(), plane.end());
        words.insert(words.end(), longest - plane.size(), 0);
    });
    return {reinterpret_cast<const char *>(words.data()),
            static_cast<qsizetype>(words.size() * sizeof(std::uint64_t))};
}

std::optional<SignalSet> uniteBytes(Planes &planes, QByteArrayView bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size()) / sizeof(std::uint64_t);
    if (size == 0 || static_cast<std::size_t>(bytes.size()) % sizeof(std::uint64_t) != 0)
        return std::nullopt;
    // The text begins where QByteArray or the allocator put it, which is aligned for words.
    const auto *words = reinterpret_cast<const std::uint64_t *>(bytes.data());
    const std::uint64_t count = words[0];
    if (count == 0)
        return size == 1 ? std::optional(SignalSet()) : std::nullopt;
    if (count > SignalSet::capacity || (size - 1) % count != 0 || size == 1)
        return std::nullopt;
    const std::size_t each = (size - 1) / count;
    for (std::size_t at = 1; at < size; at += each) {
        if (words[at] >= SignalSet::capacity)
            return std::nullopt;
    }
    SignalSet told;
    for (std::size_t at = 1; at < size; at += each) {
        const auto number = static_cast<SignalNumber>(words[at]);
        told.insert(number);
        planes.unite(number, words + at + 1, each - 1);
    }
    return told;
}

void anybodyIn(QByteArrayView bytes, Planes::Plane &people)
{
    const auto *words = reinterpret_cast<const std::uint64_t *>(bytes.data());
    const auto size = static_cast<std::size_t>(bytes.size()) / sizeof(std::uint64_t);
    if (words[0] == 0)
        return;
    const std::size_t each = (size - 1) / words[0];
    for (std::size_t at = 1; at < size; at += each)
        uniteInto(people, words + at + 1, each - 1);
}

} // namespace candela::vault
