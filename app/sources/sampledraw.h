#pragma once

#include <cstdint>
#include <initializer_list>

namespace candela::sources {

/// A number that looks like chance and is the same in every run: SplitMix64 (Steele, Lea, Flood 2014) over
/// the places that name it, e.g. seed, person, day.
constexpr std::uint64_t drawOf(std::initializer_list<std::uint64_t> places)
{
    std::uint64_t state = 0;
    for (const std::uint64_t place : places) {
        state += place + 0x9E3779B97F4A7C15U;
        state = (state ^ (state >> 30U)) * 0xBF58476D1CE4E5B9U;
        state = (state ^ (state >> 27U)) * 0x94D049BB133111EBU;
        state ^= state >> 31U;
    }
    return state;
}

/// The same as a number from 0 to 9,999, to hold against a share in hundredths of a per cent.
constexpr int drawOfTenThousand(std::initializer_list<std::uint64_t> places)
{
    return static_cast<int>(drawOf(places) % 10'000);
}

} // namespace candela::sources
