#include "vault/hashing.h"

#include <utility>

namespace candela::vault {

namespace {

constexpr std::size_t atOnce = 4096;

} // namespace

struct Hashing::Work
{
    std::array<Pseudonyms, 2> hashes;
    std::vector<PersonKey> people;
    std::array<std::vector<Pseudonym>, 2> pseudonyms = {};

    void hash()
    {
        for (std::size_t half = 0; half < hashes.size(); ++half) {
            for (const PersonKey &person : people)
                pseudonyms[half].push_back(hashes[half].of(person));
        }
    }
};

Hashing::Hashing(Pseudonyms now, Pseudonyms next)
    : m_work(std::make_unique<Work>(Work{.hashes = {std::move(now), std::move(next)}, .people = {}}))
{
}

Hashing::Hashing(Hashing &&) noexcept = default;
Hashing::~Hashing() = default;

void Hashing::add(PersonKey &&person)
{
    m_waiting.push_back(std::move(person));
    if (m_waiting.size() < atOnce)
        return;
    await();
    takeWaiting();
    // Where no thread can be had, the work is done by whoever waits for it.
    m_running = std::async([work = m_work.get()] { work->hash(); });
}

void Hashing::finish()
{
    await();
    if (m_waiting.empty())
        return;
    takeWaiting();
    m_work->hash();
    m_work->people.clear();
}

const std::vector<Pseudonym> &Hashing::pseudonyms(std::size_t half) const
{
    return m_work->pseudonyms[half];
}

void Hashing::takeWaiting()
{
    m_begun += m_waiting.size();
    m_work->people.swap(m_waiting);
}

void Hashing::await()
{
    if (!m_running.valid())
        return;
    m_running.get();
    m_work->people.clear();
}

} // namespace candela::vault
