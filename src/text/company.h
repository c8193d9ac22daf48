// What a run may ask for besides its characters: shifts, 均排, annotations, dots and lines.
#pragma once

#include "text/beside.h"

namespace banxin {

/// On a composed paragraph. Pays only for paragraphs that have any of it: ask has_company first.
void set_company(ShapedParagraph& shaped, const BesideInput& input);

}  // namespace banxin
