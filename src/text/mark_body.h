// Where a full-width mark's body lies in its glyph: typography.md R1.4.6 and R1.4.7. Pure
// arithmetic in font units.
#pragma once

#include <cstdint>

namespace banxin {

/// Along the line, from the glyph's start.
struct InkSpan {
    std::int32_t begin = 0, end = 0;
};

/// The part of the glyph's advance that is its cluster; the rest is glue.
struct Body {
    std::int32_t start = 0, length = 0;
    friend bool operator==(const Body&, const Body&) = default;
};

enum class BodyPlace : std::uint8_t { first_half, second_half, middle };

/// Half an em at `wanted` if the ink lies there; else at the middle, else around the ink: a centred
/// comma is never cut. The whole advance if the ink is wider than half an em.
Body half_body(InkSpan ink, std::int32_t advance, BodyPlace wanted, std::int32_t units_per_em);

/// `length` around the middle of the ink; the whole advance if the ink is wider.
Body centred_body(InkSpan ink, std::int32_t advance, std::int32_t length,
                  std::int32_t units_per_em);

}  // namespace banxin
