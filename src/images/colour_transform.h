// Colours from one space into another by ICC profiles. The only user of lcms2.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "base/handle.h"
#include "images/pixels.h"
#include "images/rgb_grid.h"

namespace banxin {

void close_profile(void* profile);
void delete_transform(void* transform);
void delete_context(void* context);

using ColourProfile = std::unique_ptr<void, Destroy<close_profile>>;

/// 8-bit pixels of one space into those of another. Thread-safe.
class ColourTransform {
public:
    explicit ColourTransform(void* handle) : handle_(handle) {}
    explicit ColourTransform(RgbGrid grid) : grid_(std::move(grid)) {}
    void apply(const std::uint8_t* from, std::uint8_t* to, std::uint32_t pixels) const;
    /// From a plane each.
    void apply(std::span<const std::uint8_t* const> planes, std::uint8_t* to,
               std::uint32_t pixels) const;

private:
    std::unique_ptr<void, Destroy<delete_transform>> handle_;
    std::optional<RgbGrid> grid_;  // else
};

enum class ColourIntent : std::uint8_t {
    perceptual,
    relative,           // with black-point compensation
    relative_to_paper,  // without: how a print looks
};

/// Opens profiles and joins them. Not thread-safe.
class ColourEngine {
public:
    ColourEngine();

    /// Null if the bytes cannot be used; see describes().
    ColourProfile open(std::string_view icc) const;
    ColourProfile srgb() const;
    ColourProfile lab() const;
    /// Gray of sRGB's tone curve.
    ColourProfile gray() const;
    struct End {
        const ColourProfile& profile;
        ColourSpace space;
    };
    std::optional<ColourTransform> join(End from, End to, ColourIntent intent) const;

private:
    std::unique_ptr<void, Destroy<delete_context>> context_;
};

/// What a screen shows of Lab pixels.
Pixels rgb_of_lab(Pixels lab);

}  // namespace banxin
