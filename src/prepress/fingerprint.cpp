#include "prepress/fingerprint.h"

#include <fmt/format.h>

#include <algorithm>

namespace banxin {

namespace {

/// Up to eight bytes, the same number on every machine.
std::uint64_t word_at(std::string_view bytes, std::size_t at) {
    std::uint64_t word = 0;
    const auto count = std::min<std::size_t>(8, bytes.size() - at);
    for (std::size_t i = 0; i < count; ++i)
        word |= std::uint64_t{static_cast<unsigned char>(bytes[at + i])} << 8 * i;
    return word;
}

/// The finalizer of MurmurHash3: every bit of the result depends on every bit of `word`.
std::uint64_t mixed(std::uint64_t word) {
    word = (word ^ word >> 33) * 0xff51afd7ed558ccdu;
    word = (word ^ word >> 33) * 0xc4ceb9fe1a85ec53u;
    return word ^ word >> 33;
}

}  // namespace

Fingerprint& Fingerprint::add(std::string_view part) {
    auto [first, second] = lanes_;
    const auto take = [&](std::uint64_t word) {
        first = (first ^ word) * 0x100000001b3u;
        first ^= first >> 29;
        second = (second + word) * 0x9fb21c651e98df25u;
        second ^= second >> 32;
    };
    for (std::size_t at = 0; at < part.size(); at += 8) take(word_at(part, at));
    take(part.size());
    lanes_ = {first, second};
    return *this;
}

std::string Fingerprint::uuid() const {
    const auto high = mixed(lanes_[0]), low = mixed(lanes_[1] ^ high);
    return fmt::format("uuid:{:08x}-{:04x}-8{:03x}-{:04x}-{:012x}", high >> 32, high >> 16 & 0xffff,
                       high & 0xfff, 0x8000 | (low >> 48 & 0x3fff), low & 0xffff'ffff'ffff);
}

}  // namespace banxin
