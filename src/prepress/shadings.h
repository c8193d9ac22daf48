// Colour gradients: their stops become inks.
#pragma once

#include "prepress/content_place.h"
#include "prepress/press_resources.h"

namespace banxin {

/// A gradient between tints of one plate stays on it; any other runs through the process inks.
/// Throws std::runtime_error for gradients Cairo does not write along lines or circles, and for
/// stops that are no inks.
void convert_shading(QPDFObjectHandle shading, ContentPlace place, const std::vector<Ink>& inks,
                     PressResources& press);

}  // namespace banxin
