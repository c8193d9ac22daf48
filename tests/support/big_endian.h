// Numbers as font files have them.
#pragma once

#include <string>

namespace banxin::test {

inline std::string u16(unsigned number) {
    return {static_cast<char>(number >> 8 & 0xff), static_cast<char>(number & 0xff)};
}
inline std::string u32(unsigned number) {
    return u16(number >> 16) + u16(number);
}

}  // namespace banxin::test
