#pragma once

#include "vault/pseudonym.h"

#include <array>
#include <future>
#include <memory>
#include <vector>

namespace candela::vault {

/// Turns names into their pseudonyms of two blocks, some thousands at once on a processor of its own, while
/// the next are read. A name is forgotten when the next some thousands have come, or with `finish`.
class Hashing
{
public:
    Hashing(Pseudonyms now, Pseudonyms next);
    Hashing(Hashing &&) noexcept;
    ~Hashing();

    /// May wait for those that came before.
    void add(PersonKey &&person);
    /// How many were added.
    [[nodiscard]] std::size_t size() const { return m_begun + m_waiting.size(); }

    /// Waits until all have their pseudonyms. Does nothing when they have.
    void finish();
    /// Under the block of arrival (0) or the next (1), in the order they came. Only after `finish`, and until
    /// the next one comes.
    [[nodiscard]] const std::vector<Pseudonym> &pseudonyms(std::size_t half) const;

private:
    struct Work;
    void takeWaiting();
    void await();

    std::vector<PersonKey> m_waiting;
    std::size_t m_begun = 0;
    std::unique_ptr<Work> m_work; ///< nobody else's while it is running
    std::future<void> m_running;  ///< the last, so that it ends first
};

} // namespace candela::vault
