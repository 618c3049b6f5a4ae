#include "vault/count.h"

#include "vault/kernels.h"

#include <algorithm>
#include <array>
#include <memory>

namespace candela::vault {

namespace {

/// Words evaluated at a time, 8 KiB: a few of these stay in the fastest cache.
constexpr std::size_t stretch = 1024;
using Words = std::array<std::uint64_t, stretch>;

/// One expression, evaluated a stretch after the other. Each part has room of its own for its answer.
class Evaluator
{
public:
    Evaluator(const SetExpression &set, const Planes &planes)
        : m_set(set)
        , m_plane(set.kind() == SetExpression::Kind::Signal ? planes.plane(set.number()) : nullptr)
    {
        for (const SetExpression &part : set.parts())
            m_parts.emplace_back(part, planes);
        if (set.kind() == SetExpression::Kind::AtLeast)
            m_levels.resize(static_cast<std::size_t>(std::max(set.least(), 0)));
    }

    /// The words `first` to `first + size` of the answer; valid until the next call.
    const std::uint64_t *words(std::size_t first, std::size_t size)
    {
        switch (m_set.kind()) {
        case SetExpression::Kind::Signal:
            return signal(first, size);
        case SetExpression::Kind::Any:
            return combined(first, size, 0, kernels().unite);
        case SetExpression::Kind::All:
            return combined(first, size, ~std::uint64_t{0}, kernels().intersect);
        case SetExpression::Kind::Not:
            kernels().invert(m_answer->data(), m_parts.front().words(first, size), size);
            return m_answer->data();
        case SetExpression::Kind::AtLeast:
            return atLeast(first, size);
        }
        std::unreachable();
    }

private:
    const std::uint64_t *signal(std::size_t first, std::size_t size)
    {
        const std::size_t there =
            m_plane == nullptr || m_plane->size() <= first ? 0 : m_plane->size() - first;
        if (there >= size)
            return m_plane->data() + first;
        std::fill_n(m_answer->begin(), size, 0);
        if (there > 0)
            std::copy_n(m_plane->data() + first, there, m_answer->begin());
        return m_answer->data();
    }

    const std::uint64_t *combined(std::size_t first, std::size_t size, std::uint64_t empty,
                                  void (*add)(std::uint64_t *, const std::uint64_t *, std::size_t))
    {
        std::fill_n(m_answer->begin(), size, empty);
        for (Evaluator &part : m_parts)
            add(m_answer->data(), part.words(first, size), size);
        return m_answer->data();
    }

    /// Level i holds who has at least i + 1 of the parts seen so far.
    const std::uint64_t *atLeast(std::size_t first, std::size_t size)
    {
        if (m_levels.empty()) {
            std::fill_n(m_answer->begin(), size, ~std::uint64_t{0});
            return m_answer->data();
        }
        for (Words &level : m_levels)
            std::fill_n(level.begin(), size, 0);
        for (Evaluator &part : m_parts) {
            const std::uint64_t *has = part.words(first, size);
            for (std::size_t i = m_levels.size() - 1; i > 0; --i)
                kernels().uniteCommon(m_levels[i].data(), m_levels[i - 1].data(), has, size);
            kernels().unite(m_levels.front().data(), has, size);
        }
        return m_levels.back().data();
    }

    const SetExpression &m_set;
    const Planes::Plane *m_plane;
    std::vector<Evaluator> m_parts;
    std::vector<Words> m_levels;
    std::unique_ptr<Words> m_answer = std::make_unique<Words>();
};

/// Calls `use(words, size)` for each stretch of the answer; the last word is cut to the people there are.
template<typename Use>
void forEachStretch(const SetExpression &set, const Planes &planes, qsizetype people, Use use)
{
    if (people <= 0)
        return;
    Evaluator evaluator(set, planes);
    const std::size_t all = (static_cast<std::size_t>(people) + 63) / 64;
    const auto inLast = static_cast<unsigned>((people - 1) % 64 + 1);
    for (std::size_t first = 0; first < all; first += stretch) {
        const std::size_t size = std::min(stretch, all - first);
        const std::uint64_t *words = evaluator.words(first, size);
        if (first + size < all) {
            use(words, size);
            continue;
        }
        const std::uint64_t last = words[size - 1] & (~std::uint64_t{0} >> (64 - inLast));
        use(words, size - 1);
        use(&last, 1);
    }
}

} // namespace

qint64 count(const SetExpression &set, const Planes &planes, qsizetype people)
{
    std::size_t total = 0;
    forEachStretch(set, planes, people, [&](const std::uint64_t *words, std::size_t size) {
        total += kernels().count(words, size);
    });
    return static_cast<qint64>(total);
}

Planes::Plane evaluate(const SetExpression &set, const Planes &planes, qsizetype people)
{
    Planes::Plane answer;
    forEachStretch(set, planes, people, [&](const std::uint64_t *words, std::size_t size) {
        answer.insert(answer.end(), words, words + size);
    });
    return answer;
}

} // namespace candela::vault
