#include "prepress/shadings.h"

#include <algorithm>

namespace banxin {

namespace {

using Handle = QPDFObjectHandle;

constexpr int max_depth = 8;  // Cairo stitches functions once, and once more to repeat them

class Gradient {
public:
    Gradient(ContentPlace place, const std::vector<Ink>& inks) : place_(place), inks_(inks) {}
    void collect(Handle function, int depth = 0);
    /// The plate all stops are on; empty if there is no such plate.
    std::string plate() const;
    /// A copy in the inks of `plate`, or in process inks.
    Handle converted(Handle function, const std::string& plate) const;

private:
    KeyedInk stop(Handle colour) const;
    Handle parts(Handle colour, const std::string& plate) const;
    const Ink& ink(const KeyedInk& keyed) const { return inks_[index(keyed.fill.ink)]; }

    ContentPlace place_;
    const std::vector<Ink>& inks_;
    std::vector<KeyedInk> stops_;
};

bool is_of_type(Handle function, int type) {
    auto number = function.getKey("/FunctionType");
    return number.isInteger() && number.getIntValueAsInt() == type;
}

KeyedInk Gradient::stop(Handle colour) const {
    Rgb rgb{};
    if (!colour.isArray() || colour.getArrayNItems() != 3)
        refuse(place_, "holds a damaged colour gradient");
    for (int i = 0; i < 3; ++i) {
        if (!colour.getArrayItem(i).getValueAsNumber(rgb[static_cast<std::size_t>(i)]))
            refuse(place_, "holds a damaged colour gradient");
    }
    const auto keyed = ink_of(rgb, inks_);
    if (!keyed) {
        refuse(place_, "holds a gradient of the colour " + colour.unparseResolved() +
                           ", which is none of its inks");
    }
    return *keyed;
}

void Gradient::collect(Handle function, int depth) {
    if (depth > max_depth || !function.isDictionary())
        refuse(place_, "holds a damaged colour gradient");
    if (is_of_type(function, 2)) {
        stops_.push_back(stop(function.getKey("/C0")));
        stops_.push_back(stop(function.getKey("/C1")));
    } else if (is_of_type(function, 3) && function.getKey("/Functions").isArray()) {
        for (auto& inner : function.getKey("/Functions").aitems()) collect(inner, depth + 1);
    } else {
        refuse(place_, "holds a colour gradient of an unknown kind");
    }
}

std::string Gradient::plate() const {
    std::string plate = stops_.empty() ? "" : plate_of(ink(stops_.front()));
    const auto is_on_it = [&](const KeyedInk& keyed) { return plate_of(ink(keyed)) == plate; };
    return std::all_of(stops_.begin(), stops_.end(), is_on_it) ? plate : "";
}

Handle Gradient::parts(Handle colour, const std::string& plate) const {
    const KeyedInk keyed = stop(colour);
    if (plate.empty()) {
        const ProcessColour process = in_process_inks(ink(keyed), keyed.fill.tint);
        return number_array({process.parts.begin(), process.parts.end()});
    }
    return number_array({std::get<PlateColour>(printed(ink(keyed), keyed.fill.tint)).tint});
}

Handle Gradient::converted(Handle function, const std::string& plate) const {
    auto copy = function.shallowCopy();
    copy.removeKey("/Range");
    if (is_of_type(function, 2)) {
        for (const char* end : {"/C0", "/C1"})
            copy.replaceKey(end, parts(function.getKey(end), plate));
        return copy;
    }
    auto inner = Handle::newArray();
    for (auto& part : function.getKey("/Functions").aitems())
        inner.appendItem(converted(part, plate));
    copy.replaceKey("/Functions", inner);
    return copy;
}

}  // namespace

void convert_shading(Handle shading, ContentPlace place, const std::vector<Ink>& inks,
                     PressResources& press) {
    if (!shading.isDictionary()) refuse(place, "holds a colour gradient of an unknown kind");
    auto space = shading.getKey("/ColorSpace");
    if (place.kind == ContentPlace::Kind::mask && space.isNameAndEquals("/DeviceGray")) return;
    auto type = shading.getKey("/ShadingType");
    const bool along = type.isInteger() && (type.getIntValue() == 2 || type.getIntValue() == 3);
    if (!along || !space.isNameAndEquals("/DeviceRGB") || shading.hasKey("/Background"))
        refuse(place, "holds a colour gradient of an unknown kind");
    Gradient gradient(place, inks);
    auto function = shading.getKey("/Function");
    gradient.collect(function);
    const auto plate = gradient.plate();
    shading.replaceKey("/Function", gradient.converted(function, plate));
    shading.replaceKey("/ColorSpace",
                       plate.empty() ? Handle::newName("/DeviceCMYK") : press.separation(plate));
}

}  // namespace banxin
