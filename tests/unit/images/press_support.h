// Short words for the tests of photos on their way to press.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "file_builders.h"
#include "images/press_photo.h"
#include "support.h"
#include "support/files.h"

namespace banxin {

inline const std::string& newsprint_icc() {
    static const std::string icc =
        test::slurp(test::source_dir() / "layouts/press/newsprint-tr002.icc");
    return icc;
}
inline const std::string& coated_icc() {
    static const std::string icc =
        test::slurp(test::source_dir() / "layouts/press/coated-fogra39.icc");
    return icc;
}
inline const PressColour& newsprint() {
    static const std::unique_ptr<PressColour> colour = PressColour::open(newsprint_icc());
    if (!colour) throw std::runtime_error("the newsprint profile cannot be used");
    return *colour;
}

using Converted = std::variant<PressPhoto, ImageFault>;

inline Converted convert(const std::string& file, const PressPhotoSettings& settings = {},
                         const PressColour& colour = newsprint()) {
    const auto facts = read_image_facts(file);
    if (const auto* fault = std::get_if<ImageFault>(&facts)) return *fault;
    return colour.convert(file, std::get<ImageFacts>(facts), settings);
}
inline PressPhoto pressed(const std::string& file, const PressPhotoSettings& settings = {},
                          const PressColour& colour = newsprint()) {
    auto made = convert(file, settings, colour);
    if (const auto* fault = std::get_if<ImageFault>(&made)) {
        ADD_FAILURE() << "not converted, fault " << int(*fault);
        return {};
    }
    return std::get<PressPhoto>(std::move(made));
}

struct Inks {
    int c = 0, m = 0, y = 0, k = 0;  // of 255
    int total() const { return c + m + y + k; }
    friend bool operator==(const Inks&, const Inks&) = default;
    friend std::ostream& operator<<(std::ostream& out, const Inks& inks) {
        return out << inks.c << ' ' << inks.m << ' ' << inks.y << ' ' << inks.k;
    }
};

/// What the photo's JPEG puts on the plates at a pixel; gray is black ink.
inline Inks inks_at(const PressPhoto& photo, std::uint32_t x, std::uint32_t y) {
    const Pixels pixels = decoded(photo.jpeg);
    const std::uint8_t* p =
        &pixels.samples.at((std::size_t{y} * pixels.width + x) * pixels.components());
    if (pixels.space == ColourSpace::gray) return {0, 0, 0, 255 - p[0]};
    return {p[0], p[1], p[2], p[3]};
}
/// Of a photo of one colour.
inline Inks inks_of(const std::string& file, const PressPhotoSettings& settings = {},
                    const PressColour& colour = newsprint()) {
    const PressPhoto photo = pressed(file, settings, colour);
    return photo.jpeg.empty() ? Inks{} : inks_at(photo, photo.width / 2, photo.height / 2);
}

inline std::string patch(const Samples& colour, ColourSpace space = ColourSpace::rgb) {
    return encode_jpeg(flat(16, 16, space, colour), 100);
}

/// Noise that is the same each time.
inline Pixels noise(std::uint32_t width, std::uint32_t height, ColourSpace space) {
    Pixels pixels{width, height, space, false, {}};
    std::uint32_t state = 1;
    for (std::size_t i = 0; i < std::size_t{width} * height * pixels.components(); ++i) {
        state = state * 1664525 + 1013904223;
        pixels.samples.push_back(static_cast<std::uint8_t>(state >> 24));
    }
    return pixels;
}

/// The JPEG with a profile in chunks of `chunk` bytes, as ICC.1 has it.
inline std::string with_profile(const std::string& jpeg, const std::string& icc,
                                std::size_t chunk = 65'000) {
    std::string file = jpeg;
    const std::size_t count = (icc.size() + chunk - 1) / chunk;
    for (std::size_t i = count; i-- > 0;) {  // each goes before what is there
        file = with_segment(file, 0xE2,
                            std::string("ICC_PROFILE\0", 12) + static_cast<char>(i + 1) +
                                static_cast<char>(count) + icc.substr(i * chunk, chunk));
    }
    return file;
}

/// A monitor's profile with these colours for full red, green and blue (XYZ in 1/65536).
inline std::string monitor_profile(const std::vector<std::vector<std::uint32_t>>& primaries) {
    const auto xyz = [](const std::vector<std::uint32_t>& v) {
        return "XYZ " + big(0, 4) + big(v[0], 4) + big(v[1], 4) + big(v[2], 4);
    };
    const std::vector<std::uint32_t> d50{0xF6D6, 0x10000, 0xD32D};
    const std::string curve = "curv" + big(0, 4) + big(1, 4) + big(0x0233, 2) + big(0, 2);
    const std::vector<std::pair<std::string, std::string>> tags = {{"wtpt", xyz(d50)},
                                                                   {"rXYZ", xyz(primaries[0])},
                                                                   {"gXYZ", xyz(primaries[1])},
                                                                   {"bXYZ", xyz(primaries[2])},
                                                                   {"rTRC", curve},
                                                                   {"gTRC", curve},
                                                                   {"bTRC", curve}};
    std::string table = big(static_cast<std::uint32_t>(tags.size()), 4), data;
    for (const auto& [name, bytes] : tags) {
        const std::size_t at = 128 + 4 + 12 * tags.size() + data.size();
        table += name + big(static_cast<std::uint32_t>(at), 4) +
                 big(static_cast<std::uint32_t>(bytes.size()), 4);
        data += bytes;
    }
    const auto size = static_cast<std::uint32_t>(128 + table.size() + data.size());
    std::string header = big(size, 4) + "lcms" + big(0x02100000, 4) + "mntrRGB XYZ " +
                         std::string(12, '\0') + "acsp" + std::string(28, '\0') + big(d50[0], 4) +
                         big(d50[1], 4) + big(d50[2], 4);
    header.resize(128);
    return header + table + data;
}
inline const std::vector<std::uint32_t> red_of_srgb{28574, 14582, 911},
    green_of_srgb{25238, 46983, 6364}, blue_of_srgb{9378, 3971, 46799};
/// sRGB but for red and blue, which have changed places.
inline std::string swapped_profile() {
    return monitor_profile({blue_of_srgb, green_of_srgb, red_of_srgb});
}

}  // namespace banxin
