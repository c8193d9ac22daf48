// Colour spaces of a PDF, read as far as plates need to be known.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <vector>

#include "preflight/plate_inks.h"

namespace banxin::preflight {

struct Space {
    enum class Kind : std::uint8_t {
        gray,
        rgb,
        cmyk,
        cal_gray,
        cal_rgb,
        lab,
        icc,
        separation,
        device_n,
        indexed,
        pattern,
        unknown
    };
    Kind kind = Kind::unknown;
    std::size_t components = 1;
    std::vector<std::string> inks;  // of a separation or DeviceN
    std::shared_ptr<const Space>
        base;                // the alternate, what is indexed, or below an uncoloured pattern
    std::string definition;  // of a separation: alternate and tint transform, comparable
};
using SpacePtr = std::shared_ptr<const Space>;

/// `space` is a name or an array; names are looked up in the resources' /ColorSpace. Never null.
SpacePtr read_space(QPDFObjectHandle space, QPDFObjectHandle resources, int depth = 0);
SpacePtr device_space(Space::Kind kind);

struct Colour {
    SpacePtr space = device_space(Space::Kind::gray);
    std::vector<double> parts{0};
    QPDFObjectHandle pattern;  // initialised only of a pattern
};

/// Nothing if the colour does not say: RGB, patterns, what is damaged.
std::optional<PlateInks> plates_of(const Colour& colour);

}  // namespace banxin::preflight
