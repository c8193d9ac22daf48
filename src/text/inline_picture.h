// 题花: a picture in the line. Its cluster is as wide as the picture, which stands on the line's
// centre.
#pragma once

#include <span>

#include "text/shaped_paragraph.h"

namespace banxin {

struct LinePicture {
    Length advance;
    Rect box;  // from the cluster's start on the line's centre
};

/// Upright in both writing modes; a picture of unknown size is square.
LinePicture place_in_line(const InlinePicture& picture, std::span<const Photo> photos,
                          WritingMode mode);

}  // namespace banxin
