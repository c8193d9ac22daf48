// Integers out of untrusted bytes: nothing is read that is not there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace banxin {

enum class ByteOrder : std::uint8_t { big, little };

/// `size` (≤ 4) bytes at `at`, or nothing if they do not all lie in `bytes`.
inline std::optional<std::uint32_t> read_uint(std::string_view bytes, std::size_t at,
                                              std::size_t size, ByteOrder order = ByteOrder::big) {
    if (at > bytes.size() || bytes.size() - at < size) return {};
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const std::size_t from = order == ByteOrder::big ? at + i : at + size - 1 - i;
        value = value << 8 | static_cast<std::uint8_t>(bytes[from]);
    }
    return value;
}

}  // namespace banxin
