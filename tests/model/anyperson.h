#pragma once

#include "model/catalogues.h"

#include <functional>
#include <random>

namespace candela::test {

/// Asks a person for a signal by its id.
using Has = std::function<bool(const char *)>;
using Formula = std::function<bool(const Has &)>;

inline Has askedOf(const SignalSet &person, const SignalCatalogue &known)
{
    return [&known, person](const char *id) {
        return person.contains(known.signal(QString::fromLatin1(id))->number);
    };
}

/// A person who has each signal with a probability that itself is drawn, so that few and many occur.
inline SignalSet somebody(std::mt19937 &chance, const SignalCatalogue &known)
{
    SignalSet person;
    const auto often = 1 + chance() % 15;
    for (const Signal &signal : known.entries()) {
        if (chance() % 16 < often)
            person.insert(signal.number);
    }
    return person;
}

inline bool writesInTeams(const Has &has)
{
    return has("enabled_teams") && (has("sent_chat_message") || has("sent_channel_message"));
}

} // namespace candela::test
