#include "prepress/printed_colour.h"

namespace banxin {

namespace {

constexpr Cmyk full_black{0, 0, 0, 1000};

bool is_white(const Ink& ink, std::uint16_t tint) {
    const auto leaves_no_ink = [](const auto& colour) {
        using Colour = std::decay_t<decltype(colour)>;
        if constexpr (std::is_same_v<Colour, ProcessColour>) {
            return colour == ProcessColour{};
        } else {
            return colour.tint == 0;
        }
    };
    return std::visit(leaves_no_ink, printed(ink, tint));
}

bool is_full_black(const Ink& ink, std::uint16_t tint) {
    return plate_of(ink).empty() && ink.cmyk == full_black && ink.tint == 1000 && tint == 1000;
}

}  // namespace

std::string plate_of(const Ink& ink) {
    return ink.registration ? all_plates : ink.spot;
}

ProcessColour in_process_inks(const Ink& ink, std::uint16_t tint) {
    constexpr Cmyk all{1000, 1000, 1000, 1000};
    const Cmyk& full = ink.registration ? all : ink.cmyk;
    const auto part = [&](std::uint16_t whole) {
        return (std::int64_t{whole} * ink.tint * tint + 500) / 1000;
    };
    return {{part(full.c), part(full.m), part(full.y), part(full.k)}};
}

PrintedColour printed(const Ink& ink, std::uint16_t tint) {
    if (auto plate = plate_of(ink); !plate.empty())
        return PlateColour{std::move(plate), std::int64_t{ink.tint} * tint};
    return in_process_inks(ink, tint);
}

bool overprints(const Ink& ink, std::uint16_t tint, InkUse use) {
    switch (ink.overprint) {
        case Overprint::by_rule:
            return use != InkUse::fill && is_full_black(ink, tint);
        case Overprint::overprint:
            return !is_white(ink, tint);
        case Overprint::knock_out:
            break;
    }
    return false;
}

}  // namespace banxin
