#include "text/hanging.h"

#include <algorithm>

#include "text/break_rules.h"

namespace banxin {
namespace {

/// CLREQ 标点悬挂: 、，。 alone; zh-Hans in horizontal lines also the other pauses and stops. In
/// Taiwan and Hong Kong only vertical lines have hanging marks.
ClassSet hanging_marks(Language language, WritingMode mode) {
    const ClassSet common{CharClass::pause, CharClass::stop};
    if (mode == WritingMode::vertical) {
        return common;
    }
    return language == Language::zh_hans ? common | ClassSet{CharClass::colon, CharClass::excl}
                                         : ClassSet{};
}

/// One mark hangs, never the last of several (R1.5.2).
bool is_mark(CharClass cls) {
    constexpr ClassSet marks{CharClass::open,       CharClass::close,    CharClass::pause,
                             CharClass::colon,      CharClass::stop,     CharClass::excl,
                             CharClass::dash,       CharClass::ellipsis, CharClass::connector,
                             CharClass::interpunct, CharClass::solidus};
    return marks.has(cls);
}

/// ！！ and ‼ fill their em: they are a run of marks, or no mark with a blank half.
bool fills_its_em(const Cluster& cluster, const GlyphUse& use, WritingMode mode) {
    const Length em = mode == WritingMode::horizontal ? per_mille(use.size, use.hscale) : use.size;
    return std::int64_t{cluster.advance.mpt} * 4 > std::int64_t{em.mpt} * 3;
}

}  // namespace

void mark_hanging(ShapedParagraph& paragraph, const std::vector<Style>& styles) {
    auto& clusters = paragraph.clusters;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        Cluster& cluster = clusters[i];
        const GlyphUse& use = paragraph.uses[cluster.use];
        const Style& style = styles[index(use.style)];
        const bool after_mark = i == 0 || is_mark(clusters[i - 1].cls);
        const bool before_mark = i + 1 < clusters.size() && is_mark(clusters[i + 1].cls) &&
                                 clusters[i + 1].cls != CharClass::open;
        cluster.may_hang = style.hanging && !after_mark && !before_mark &&
                           hanging_marks(style.language, paragraph.mode).has(cluster.cls) &&
                           !fills_its_em(cluster, use, paragraph.mode);
    }
}

}  // namespace banxin
