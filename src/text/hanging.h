// 标点悬挂: which marks may stand past the line's end (typography.md §1.5).
#pragma once

#include "text/shaped_paragraph.h"

namespace banxin {

/// Sets Cluster::may_hang in the styles that want it. Needs composed clusters.
void mark_hanging(ShapedParagraph& paragraph, const std::vector<Style>& styles);

}  // namespace banxin
