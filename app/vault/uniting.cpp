#include "vault/uniting.h"

#include "vault/envelope.h"
#include "vault/kernels.h"
#include "vault/opened.h"

#include <algorithm>
#include <utility>

namespace candela::vault {

namespace {

constexpr std::size_t mostWaiting = 2; // an entry can be of several megabytes

} // namespace

Uniting::Uniting(Planes &planes, QByteArray key, const Planes::Plane &others)
    : m_planes(planes)
    , m_key(std::move(key))
    , m_others(others)
    , m_worker([this](const std::stop_token &stop) { work(stop); })
{
}

Uniting::~Uniting() = default;

void Uniting::add(Sealed entry)
{
    {
        std::unique_lock lock(m_guard);
        m_changed.wait(lock, [this] { return m_waiting.size() < mostWaiting; });
        m_waiting.push_back(std::move(entry));
    }
    m_changed.notify_all();
}

Result<std::vector<Told>> Uniting::finish()
{
    {
        std::unique_lock lock(m_guard);
        m_changed.wait(lock, [this] { return m_waiting.empty(); });
    }
    m_worker.request_stop();
    m_worker.join();
    if (m_failure)
        return fail(*m_failure);
    return std::move(m_told);
}

void Uniting::work(const std::stop_token &stop)
{
    for (;;) {
        std::optional<Sealed> entry;
        {
            std::unique_lock lock(m_guard);
            if (!m_changed.wait(lock, stop, [this] { return !m_waiting.empty(); }))
                return;
            entry = std::move(m_waiting.front());
            m_waiting.pop_front();
        }
        m_changed.notify_all();
        if (m_failure)
            continue;
        if (auto told = open(*entry))
            m_told.push_back(*told);
        else
            m_failure = told.error();
    }
}

Result<Told> Uniting::open(const Sealed &entry)
{
    if (auto opened = disclose(m_key, entry.body, entry.bound, entry.where, m_plain); !opened)
        return fail(opened.error());
    const auto numbers = uniteBytes(m_planes, m_plain);
    if (!numbers)
        return unknownForm(entry.where);
    m_anybody.clear();
    anybodyIn(m_plain, m_anybody);
    Told told{.numbers = *numbers,
              .people = static_cast<qint64>(kernels().count(m_anybody.data(), m_anybody.size()))};
    const std::size_t common = std::min(m_anybody.size(), m_others.size());
    kernels().intersect(m_anybody.data(), m_others.data(), common);
    told.among = static_cast<qint64>(kernels().count(m_anybody.data(), common));
    return told;
}

} // namespace candela::vault
