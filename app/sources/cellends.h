#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace candela::sources {

/// Finds the bytes that end an unquoted cell: comma, CR, LF and zero. It looks at 64 bytes at once and keeps
/// what it found as 64 bits, because cells are short: about ten of them end within one look.
class CellEnds
{
public:
    CellEnds(const char *begin, const char *end)
        : m_block(begin)
        , m_end(end)
        , m_ends(endsIn(begin, end - begin))
    {
    }

    /// The first such byte at `at` or after it, or the end. `at` never goes back.
    [[nodiscard]] const char *from(const char *at)
    {
        const std::ptrdiff_t offset = at - m_block;
        if (offset < blockSize) {
            const std::uint64_t left = m_ends >> static_cast<unsigned>(offset);
            if (left != 0)
                return at + std::countr_zero(left);
            at = m_block + blockSize;
        }
        return search(at);
    }

private:
    static constexpr std::ptrdiff_t blockSize = 64;

    [[nodiscard]] const char *search(const char *at)
    {
        for (; at < m_end; at += blockSize) {
            m_block = at;
            m_ends = endsIn(at, m_end - at);
            if (m_ends != 0)
                return at + std::countr_zero(m_ends);
        }
        return m_end;
    }

    static bool endsCell(char c) { return c == ',' || c == '\n' || c == '\r' || c == '\0'; }

    /// A bit for each of the next 64 bytes that ends a cell, and one for the end of the file.
    static std::uint64_t endsIn(const char *at, std::ptrdiff_t left)
    {
        if (left >= blockSize)
            return endsIn64(at);
        std::uint64_t ends = std::uint64_t{1} << static_cast<unsigned>(left);
        for (std::ptrdiff_t i = 0; i < left; ++i)
            ends |= std::uint64_t{endsCell(at[i])} << static_cast<unsigned>(i);
        return ends;
    }

#ifdef __SSE2__
    static std::uint64_t endsIn16(const char *at)
    {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        const __m128i inRow = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(',')),
                                           _mm_cmpeq_epi8(bytes, _mm_setzero_si128()));
        const __m128i ofRow = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n')),
                                           _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\r')));
        return static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_or_si128(inRow, ofRow)));
    }

    static std::uint64_t endsIn64(const char *at)
    {
        return endsIn16(at) | endsIn16(at + 16) << 16U | endsIn16(at + 32) << 32U | endsIn16(at + 48) << 48U;
    }
#else
    static std::uint64_t endsIn64(const char *at)
    {
        std::uint64_t ends = 0;
        for (unsigned i = 0; i < 64; ++i)
            ends |= std::uint64_t{endsCell(at[i])} << i;
        return ends;
    }
#endif

    const char *m_block;
    const char *m_end;
    std::uint64_t m_ends;
};

} // namespace candela::sources
