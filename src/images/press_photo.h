// A photo as the press prints it: cropped, resampled, sharpened, in the press's inks and within its
// ink limit.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "base/ink.h"
#include "images/image_facts.h"
#include "images/pixels.h"

namespace banxin {

struct PressPhotoSettings {
    std::uint32_t width = 0, height = 0;  // pixels of the result; never more than the crop has
    /// Of the upright picture, in millionths of its width and height: x, y, width, height.
    std::array<std::int32_t, 4> crop{0, 0, 1'000'000, 1'000'000};
    enum class Colour : std::uint8_t { full, gray, duotone } colour = Colour::full;
    Cmyk duotone;                   // the second ink
    bool perceptual = true;         // else relative colorimetric with black-point compensation
    std::int32_t ink_limit = 2400;  // ‰ of one full ink
    std::int32_t unsharp_amount = 0, unsharp_radius = 1000,
                 unsharp_threshold = 0;  // ‰, ‰ of a pixel, of 255
    std::int32_t quality = 88;
    friend bool operator==(const PressPhotoSettings&, const PressPhotoSettings&) = default;
};

struct PressPhoto {
    std::string jpeg;  // baseline; plain CMYK 4:4:4 stored 0 = no ink, or gray
    std::uint32_t width = 0, height = 0;
    ColourSpace space = ColourSpace::cmyk;
    std::int32_t most_ink = 0;  // ‰, of the JPEG as a reader decodes it
};

/// One output profile, opened once; its transforms are made once each. Thread-safe.
class PressColour {
public:
    /// Nothing if the bytes are no ICC output profile of CMYK.
    static std::unique_ptr<PressColour> open(std::string_view icc);
    ~PressColour();

    /// RGB by the photo's embedded profile or sRGB; CMYK by its embedded profile, or taken as it is
    /// without one.
    std::variant<PressPhoto, ImageFault> convert(std::string_view file, const ImageFacts& facts,
                                                 const PressPhotoSettings& settings) const;
    /// What the reader sees: CMYK pixels (0 = no ink) on `paper` (‰ sRGB) as sRGB.
    Pixels soft_proof(const Pixels& cmyk, std::array<std::int32_t, 3> paper) const;

private:
    PressColour();
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// Finished photos on disk, by the hash of file, profile and settings. A damaged entry is made
/// again; files are written beside and renamed. Those not used for longest go when the folder holds
/// more than `limit` bytes. An empty folder means: nothing is kept.
class PhotoCache {
public:
    static constexpr std::uintmax_t usual_limit = std::uintmax_t{1} << 30;  // some 3000 photos

    explicit PhotoCache(std::filesystem::path folder, std::uintmax_t limit = usual_limit)
        : folder_(std::move(folder)), limit_(limit) {}
    std::variant<PressPhoto, ImageFault> convert(const PressColour& colour, std::string_view icc,
                                                 std::string_view file, const ImageFacts& facts,
                                                 const PressPhotoSettings& settings) const;

private:
    std::filesystem::path folder_;
    std::uintmax_t limit_;
};

}  // namespace banxin
