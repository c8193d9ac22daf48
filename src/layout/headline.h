// Headline blocks (引题 主题 副题): fitted to their frame's measure within the styles' limits.
#pragma once

#include <functional>

#include "diagnostics/diagnostic.h"
#include "layout/set_text.h"
#include "text/shaper.h"

namespace banxin {

using Reshape = std::function<ShapedParagraph(const Paragraph&, WritingMode, const Tightening&)>;

/// Each paragraph on one line if letter-spacing, size, then horizontal scale within its FitLimits
/// make it fit, else on up to fit.lines_max lines; then the block is placed across the frame.
/// Reports what was applied, and overset if nothing helps.
SetText set_headline(const std::vector<Paragraph>& paragraphs, const ShapedText& shaped,
                     const std::vector<Style>& styles, const Page& page, FrameRef frame,
                     const Reshape& reshape, Diagnostics& diagnostics);

}  // namespace banxin
