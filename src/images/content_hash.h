// A name for bytes: 128 bits, for caches. Not for secrets.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace banxin {

/// Two independent mixes of 64 bits over the bytes, their number, and what was hashed before
/// (`seed`).
class ContentHash {
public:
    ContentHash& add(std::string_view bytes);
    /// 32 hexadecimal digits.
    std::string name() const;
    /// Half of it: a checksum.
    std::uint64_t checksum() const { return state_[0]; }

private:
    std::array<std::uint64_t, 2> state_{0x9E37'79B9'7F4A'7C15, 0xD1B5'4A32'D192'ED03};
};

}  // namespace banxin
