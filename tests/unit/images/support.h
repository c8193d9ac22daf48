// Short words for the tests of pictures.
#pragma once

#include <gtest/gtest.h>

#include <optional>
#include <ostream>

#include "images/pixels.h"

namespace banxin {

inline void PrintTo(const ImageFacts& facts, std::ostream* out) {
    *out << "format " << int(facts.format) << " space " << int(facts.space) << ' ' << facts.width
         << 'x' << facts.height << " bits " << int(facts.bits) << " orientation "
         << int(facts.orientation) << (facts.alpha ? " alpha" : "")
         << (facts.adobe_inverted ? " inverted" : "");
}

inline ImageFacts facts_of(std::string_view file) {
    const auto facts = read_image_facts(file);
    if (const auto* fault = std::get_if<ImageFault>(&facts)) {
        ADD_FAILURE() << "no facts, fault " << int(*fault);
        return {};
    }
    return std::get<ImageFacts>(facts);
}

inline Pixels decoded(std::string_view file, std::uint32_t reduce = 1) {
    auto pixels = decode_image(file, facts_of(file), reduce);
    if (const auto* fault = std::get_if<ImageFault>(&pixels)) {
        ADD_FAILURE() << "not decoded, fault " << int(*fault);
        return {};
    }
    return std::get<Pixels>(std::move(pixels));
}

/// The fault of reading or decoding; nothing if there is none.
inline std::optional<ImageFault> fault_of(std::string_view file) {
    const auto facts = read_image_facts(file);
    if (const auto* fault = std::get_if<ImageFault>(&facts)) return *fault;
    const auto pixels = decode_image(file, std::get<ImageFacts>(facts));
    if (const auto* fault = std::get_if<ImageFault>(&pixels)) return *fault;
    return {};
}

using Samples = std::vector<std::uint8_t>;

inline Pixels gray(std::uint32_t width, std::uint32_t height, Samples samples) {
    return {width, height, ColourSpace::gray, false, std::move(samples)};
}
inline Pixels rgb(std::uint32_t width, std::uint32_t height, Samples samples) {
    return {width, height, ColourSpace::rgb, false, std::move(samples)};
}
/// Every pixel the same.
inline Pixels flat(std::uint32_t width, std::uint32_t height, ColourSpace space,
                   const Samples& pixel) {
    Pixels pixels{width, height, space, false, {}};
    for (std::uint32_t i = 0; i < width * height; ++i) {
        pixels.samples.insert(pixels.samples.end(), pixel.begin(), pixel.end());
    }
    return pixels;
}

}  // namespace banxin
