// The JPEG of a photo in the press's inks, and its promise: what a reader decodes is within the ink
// limit.
#pragma once

#include "images/press_photo.h"
#include "images/press_rows.h"

namespace banxin {

/// `limit` in ‰ of one full ink. JPEG's losses put ink where there was none, so the rows are held
/// below the limit, and once more if that was not enough.
PressPhoto encode_within_limit(const PressPixels& pixels, const Inking& inking, std::int32_t limit,
                               int quality);

}  // namespace banxin
