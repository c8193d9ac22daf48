// Whether two programs have drawn the same page, however each of them shows inks on a screen.
#pragma once

#include <cstdint>
#include <ostream>
#include <vector>

#include "images/pixels.h"

namespace banxin::test {

/// A square of both pictures.
struct Tile {
    std::uint32_t x = 0, y = 0;  // its left upper pixel
    double structure = 1;        // 1: the same drawing; 0: unrelated; below: rather its negative
    double gray_difference = 0;  // of the means, 0 … 255
};

/// Tiles of 12 × 12 pixels every 6. Structure is a factor of SSIM, of grays averaged with their
/// neighbours: (2 cov + C) / (var a + var b + C). It asks where the picture is lighter and where
/// darker, and by how much, not how light the whole is.
std::vector<Tile> compare_tiles(const Pixels& a, const Pixels& b);

/// What renderings of one page by different programs may differ by:
/// - Inks become screen colours in each program's own way: by the simple complement, by a
///   polynomial, by a profile of some press. A tile's mean gray is up to 61 levels off, and the
///   shadows of photos, which the press's inks compress, have half the contrast or twice it: they
///   have the least structure of all, 0.3.
/// - Glyphs' edges lie up to a third of a pixel apart, and each program has its own filter for
///   pixels of photos. That leaves body text of ten pixels and photos with a structure above 0.6.
/// A line of text missing or moved by a millimetre, a photo moved by two or turned
/// negative bring some tile near 0 or below it.
struct LikenessLimits {
    double structure = 0.25;      // the least
    double gray_difference = 80;  // the most
};

/// The tiles beyond the limits.
std::vector<Tile> unlike(const std::vector<Tile>& tiles, const LikenessLimits& limits = {});
void PrintTo(const Tile& tile, std::ostream* out);

/// `width` × `height` pixels of the picture, without a margin at its left and top. Throws
/// std::out_of_range if it has not as many.
Pixels cut(const Pixels& picture, std::uint32_t margin, std::uint32_t width, std::uint32_t height);

}  // namespace banxin::test
