#include "text/neighbour.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>

#include "text/break_rules.h"

namespace banxin {
namespace {

using enum SpacingClass;

// By CharClass.
constexpr SpacingClass spacing_classes[] = {
    edge,        // line_start
    edge,        // line_end
    han,         // han
    open,        // open
    close,       // close
    pause,       // pause
    pause,       // colon
    stop,        // stop
    stop,        // excl
    two_em,      // dash
    two_em,      // ellipsis
    tight,       // connector
    interpunct,  // interpunct
    tight,       // solidus
    wide,        // prefix: ￥ № as wide as Han; ¥ $ go with their digits, below
    wide,        // suffix
    digit,       // digit
    latin,       // latin; its punctuation, below
    han,         // space
    han,         // ideographic_space
    wide,        // object
};
static_assert(std::size(spacing_classes) == char_class_count);

bool is_word_character(char32_t c) {
    return u_isalnum(static_cast<UChar32>(c)) || c == 0xA0 || c == 0x202F || c == 0x2009;
}

Glue glue_of(const GlueRule& rule, const Neighbour& before, const Neighbour& after) {
    const Length larger = std::max(before.em, after.em);
    const Length first_em = rule.em == GlueRule::Em::larger ? larger : before.em;
    const Length stretch_em = rule.em == GlueRule::Em::second ? after.em : first_em;
    Glue glue;
    glue.natural = per_mille(first_em, rule.first) + per_mille(after.em, rule.second);
    if (rule.shrink_rank != 0) {
        glue.shrink = std::max(Length{}, glue.natural - per_mille(stretch_em, rule.least));
        glue.shrink_rank = rule.shrink_rank;
    }
    glue.stretch = per_mille(stretch_em, rule.stretch);
    glue.stretch_rank = rule.stretch_rank;
    return glue;
}

/// The cell of the table that the style of `owner` is set by.
const GlueRule& cell(const Neighbour& owner, SpacingClass before, SpacingClass after) {
    const SpacingTable& table = *owner.rules->spacing;
    return table[static_cast<std::size_t>(before)][static_cast<std::size_t>(after)];
}

}  // namespace

SpacingClass spacing_of(CharClass cls, char32_t first) {
    if (cls == CharClass::latin && !is_word_character(first)) {
        return latin_mark;
    }
    if ((cls == CharClass::prefix || cls == CharClass::suffix) && first < 0x2100) {
        return digit;
    }
    return spacing_classes[static_cast<std::size_t>(cls)];
}

SpacingClass spacing_of_full_mark(SpacingClass spacing) {
    switch (spacing) {
        case open:
            return tight;
        case close:
        case pause:
        case stop:
            return full_mark;
        case interpunct:
            return wide;
        default:
            return spacing;
    }
}

bool is_western(SpacingClass spacing) {
    return spacing == latin || spacing == digit || spacing == latin_mark;
}

bool is_chinese(SpacingClass spacing) {
    return spacing == han || spacing == wide;
}

/// R1.6.1: the gap between Han and a Latin word or number belongs to the Han. It opens early up to
/// its own limit; a gap that the house sets wider, or not at all, opens with all others.
Glue word_gap(GlueRule::Kind kind, const Neighbour& before, const Neighbour& after) {
    const Neighbour& owner = is_chinese(before.spacing) ? before : after;
    if (owner.rules->on_grid) {
        return {};
    }
    const Style& style = *owner.rules->style;
    const std::int32_t natural =
        kind == GlueRule::Kind::han_latin ? style.han_latin : style.han_digit;
    const GapLimits& limits = owner.rules->house->han_latin();
    const std::int32_t shrink = std::max(0, natural - limits.least);
    const bool early = natural > 0 && natural < limits.most;
    const std::int32_t stretch = early ? limits.most - natural : general_stretch;
    return {.natural = per_mille(owner.em, natural),
            .shrink = per_mille(owner.em, shrink),
            .stretch = per_mille(owner.em, stretch),
            .shrink_rank = shrink > 0 ? shrink_rank::han_latin : std::uint8_t{0},
            .stretch_rank = early ? stretch_rank::han_latin : stretch_rank::general};
}

Glue word_space_after(const Neighbour& word) {
    const GapLimits& limits = word.rules->house->word_space();
    return {.natural = per_mille(word.em, limits.white),
            .shrink = per_mille(word.em, limits.white - limits.least),
            .stretch = per_mille(word.em, limits.most - limits.white),
            .shrink_rank = shrink_rank::word_space,
            .stretch_rank = stretch_rank::word_space};
}

Glue glue_between(const Neighbour& before, const Neighbour& after) {
    const GlueRule& rule = cell(before, before.spacing, after.spacing);
    Glue glue = rule.kind == GlueRule::Kind::fixed ? glue_of(rule, before, after)
                                                   : word_gap(rule.kind, before, after);
    if (inseparable(before.cls, after.cls)) {  // R1.3.6
        glue.stretch = {};
        glue.stretch_rank = 0;
    }
    return glue;
}

Length room_at_start(const Neighbour& mark) {
    return per_mille(mark.em, cell(mark, edge, mark.spacing).second);
}

Length room_at_end(const Neighbour& mark) {
    return per_mille(mark.em, cell(mark, mark.spacing, edge).first);
}

Length white_before(const Neighbour& mark) {
    return per_mille(mark.em, cell(mark, han, mark.spacing).second);
}

}  // namespace banxin
