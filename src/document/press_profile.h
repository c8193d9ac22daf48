// What a print shop asks for (layouts/press/NAME.xml): standard, output profile, limits, marks.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "base/length.h"
#include "diagnostics/diagnostic.h"
#include "diagnostics/source.h"

namespace banxin {

enum class PressStandard : std::uint8_t { pdf_x4, pdf_x1a };
enum class RenderingIntent : std::uint8_t {
    perceptual,
    relative
};  // relative: with black-point compensation

struct TypeLimits {
    Length one_ink;       // solid type in one ink
    Length tint;          // type in a tint
    Length several_inks;  // type that needs more than one plate
    Length reversed;      // 反白: type left white in a coloured ground
    friend bool operator==(const TypeLimits&, const TypeLimits&) = default;
};
struct LineLimits {
    Length one_ink, several_inks, reversed;
    friend bool operator==(const LineLimits&, const LineLimits&) = default;
};

/// Outside the bleed, on demand.
struct PressMarks {
    bool crop = false, registration = false, colour_bar = false, slug = false;
    Length offset;  // from the bleed's edge
    friend bool operator==(const PressMarks&, const PressMarks&) = default;
};

/// Sharpening after the last resampling.
struct Unsharp {
    std::int32_t amount = 0;     // ‰
    std::int32_t radius = 1000;  // ‰ of a pixel
    std::int32_t threshold = 0;  // of 255
    friend bool operator==(const Unsharp&, const Unsharp&) = default;
};

struct PhotoLimits {
    std::int32_t ppi = 200;  // photos are resampled to this if they have more
    std::int32_t ppi_warning = 170, ppi_error = 120;  // as placed
    RenderingIntent intent = RenderingIntent::perceptual;
    Unsharp unsharp;
    std::int32_t quality = 88;  // of JPEG
    friend bool operator==(const PhotoLimits&, const PhotoLimits&) = default;
};

struct PressProfile {
    std::string name;   // "newsprint": the file's
    std::string title;  // for people
    PressStandard standard = PressStandard::pdf_x4;
    std::string icc_file;  // as the XML names it
    std::string icc;       // the profile's bytes, checked: class prtr, CMYK
    std::string condition_identifier, condition, registry;  // of the output intent
    std::int32_t ink_limit = 2400;                          // ‰ of one full ink: 240 %
    std::int32_t rich_black_limit = 1000;                   // most ink of text that is nearly black
    TypeLimits least_type;
    LineLimits least_line;
    PhotoLimits photos;
    PressMarks marks;
    Length bleed;      // the least; 0: a page without bleed is right
    Length safe_edge;  // text and lines keep this far inside the trim
    std::array<std::int32_t, 3> paper{1000, 1000,
                                      1000};  // ‰ sRGB of the bare paper, for soft proofs
    SourceSpan at;
    friend bool operator==(const PressProfile&, const PressProfile&) = default;
};

/// Reads LAYOUTS/press/NAME.xml and its ICC profile (in the same folder). Nothing, and reports, if
/// it cannot be used. `name` is checked to be a name, not a path.
std::optional<PressProfile> read_press_profile(const std::string& name,
                                               const std::filesystem::path& layouts,
                                               SourceSpan asked_at, SourceFiles& files,
                                               Diagnostics& diagnostics);

}  // namespace banxin
