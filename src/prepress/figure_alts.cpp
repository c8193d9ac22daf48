#include "prepress/figure_alts.h"

#include <qpdf/QPDF.hh>
#include <stdexcept>

namespace banxin {

namespace {

/// Deeper than any structure tree of ours; a cycle ends here.
constexpr int max_depth = 64;

void collect_figures(QPDFObjectHandle node, int depth, std::vector<QPDFObjectHandle>& figures) {
    if (depth > max_depth) throw std::runtime_error("the PDF's structure tree is too deep");
    if (node.isArray()) {
        for (auto& kid : node.aitems()) collect_figures(kid, depth + 1, figures);
    } else if (node.isDictionary()) {
        if (node.getKey("/S").isNameAndEquals("/Figure")) figures.push_back(node);
        collect_figures(node.getKey("/K"), depth + 1, figures);
    }
}

}  // namespace

void set_figure_alts(QPDF& pdf, const std::vector<std::string>& alts) {
    std::vector<QPDFObjectHandle> figures;
    collect_figures(pdf.getRoot().getKey("/StructTreeRoot"), 0, figures);
    if (figures.size() != alts.size()) {
        throw std::runtime_error("the PDF's structure has " + std::to_string(figures.size()) +
                                 " figures where the display list has " +
                                 std::to_string(alts.size()));
    }
    for (std::size_t i = 0; i < alts.size(); ++i) {
        if (!alts[i].empty())
            figures[i].replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(alts[i]));
    }
}

}  // namespace banxin
