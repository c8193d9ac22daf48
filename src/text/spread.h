// 均排: a run's characters over a given width (typography.md §1.8.4), and two-character names on
// three (§1.9.3).
#pragma once

#include <span>

#include "text/run_span.h"

namespace banxin {

/// Sets every run (or element of several runs) with a width of its own over it, in fixed white that
/// no line adjusts and no line break divides. What is wider by itself stays so; a single character
/// stands at the start.
void spread_runs(ShapedParagraph& shaped, const std::vector<TextRun>& runs,
                 std::span<const RunSpan> spans);

}  // namespace banxin
