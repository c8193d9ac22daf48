// The white between two neighbours as data: one table a 标点类型, classes before × classes after,
// the line's edges being a class (typography.md §1.4–1.7). A cell says how much white, whose em,
// and how it gives.
#pragma once

#include <array>
#include <cstdint>

#include "document/model.h"

namespace banxin {

/// The order in which a line is pressed together (R1.7 compress); 1 is used up first.
namespace shrink_rank {
inline constexpr std::uint8_t word_space = 1, interpunct = 2, bracket = 3, pause = 4, han_latin = 5,
                              stop = 6;
}
/// The order in which a line is opened (R1.7 expand). `last_resort` gaps open only when all else is
/// at its cap.
namespace stretch_rank {
inline constexpr std::uint8_t word_space = 1, han_latin = 2, general = 3, last_resort = 4;
}

/// ‰ of an em.
inline constexpr std::int32_t general_stretch = 250;  // JLREQ: cap of the general level

struct GlueRule {
    enum class Kind : std::uint8_t {
        fixed,
        han_latin,
        han_digit
    };  // the last two: width from the style, limits from the house
    enum class Em : std::uint8_t { first, second, larger };  // whose em the stretch is counted in

    std::int16_t first = 0, second = 0;  // natural white, ‰ of the first's and of the second's em
    Em em = Em::first;              // larger: `first` counts in the larger em of the two (R1.4.1)
    std::uint8_t shrink_rank = 0;   // 0: does not shrink
    std::int16_t least = 0;         // ‰ of an em left when shrunk
    std::uint8_t stretch_rank = 0;  // 0: does not stretch
    std::int16_t stretch = 0;
    Kind kind = Kind::fixed;
};

using SpacingTable = std::array<std::array<GlueRule, spacing_class_count>, spacing_class_count>;

const SpacingTable& spacing_table(PunctuationStyle style, MarkPlace place);

}  // namespace banxin
