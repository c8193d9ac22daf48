// The end of a shaped paragraph, cut off or lengthened without shaping it again.
#pragma once

#include <cstdint>
#include <vector>

#include "text/shaped_paragraph.h"

namespace banxin {

/// Only where Han stand at the joint: they are set the same whatever their neighbours are, so that
/// the result is what shaping the changed text would give. Glyphs and text are left out.
class FitTail {
public:
    /// `begins` has each cluster's first byte in the text, and the text's end; the words end at
    /// byte `end`, and marks close them. `han` is any Han as it stands before another.
    FitTail(const ShapedParagraph& shaped, const std::vector<std::uint32_t>& begins,
            std::size_t end, const Cluster& han);

    /// The words cut at byte `at` or longer by some Han; null if only shaping can tell. Valid until
    /// the next call.
    const ShapedParagraph* cut_at(std::size_t at);
    const ShapedParagraph* longer_by(std::uint32_t characters);

private:
    const ShapedParagraph& shaped_;
    const std::vector<std::uint32_t>& begins_;
    std::size_t words_ = 0;  // clusters before the closing marks
    Cluster han_;
    bool ends_in_han_ = false;
    ShapedParagraph changed_;
};

}  // namespace banxin
