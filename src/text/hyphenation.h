// Hyphens in Latin and Cyrillic words: typography.md R1.10.2.
#pragma once

#include <span>

#include "text/hyphenator.h"
#include "text/shaped_paragraph.h"

namespace banxin {

/// Gives words Break::hyphen where they may part: those of `soft`, the clusters that a soft hyphen
/// follows, only there; others by their style's language. Words with digits, acronyms and words of
/// less than five letters stay whole. Those of addresses get Break::address, three characters from
/// their ends. Needs composed clusters, ascending `soft`; nothing is hyphenated by patterns without
/// a hyphenator.
void hyphenate(ShapedParagraph& paragraph, const std::vector<Style>& styles,
               const Hyphenator* hyphenator, std::span<const std::uint32_t> soft);

}  // namespace banxin
