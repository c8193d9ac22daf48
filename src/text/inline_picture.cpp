#include "text/inline_picture.h"

#include <algorithm>

namespace banxin {
namespace {

constexpr std::int64_t widest_to_high = 100;  // a stripe of a picture must not overflow the line

Length width_of(const InlinePicture& picture, std::span<const Photo> photos) {
    if (index(picture.photo) >= photos.size()) return picture.height;
    const ImageFacts& facts = photos[index(picture.photo)].facts;
    const std::int64_t width = facts.upright_width(), height = facts.upright_height();
    if (width == 0 || height == 0) return picture.height;
    return scale(picture.height, std::min(width, height * widest_to_high), height);
}

}  // namespace

LinePicture place_in_line(const InlinePicture& picture, std::span<const Photo> photos,
                          WritingMode mode) {
    const Size size{width_of(picture, photos), picture.height};
    if (mode == WritingMode::vertical) return {size.height, {{-size.width / 2, {}}, size}};
    return {size.width, {{{}, -size.height / 2}, size}};
}

}  // namespace banxin
