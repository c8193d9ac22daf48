#include "prepress/content_colours.h"

#include <fmt/format.h>

#include <algorithm>

#include "prepress/decimal.h"

namespace banxin {

namespace {

/// Deeper than Cairo ever nests q.
constexpr std::size_t max_saved_states = 1000;

using Millionths = std::array<std::int64_t, 3>;

Millionths rgb_of(const std::vector<Operand>& operands, const ContentPlace& place) {
    if (operands.size() != 3) refuse(place, "holds a damaged colour");
    Millionths rgb{};
    for (std::size_t i = 0; i < rgb.size(); ++i) rgb[i] = to_millionths(operands[i].raw);
    return rgb;
}

[[noreturn]] void refuse_colour(const ContentPlace& place, std::string_view name,
                                const std::vector<Operand>& operands) {
    std::string colour;
    for (const Operand& operand : operands) colour += operand.raw + " ";
    refuse(place, fmt::format("holds the colour “{}{}”, which is none of its inks", colour, name));
}

std::string process_operator(const ProcessColour& colour, bool stroke) {
    std::string text;
    for (const auto part : colour.parts) text += decimal(part) + " ";
    return text + (stroke ? "K\n" : "k\n");
}

std::string plate_operator(const std::string& space, std::int64_t tint, bool stroke) {
    return space + (stroke ? " CS " : " cs ") + decimal(tint) + (stroke ? " SCN\n" : " scn\n");
}

constexpr bool one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

ContentColours::ContentColours(ContentPlace place, QPDFObjectHandle resources,
                               const std::vector<Ink>& inks, PressResources& press)
    : place_(place), resources_(resources), inks_(inks), press_(press) {
    if (place.kind == ContentPlace::Kind::page) state_.written = Overprinting{};
}

bool ContentColours::sets_colour(std::string_view name) {
    return one_of(name, {"rg", "RG", "g", "G", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN"});
}

bool ContentColours::operate(std::string_view name, const std::vector<Operand>& operands,
                             std::string& out) {
    const bool stroke = name[0] < 'a', in_mask = place_.kind == ContentPlace::Kind::mask;
    Chosen& chosen = stroke ? state_.stroke : state_.fill;
    if (one_of(name, {"rg", "RG"})) {
        if (in_mask)
            set_mask_gray(operands, stroke, out);
        else
            chosen = set_ink(operands, stroke, out);
        return true;
    }
    if (one_of(name, {"g", "G"}) && in_mask) return false;
    const bool sets_pattern = one_of(name, {"scn", "SCN"}) && operands.size() == 1 &&
                              operands[0].kind == Operand::Kind::name;
    const bool announces_pattern =
        one_of(name, {"cs", "CS"}) && operands.size() == 1 && operands[0].value == "/Pattern";
    if (!sets_pattern && !announces_pattern) refuse_colour(place_, name, operands);
    chosen = {sets_pattern, false, false};
    return false;
}

ContentColours::Chosen ContentColours::set_ink(const std::vector<Operand>& operands, bool stroke,
                                               std::string& out) {
    const Millionths rgb = rgb_of(operands, place_);
    Rgb colour{};
    for (std::size_t i = 0; i < colour.size(); ++i) colour[i] = static_cast<double>(rgb[i]) / 1e6;
    const auto keyed = ink_of(colour, inks_);
    if (!keyed) refuse_colour(place_, stroke ? "RG" : "rg", operands);
    const Ink& ink = inks_[index(keyed->fill.ink)];
    const PrintedColour colours = printed(ink, keyed->fill.tint);
    if (const auto* process = std::get_if<ProcessColour>(&colours)) {
        out += process_operator(*process, stroke);
    } else {
        const auto& [plate, tint] = std::get<PlateColour>(colours);
        out += plate_operator(press_.use_separation(plate, resources_), tint, stroke);
    }
    return {true, overprints(ink, keyed->fill.tint, keyed->use),
            keyed->use == InkUse::vertical_text};
}

/// Its luminosity, by the weights of ISO 32000-1, 11.3.5.3.
void ContentColours::set_mask_gray(const std::vector<Operand>& operands, bool stroke,
                                   std::string& out) {
    const Millionths rgb = rgb_of(operands, place_);
    const auto gray = (rgb[0] * 30 + rgb[1] * 59 + rgb[2] * 11) / 100;
    out += decimal(gray) + (stroke ? " G\n" : " g\n");
}

void ContentColours::save() {
    if (saved_.size() >= max_saved_states) refuse(place_, "saves its graphics state too often");
    saved_.push_back(state_);
}

void ContentColours::restore() {
    if (saved_.empty()) refuse(place_, "restores a graphics state it never saved");
    state_ = saved_.back();
    saved_.pop_back();
}

void ContentColours::write_overprint(Overprinting wanted, std::string& out, std::size_t at) {
    if (state_.written == wanted) return;
    out.insert(at, press_.use_overprint(wanted, resources_) + " gs\n");
    state_.written = wanted;
}

void ContentColours::before_painting(Painting painting, std::string& out, std::size_t at) {
    if (place_.kind == ContentPlace::Kind::mask) return;
    if ((painting != Painting::stroke && !state_.fill.any) ||
        (painting != Painting::fill && !state_.stroke.any)) {
        refuse(place_, "is painted in no colour");
    }
    write_overprint({state_.fill.overprints, state_.stroke.overprints}, out, at);
}

void ContentColours::before_object(std::string& out) {
    if (place_.kind == ContentPlace::Kind::mask) return;
    if (state_.written && !state_.written->fill && !state_.written->stroke) return;
    write_overprint({}, out, out.size());
}

}  // namespace banxin
