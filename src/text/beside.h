// What stands beside the line: 注音 着重号 专名号 书名号甲式 (typography.md §1.13, §1.14). Line
// pitch never changes for it; only wide annotations and bopomofo ask for room along the line.
#pragma once

#include <span>

#include "diagnostics/diagnostic.h"
#include "text/font_bank.h"
#include "text/run_span.h"

namespace banxin {

struct RunFaces;

struct BesideInput {
    const Paragraph& paragraph;
    const std::vector<Style>& styles;
    std::span<const RunSpan> spans;      // by run
    const std::vector<RunFaces>& faces;  // by run
    const FontBank& fonts;
    Diagnostics& diagnostics;
};

/// Fills in `shaped.beside`: the line marks in text order, then all else in text order. The
/// paragraph is composed already.
void set_beside(ShapedParagraph& shaped, const BesideInput& input);

}  // namespace banxin
