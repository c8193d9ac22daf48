// What the header of an ICC profile says; the colours themselves are read by images/.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace banxin {

/// Signatures of four characters, such as "prtr" and "CMYK".
struct IccHeader {
    std::string profile_class, colour_space;
};

/// Nothing if the bytes are not one whole profile of the size it states (ICC.1, 7.2).
std::optional<IccHeader> read_icc_header(std::string_view bytes);

/// True of the profile of a printing condition.
inline bool is_press_profile(const IccHeader& header) {
    return header.profile_class == "prtr" && header.colour_space == "CMYK";
}

}  // namespace banxin
