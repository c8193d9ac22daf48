// The layout stage: everything of a document onto its pages.
#pragma once

#include "layout/headline.h"
#include "layout/set_text.h"

namespace banxin {

/// Pure: same input, same result, on any number of threads. Reports overset, underset and what was
/// fitted.
EditionLayout lay_out(const Document& document, ShapedEdition shaped, const Reshape& reshape,
                      unsigned threads, Diagnostics& diagnostics);

}  // namespace banxin
