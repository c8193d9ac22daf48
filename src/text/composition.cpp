#include "text/composition.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "text/break_rules.h"
#include "text/spacing_table.h"

namespace banxin {
namespace {

/// What the tables need to know of a cluster.
struct Neighbour {
    std::size_t index = 0;
    CharClass cls{};
    SpacingClass spacing{};
    char32_t first = 0;  // its first character
    Length em{};         // along the line
    const Style* style = nullptr;
};

struct FixedSpace {
    char32_t code_point;
    std::int32_t width;  // ‰ of an em
};
// Unicode 15, General Punctuation; U+3000 is one em.
constexpr FixedSpace fixed_spaces[] = {{0x2000, 500}, {0x2001, 1000}, {0x2002, 500}, {0x2003, 1000},
                                       {0x2004, 333}, {0x2005, 250},  {0x2006, 167}, {0x2008, 250},
                                       {0x200A, 100}, {0x3000, 1000}};
constexpr std::int32_t space_between_han = 500;  // ‰, of a typed U+0020

std::optional<std::int32_t> fixed_width(char32_t space) {
    for (const FixedSpace& fixed : fixed_spaces) {
        if (fixed.code_point == space) {
            return fixed.width;
        }
    }
    return std::nullopt;
}

bool is_space(CharClass cls) {
    return cls == CharClass::space || cls == CharClass::ideographic_space;
}

bool is_word_character(char32_t c) {
    return u_isalnum(static_cast<UChar32>(c)) || c == 0xA0 || c == 0x202F || c == 0x2009;
}

SpacingClass spacing_of_word(CharClass cls, char32_t first) {
    if (cls == CharClass::latin) {
        return is_word_character(first) ? SpacingClass::latin : SpacingClass::latin_mark;
    }
    return SpacingClass::digit;
}

/// Signs that stand at a number: ¥ and % go with its digits, ￥ and ℃ are as wide as Han.
SpacingClass spacing_of_sign(char32_t first) {
    return first < 0x2100 ? SpacingClass::digit : SpacingClass::wide;
}

SpacingClass spacing_of(CharClass cls, char32_t first) {
    switch (cls) {
        case CharClass::line_start:
        case CharClass::line_end:
            return SpacingClass::edge;
        case CharClass::han:
        case CharClass::space:
        case CharClass::ideographic_space:
            return SpacingClass::han;
        case CharClass::object:
            return SpacingClass::wide;
        case CharClass::open:
            return SpacingClass::open;
        case CharClass::close:
            return SpacingClass::close;
        case CharClass::pause:
        case CharClass::colon:
            return SpacingClass::pause;
        case CharClass::stop:
        case CharClass::excl:
            return SpacingClass::stop;
        case CharClass::dash:
        case CharClass::ellipsis:
            return SpacingClass::two_em;
        case CharClass::connector:
        case CharClass::solidus:
            return SpacingClass::tight;
        case CharClass::interpunct:
            return SpacingClass::interpunct;
        case CharClass::prefix:
        case CharClass::suffix:
            return spacing_of_sign(first);
        case CharClass::digit:
        case CharClass::latin:
            return spacing_of_word(cls, first);
    }
    return SpacingClass::han;
}

/// A mark wider than three quarters of an em has no half em to give: ！ of Taiwan, ： in a vertical
/// line.
SpacingClass spacing_of_full_mark(SpacingClass spacing) {
    switch (spacing) {
        case SpacingClass::open:
            return SpacingClass::tight;
        case SpacingClass::close:
        case SpacingClass::pause:
        case SpacingClass::stop:
            return SpacingClass::full_mark;
        case SpacingClass::interpunct:
            return SpacingClass::wide;
        default:
            return spacing;
    }
}

Glue glue_of(const GlueRule& rule, const Neighbour& before, const Neighbour& after) {
    const Length larger = std::max(before.em, after.em);
    const Length first_em = rule.em == GlueRule::Em::larger ? larger : before.em;
    const Length stretch_em = rule.em == GlueRule::Em::second ? after.em : first_em;
    Glue glue;
    glue.natural = per_mille(first_em, rule.first) + per_mille(after.em, rule.second);
    if (rule.shrink_rank != 0) {
        glue.shrink = glue.natural - per_mille(stretch_em, rule.least);
        glue.shrink_rank = rule.shrink_rank;
    }
    glue.stretch = per_mille(stretch_em, rule.stretch);
    glue.stretch_rank = rule.stretch_rank;
    return glue;
}

bool is_western(SpacingClass spacing) {
    return spacing == SpacingClass::latin || spacing == SpacingClass::digit ||
           spacing == SpacingClass::latin_mark;
}

bool is_chinese(SpacingClass spacing) {
    return spacing == SpacingClass::han || spacing == SpacingClass::wide;
}

/// R1.6.1: the gap between Han and a Latin word or number belongs to the Han. A house that sets
/// none has an ordinary gap there.
Glue word_gap(GlueRule::Kind kind, const Neighbour& before, const Neighbour& after) {
    const Neighbour& han = is_chinese(before.spacing) ? before : after;
    const std::int32_t natural =
        kind == GlueRule::Kind::han_latin ? han.style->han_latin : han.style->han_digit;
    const std::int32_t shrink = std::max(0, natural - han_latin_least);
    if (natural <= 0) {
        return {.natural = per_mille(han.em, natural),
                .shrink = {},
                .stretch = per_mille(han.em, general_stretch),
                .stretch_rank = stretch_rank::general};
    }
    const std::int32_t stretch = std::max(0, han_latin_most - natural);
    return {.natural = per_mille(han.em, natural),
            .shrink = per_mille(han.em, shrink),
            .stretch = per_mille(han.em, stretch),
            .shrink_rank = shrink > 0 ? shrink_rank::han_latin : std::uint8_t{0},
            .stretch_rank = stretch > 0 ? stretch_rank::han_latin : std::uint8_t{0}};
}

Glue between_words(Length em) {
    return {.natural = per_mille(em, word_space),
            .shrink = per_mille(em, word_space - word_space_least),
            .stretch = per_mille(em, word_space_most - word_space),
            .shrink_rank = shrink_rank::word_space,
            .stretch_rank = stretch_rank::word_space};
}

const SpacingTable& table_of(const Style& style) {
    return spacing_table(style.punctuation, mark_place(style.language));
}

const GlueRule& cell(const SpacingTable& table, SpacingClass before, SpacingClass after) {
    return table[static_cast<std::size_t>(before)][static_cast<std::size_t>(after)];
}

Glue glue_between(const Neighbour& before, const Neighbour& after) {
    const GlueRule& rule = cell(table_of(*before.style), before.spacing, after.spacing);
    Glue glue = rule.kind == GlueRule::Kind::fixed ? glue_of(rule, before, after)
                                                   : word_gap(rule.kind, before, after);
    if (inseparable(before.cls, after.cls)) {  // R1.3.6
        glue.stretch = {};
        glue.stretch_rank = 0;
    }
    return glue;
}

Length room_at_start(const Neighbour& mark) {
    return per_mille(mark.em, cell(table_of(*mark.style), SpacingClass::edge, mark.spacing).second);
}

Length room_at_end(const Neighbour& mark) {
    return per_mille(mark.em, cell(table_of(*mark.style), mark.spacing, SpacingClass::edge).first);
}

/// What parts two neighbours, spaces aside: nothing yet, a space, or the way is inside an address.
enum class Way : std::uint8_t { direct, space, address };

Break break_between(const Neighbour& before, const Neighbour& after, Way way) {
    if (after.cls == CharClass::line_end) {
        return Break::forbidden;
    }
    if (way == Way::address) {
        const bool joint = is_address_joint(before.first) && !is_address_joint(after.first);
        return joint ? Break::allowed : Break::forbidden;
    }
    if (way == Way::direct && inseparable(before.cls, after.cls)) {
        return Break::forbidden;
    }
    const ProhibitionLevel level = before.style->prohibition;
    const Prohibition& rules = prohibition(level);
    if (rules.no_end.has(before.cls) || rules.no_start.has(after.cls)) {
        return Break::emergency;
    }
    const bool minus = before.first == U'-' && after.cls == CharClass::digit && way == Way::direct;
    const bool word_mark = (before.cls == CharClass::latin && is_latin_opener(before.first)) ||
                           (after.cls == CharClass::latin && is_latin_closer(after.first));
    return minus || (word_mark && level != ProhibitionLevel::none) ? Break::emergency
                                                                   : Break::allowed;
}

/// One pass over a paragraph: every pair of neighbours, with the typed spaces between them.
class Composer {
public:
    Composer(ShapedParagraph& paragraph, const std::vector<Style>& styles)
        : paragraph_(paragraph), clusters_(paragraph.clusters), styles_(styles) {}

    void run() {
        for (std::size_t i = 0; i < clusters_.size(); ++i) {
            reset(clusters_[i]);
            if (is_space(clusters_[i].cls)) {
                clusters_[i].advance = {};
                continue;
            }
            const Neighbour now = neighbour(i);
            clusters_[i].at_line_start = room_at_start(now);
            clusters_[i].at_line_end = room_at_end(now);
            note_address(now);
            join(now, i);
            before_ = now;
        }
        join(std::nullopt, clusters_.size());
    }

private:
    static void reset(Cluster& cluster) {
        cluster.space_after = {};
        cluster.at_line_start = cluster.at_line_end = {};
        cluster.after = Break::forbidden;
    }

    char32_t first_character(const Cluster& cluster) const {
        return cluster.text_begin < paragraph_.text.size()
                   ? utf8::decode(paragraph_.text, cluster.text_begin).code_point
                   : U'\0';
    }

    Neighbour neighbour(std::size_t i) const {
        const Cluster& cluster = clusters_[i];
        const GlyphUse& use = paragraph_.uses[cluster.use];
        Neighbour result{.index = i, .cls = cluster.cls, .style = &styles_[index(use.style)]};
        result.em =
            paragraph_.mode == WritingMode::horizontal ? per_mille(use.size, use.hscale) : use.size;
        result.first = cluster.cls == CharClass::han ? U'\0' : first_character(cluster);
        result.spacing = spacing_of(cluster.cls, result.first);
        if (std::int64_t{cluster.advance.mpt} * 4 > std::int64_t{result.em.mpt} * 3) {
            result.spacing = spacing_of_full_mark(result.spacing);
        }
        const bool upright =
            paragraph_.mode == WritingMode::vertical && use.orientation == Orientation::upright;
        if (upright && (cluster.cls == CharClass::prefix || cluster.cls == CharClass::suffix)) {
            result.spacing = SpacingClass::wide;
        }
        return result;
    }

    /// Notes how far a web or mail address reaches that starts here.
    void note_address(const Neighbour& now) {
        if (now.index < word_end_ || now.cls != CharClass::latin) {
            return;
        }
        word_end_ = now.index;
        while (word_end_ < clusters_.size() && in_address(clusters_[word_end_].cls)) {
            ++word_end_;
        }
        const std::size_t begin = clusters_[now.index].text_begin;
        const std::size_t end = clusters_[word_end_ - 1].text_end;
        const std::string_view word = std::string_view(paragraph_.text).substr(begin, end - begin);
        const std::size_t at = word.find('@');
        const bool mail =
            at != std::string_view::npos && word.find('.', at) != std::string_view::npos;
        const bool address =
            mail || word.starts_with("www.") || word.find("://") != std::string_view::npos;
        address_begin_ = now.index;
        address_end_ = address ? word_end_ : 0;
    }

    static bool in_address(CharClass cls) {
        constexpr ClassSet classes{CharClass::latin,   CharClass::digit,  CharClass::connector,
                                   CharClass::solidus, CharClass::prefix, CharClass::suffix};
        return classes.has(cls);
    }

    /// Fills in what stands between `before_` and `after` (nothing: the paragraph's end).
    void join(const std::optional<Neighbour>& after, std::size_t end) {
        const std::size_t first_space = before_ ? before_->index + 1 : 0;
        if (first_space < end) {
            join_over_spaces(after, first_space, end);
        } else if (before_ && after) {
            join_directly(*after);
        }
    }

    void join_directly(const Neighbour& after) {
        Cluster& cluster = clusters_[before_->index];
        if (before_->cls == CharClass::line_end) {
            cluster.after = Break::mandatory;
        } else if (after.cls == CharClass::line_end) {
            cluster.space_after.natural = cluster.at_line_end;
        } else {
            const bool address = before_->index >= address_begin_ && after.index < address_end_;
            const Way way = address ? Way::address : Way::direct;
            cluster.space_after = letter_spaced(glue_between(*before_, after));
            cluster.after = break_between(*before_, after, way);
        }
    }

    void join_over_spaces(const std::optional<Neighbour>& after, std::size_t first,
                          std::size_t end) {
        const bool line_begins = !before_ || before_->cls == CharClass::line_end;
        const bool line_goes_on = after && after->cls != CharClass::line_end;
        const bool fixed = set_fixed_spaces(first, end, line_begins);
        Cluster& last = clusters_[end - 1];
        if (before_ && before_->cls == CharClass::line_end) {
            clusters_[before_->index].after = Break::mandatory;
        }
        if (!line_begins && line_goes_on) {
            fixed ? join_with_fixed_spaces(*after, last)
                  : join_with_typed_space(*after, first, end);
            last.after = break_between(*before_, *after, Way::space);
        } else if (line_begins && fixed && line_goes_on) {
            last.space_after.natural += per_mille(after->em, cell_before(*after));
        }
        set_room_at_end(first, end, line_begins);
        if (after && !line_goes_on) {
            last.space_after = {};
            last.space_after.natural = last.at_line_end;
        }
    }

    /// U+3000 and the other spaces of a width of their own keep it, and are white only inside a
    /// line.
    bool set_fixed_spaces(std::size_t first, std::size_t end, bool line_begins) {
        bool any = false;
        for (std::size_t i = first; i < end; ++i) {
            const Neighbour space = neighbour(i);
            if (const auto width = fixed_width(space.first)) {
                clusters_[i].space_after.natural = per_mille(space.em, *width);
                any = true;
            } else if (!line_begins) {
                clusters_[i].cls = CharClass::space;
            }
        }
        return any;
    }

    void join_with_fixed_spaces(const Neighbour& after, Cluster& last) {
        Neighbour white = *before_;  // a space is a full-width neighbour without ink
        white.cls = CharClass::han;
        white.spacing = SpacingClass::wide;
        clusters_[before_->index].space_after.natural = glue_between(*before_, white).natural;
        last.space_after = letter_spaced(last.space_after);
        last.space_after.natural += per_mille(after.em, cell_before(after));
    }

    /// Natural white before a mark that follows a space.
    static std::int32_t cell_before(const Neighbour& mark) {
        return cell(table_of(*mark.style), SpacingClass::han, mark.spacing).second;
    }

    /// A typed U+0020: a word space between words, half an em between Han, and the house's own gap
    /// between Han and Latin (R1.6.3).
    void join_with_typed_space(const Neighbour& after, std::size_t first, std::size_t end) {
        Glue glue;
        if (is_western(before_->spacing) && is_western(after.spacing)) {
            glue = between_words(before_->em);
        } else if (is_chinese(before_->spacing) && is_chinese(after.spacing)) {
            glue.natural = per_mille(before_->em, space_between_han);
            for (std::size_t i = first; i < end; ++i) {
                clusters_[i].cls = CharClass::ideographic_space;
            }
        } else if (is_western(before_->spacing)
                       ? is_chinese(after.spacing)
                       : is_chinese(before_->spacing) && is_western(after.spacing)) {
            const bool number =
                before_->spacing == SpacingClass::digit || after.spacing == SpacingClass::digit;
            glue = word_gap(number ? GlueRule::Kind::han_digit : GlueRule::Kind::han_latin,
                            *before_, after);
        } else {
            glue = glue_between(*before_, after);
        }
        clusters_[first].space_after = letter_spaced(glue);
    }

    /// At a line's end the spaces vanish, and the mark before them stands as it would without them.
    void set_room_at_end(std::size_t first, std::size_t end, bool line_begins) {
        Length white = line_begins ? Length{} : clusters_[first - 1].space_after.natural;
        const Length room = line_begins ? Length{} : clusters_[first - 1].at_line_end;
        for (std::size_t i = first; i < end; ++i) {
            clusters_[i].at_line_end = line_begins ? Length{} : room - white;
            white += clusters_[i].space_after.natural;
        }
    }

    Glue letter_spaced(Glue glue) const {
        glue.natural += per_mille(before_->em, before_->style->letter_spacing);
        return glue;
    }

    ShapedParagraph& paragraph_;
    std::vector<Cluster>& clusters_;
    const std::vector<Style>& styles_;
    std::optional<Neighbour> before_;
    std::size_t word_end_ = 0;  // clusters before it have been searched for an address
    std::size_t address_begin_ = 0, address_end_ = 0;  // the last address found
};

}  // namespace

void compose(ShapedParagraph& paragraph, const std::vector<Style>& styles) {
    Composer(paragraph, styles).run();
}

}  // namespace banxin
