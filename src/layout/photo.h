// A photo's frame: the caption in its last lines, the picture above, cropped around its focus.
#pragma once

#include "layout/set_text.h"

namespace banxin {

/// The credit goes flush right on the caption's last line where it fits, else on a line of its own.
PhotoSetting set_photo(const Photo& photo, ShapedText caption, ShapedText credit,
                       const std::vector<Style>& styles, const Page& page, FrameRef frame);

}  // namespace banxin
