// Subset tags of embedded fonts. Cairo makes them from glyph numbers, which small faces all count
// from 1: different fonts would bear the same name, and a RIP may take one for the other.
#pragma once

class QPDF;

namespace banxin {

/// Each embedded font is named after a hash of its program: the same name means the same program.
void name_fonts_uniquely(QPDF& pdf);

}  // namespace banxin
