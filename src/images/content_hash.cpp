#include "images/content_hash.h"

#include <bit>
#include <cstring>

namespace banxin {
namespace {

// Odd numbers without a pattern: the fractions of the golden ratio and of square roots.
constexpr std::array<std::uint64_t, 2> factors{0x9FB2'1C65'1E98'DF25, 0xC2B2'AE3D'27D4'EB4F};
constexpr std::array<int, 2> turns{29, 37};

std::uint64_t mixed(std::uint64_t value) {
    value = (value ^ value >> 33) * 0xFF51'AFD7'ED55'8CCD;
    value = (value ^ value >> 33) * 0xC4CE'B9FE'1A85'EC53;
    return value ^ value >> 33;
}

}  // namespace

ContentHash& ContentHash::add(std::string_view bytes) {
    const auto step = [&](std::uint64_t word) {
        for (std::size_t i = 0; i < state_.size(); ++i)
            state_[i] = std::rotl((state_[i] ^ word) * factors[i], turns[i]) + word;
    };
    const std::uint64_t size = bytes.size();
    std::uint64_t word = 0;
    for (; bytes.size() >= sizeof word; bytes.remove_prefix(sizeof word)) {
        std::memcpy(&word, bytes.data(), sizeof word);
        step(word);
    }
    word = 0;
    if (!bytes.empty()) std::memcpy(&word, bytes.data(), bytes.size());
    step(word);
    step(size);
    for (std::uint64_t& half : state_) half = mixed(half);
    return *this;
}

std::string ContentHash::name() const {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string name;
    for (const std::uint64_t half : state_)
        for (int shift = 60; shift >= 0; shift -= 4) name += digits[half >> shift & 15];
    return name;
}

}  // namespace banxin
