// Alternative texts of pictures. Cairo writes the structure tree but no attributes.
#pragma once

#include <string>
#include <vector>

class QPDF;

namespace banxin {

/// The n-th Figure of the structure tree gets the n-th text; an empty text sets nothing. Throws
/// std::runtime_error if there are more or fewer figures than texts.
void set_figure_alts(QPDF& pdf, const std::vector<std::string>& alts);

}  // namespace banxin
