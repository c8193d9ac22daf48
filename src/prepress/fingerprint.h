// What a file is told apart by: a fast hash, not one that keeps secrets.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace banxin {

class Fingerprint {
public:
    /// Parts are told apart: "ab", "c" is not "a", "bc".
    Fingerprint& add(std::string_view part);
    /// "uuid:…", of version 8 (RFC 9562: made of anything).
    std::string uuid() const;

private:
    std::array<std::uint64_t, 2> lanes_{0x9e3779b97f4a7c15u, 0xc2b2ae3d27d4eb4fu};
};

}  // namespace banxin
