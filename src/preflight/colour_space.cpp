#include "preflight/colour_space.h"

#include <algorithm>

#include "preflight/pdf_file.h"

namespace banxin::preflight {

namespace {

using Handle = QPDFObjectHandle;
using Kind = Space::Kind;

constexpr int deepest_space = 8;
constexpr std::size_t most_inks = 32;

std::optional<Kind> device_kind(const std::string& name) {
    if (name == "DeviceGray" || name == "G") return Kind::gray;
    if (name == "DeviceRGB" || name == "RGB") return Kind::rgb;
    if (name == "DeviceCMYK" || name == "CMYK") return Kind::cmyk;
    if (name == "Pattern") return Kind::pattern;
    return std::nullopt;
}

std::size_t components_of(Kind kind) {
    switch (kind) {
        case Kind::rgb:
        case Kind::cal_rgb:
        case Kind::lab:
            return 3;
        case Kind::cmyk:
            return 4;
        case Kind::pattern:
            return 0;
        default:
            return 1;
    }
}

Space of_kind(Kind kind) {
    Space space;
    space.kind = kind;
    space.components = components_of(kind);
    return space;
}

/// Enough of an object to tell two definitions apart, whatever they refer to.
std::string written(Handle object, int depth) {
    if (depth > deepest_space) return "…";
    if (object.isStream()) {
        const auto data = unpacked(object, std::size_t{1} << 20);
        return written(object.getDict(), depth + 1) + (data ? *data : "");
    }
    std::string text;
    if (object.isArray()) {
        for (int i = 0; i < object.getArrayNItems() && i < 64; ++i)
            text += written(object.getArrayItem(i), depth + 1) + " ";
        return "[" + text + "]";
    }
    if (object.isDictionary()) {
        for (const std::string& key : object.getKeys()) {
            if (key == "/Length" || key == "/Filter" || key == "/DecodeParms") continue;
            text += key + " " + written(object.getKey(key), depth + 1) + " ";
        }
        return "<" + text + ">";
    }
    return object.isNumber() ? std::to_string(number_of(object, 0)) : object.unparseResolved();
}

Space read_icc(Handle array, Handle resources, int depth) {
    Space space = of_kind(Kind::icc);
    auto profile = array.getArrayItem(1);
    const double n = number_of(entry(profile, "/N"), 0);
    if (n != 1 && n != 3 && n != 4) return of_kind(Kind::unknown);
    space.components = static_cast<std::size_t>(n);
    if (auto alternate = entry(profile, "/Alternate"); !alternate.isNull())
        space.base = read_space(alternate, resources, depth + 1);
    return space;
}

Space read_inks(Kind kind, Handle array, Handle resources, int depth) {
    Space space = of_kind(kind);
    if (array.getArrayNItems() < 4) return of_kind(Kind::unknown);
    auto names = array.getArrayItem(1);
    if (names.isName()) space.inks.push_back(name_of(names));
    if (names.isArray())
        for (int i = 0; i < names.getArrayNItems() && space.inks.size() < most_inks; ++i)
            space.inks.push_back(name_of(names.getArrayItem(i)));
    space.components = space.inks.size();
    space.base = read_space(array.getArrayItem(2), resources, depth + 1);
    space.definition =
        written(array.getArrayItem(2), depth) + " " + written(array.getArrayItem(3), depth);
    return space.inks.empty() ? of_kind(Kind::unknown) : space;
}

Space read_array(Handle array, Handle resources, int depth) {
    const auto name = name_of(array.getArrayItem(0));
    const auto second = [&] {
        return array.getArrayNItems() > 1 ? read_space(array.getArrayItem(1), resources, depth + 1)
                                          : nullptr;
    };
    if (name == "CalGray") return of_kind(Kind::cal_gray);
    if (name == "CalRGB") return of_kind(Kind::cal_rgb);
    if (name == "Lab") return of_kind(Kind::lab);
    if (name == "ICCBased" && array.getArrayNItems() > 1) return read_icc(array, resources, depth);
    if (name == "Separation") return read_inks(Kind::separation, array, resources, depth);
    if (name == "DeviceN") return read_inks(Kind::device_n, array, resources, depth);
    if (name == "Indexed" || name == "I") {
        Space space = of_kind(Kind::indexed);
        space.base = second();
        return space.base ? space : of_kind(Kind::unknown);
    }
    if (const auto kind = device_kind(name)) {
        Space space = of_kind(*kind);
        if (kind == Kind::pattern) space.base = second();
        return space;
    }
    return of_kind(Kind::unknown);
}

void add_ink(PlateInks& plates, const std::string& ink, double tint) {
    if (ink == "Cyan")
        plates.c += tint;
    else if (ink == "Magenta")
        plates.m += tint;
    else if (ink == "Yellow")
        plates.y += tint;
    else if (ink == "Black")
        plates.k += tint;
    else if (ink == "All")
        plates.all = true, plates.c = plates.m = plates.y = plates.k = tint;
    else if (ink != "None")
        plates.spots[ink] += tint;
}

}  // namespace

SpacePtr device_space(Kind kind) {
    static const auto gray = std::make_shared<const Space>(of_kind(Kind::gray));
    static const auto rgb = std::make_shared<const Space>(of_kind(Kind::rgb));
    static const auto cmyk = std::make_shared<const Space>(of_kind(Kind::cmyk));
    static const auto unknown = std::make_shared<const Space>(of_kind(Kind::unknown));
    switch (kind) {
        case Kind::gray:
            return gray;
        case Kind::rgb:
            return rgb;
        case Kind::cmyk:
            return cmyk;
        default:
            return unknown;
    }
}

SpacePtr read_space(Handle space, Handle resources, int depth) {
    if (depth > deepest_space) return device_space(Kind::unknown);
    if (space.isName()) {
        if (const auto kind = device_kind(name_of(space)))
            return std::make_shared<const Space>(of_kind(*kind));
        auto named = entry(entry(resources, "/ColorSpace"), space.getName());
        return named.isNull() ? device_space(Kind::unknown)
                              : read_space(named, resources, depth + 1);
    }
    if (!space.isArray() || space.getArrayNItems() == 0) return device_space(Kind::unknown);
    return std::make_shared<const Space>(read_array(space, resources, depth));
}

std::optional<PlateInks> plates_of(const Colour& colour) {
    const Space& space = *colour.space;
    if (space.kind == Kind::pattern || colour.parts.size() < space.components) return std::nullopt;
    const auto part = [&](std::size_t i) { return std::clamp(colour.parts[i], 0.0, 1.0); };
    PlateInks plates;
    const bool gray = space.kind == Kind::gray || space.kind == Kind::cal_gray;
    const bool icc = space.kind == Kind::icc;
    if (gray || (icc && space.components == 1)) {
        plates.k = 1 - part(0);
    } else if (space.kind == Kind::cmyk || (icc && space.components == 4)) {
        plates.c = part(0), plates.m = part(1), plates.y = part(2), plates.k = part(3);
    } else if (space.kind == Kind::separation || space.kind == Kind::device_n) {
        for (std::size_t i = 0; i < space.inks.size(); ++i) add_ink(plates, space.inks[i], part(i));
    } else {
        return std::nullopt;
    }
    return plates;
}

}  // namespace banxin::preflight
