// Between decoded pixels and Cairo's image surfaces.
#pragma once

#include "images/pixels.h"
#include "render/handles.h"

namespace banxin {

/// No side of a Cairo image surface may be longer.
inline constexpr std::uint32_t max_surface_side = 32767;

/// RGB without alpha, ARGB with it; CMYK as a screen previews it.
Surface make_surface(const Pixels& pixels);
/// Of an opaque RGB surface.
Pixels pixels_of(cairo_surface_t* surface);

}  // namespace banxin
