// Samples as floats, as many at once as every processor can: the same on each of them.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>

namespace banxin {

using Floats [[gnu::vector_size(16)]] = float;
using Integers [[gnu::vector_size(16)]] = std::int32_t;
using Bytes [[gnu::vector_size(16)]] = std::uint8_t;
constexpr std::size_t lanes = 4, sixteen = 16;

constexpr std::size_t rounded_up(std::size_t size, std::size_t step) {
    return (size + step - 1) / step * step;
}

inline Floats load(const float* from) {
    Floats floats;
    std::memcpy(&floats, from, sizeof floats);
    return floats;
}
inline void store(Floats floats, float* to) {
    std::memcpy(to, &floats, sizeof floats);
}

/// As many samples as fill a register.
struct Sixteen {
    Floats part[4];
};

template <class Operation, class... Operands>
Sixteen each(const Operation& operation, const Operands&... of) {
    return {operation(of.part[0]...), operation(of.part[1]...), operation(of.part[2]...),
            operation(of.part[3]...)};
}

inline Sixteen load_sixteen(const float* from) {
    return {load(from), load(from + 4), load(from + 8), load(from + 12)};
}
inline void store_sixteen(const Sixteen& floats, float* to) {
    for (std::size_t i = 0; i < 4; ++i) store(floats.part[i], to + i * lanes);
}

/// `count` ≤ 16 samples; what is missing is 0.
inline Sixteen load_samples(const std::uint8_t* from, std::size_t count = sixteen) {
    using Words [[gnu::vector_size(16)]] = std::uint16_t;
    static_assert(std::endian::native == std::endian::little);
    Bytes bytes{};
    std::memcpy(&bytes, from, count);
    const auto first_words = [](Bytes of) {
        return Words(__builtin_shufflevector(of, Bytes{}, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21,
                                             6, 22, 7, 23));
    };
    const auto last_words = [](Bytes of) {
        return Words(__builtin_shufflevector(of, Bytes{}, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13,
                                             29, 14, 30, 15, 31));
    };
    const auto first_floats = [](Words of) {
        return __builtin_convertvector(
            Integers(__builtin_shufflevector(of, Words{}, 0, 8, 1, 9, 2, 10, 3, 11)), Floats);
    };
    const auto last_floats = [](Words of) {
        return __builtin_convertvector(
            Integers(__builtin_shufflevector(of, Words{}, 4, 12, 5, 13, 6, 14, 7, 15)), Floats);
    };
    const Words low = first_words(bytes), high = last_words(bytes);
    return {first_floats(low), last_floats(low), first_floats(high), last_floats(high)};
}

/// Every second byte of both.
inline Bytes even_bytes(Bytes a, Bytes b) {
    return __builtin_shufflevector(a, b, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
}
/// Rounded, each as an integer. `values` are within 0 … 255.
inline Bytes rounded(Floats values) {
    return Bytes(__builtin_convertvector(values + 0.5F, Integers));
}

/// Rounded, the first `count` ≤ 4 of them. `values` are within 0 … 255.
template <std::size_t count>
void store_first(Floats values, std::uint8_t* to) {
    const Bytes words = even_bytes(rounded(values), Bytes{}), bytes = even_bytes(words, words);
    std::memcpy(to, &bytes, count);
}
/// Rounded, and held within 0 … 255.
inline void store_samples(const Sixteen& values, std::uint8_t* to, std::size_t count = sixteen) {
    const Sixteen held = each(
        [](Floats of) {
            const Floats positive = of > 0.0F ? of : Floats{};
            return positive < 255.0F ? positive : Floats{255, 255, 255, 255};
        },
        values);
    const Bytes bytes = even_bytes(even_bytes(rounded(held.part[0]), rounded(held.part[1])),
                                   even_bytes(rounded(held.part[2]), rounded(held.part[3])));
    std::memcpy(to, &bytes, count);
}

/// Calls body(x, count) for each sixteen samples of a row, and for the rest of them. Sixteen is a
/// constant, so that the body is compiled for it.
template <class Body>
void for_each_sixteen(std::size_t width, const Body& body) {
    std::size_t x = 0;
    for (; x + sixteen <= width; x += sixteen)
        body(x, std::integral_constant<std::size_t, sixteen>{});
    if (x < width) body(x, width - x);
}

}  // namespace banxin
