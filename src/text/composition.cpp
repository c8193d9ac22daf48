#include "text/composition.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "text/address.h"
#include "text/break_rules.h"
#include "text/hanging.h"
#include "text/neighbour.h"
#include "text/pair_break.h"

namespace banxin {
namespace {

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

bool is_digit(char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
}

bool is_space(CharClass cls) {
    return cls == CharClass::space || cls == CharClass::ideographic_space;
}

/// One pass over a paragraph: every pair of neighbours, with the typed spaces between them.
class Composer {
public:
    Composer(ShapedParagraph& paragraph, const std::vector<Style>& styles,
             const CompositionTables& tables)
        : paragraph_(paragraph),
          clusters_(paragraph.clusters),
          on_grid_(styles[index(paragraph.style)].character_grid) {
        rules_.reserve(paragraph.uses.size());
        for (const GlyphUse& use : paragraph.uses) {
            rules_.push_back(rules_of(use, styles[index(use.style)], tables));
        }
        han_.resize(rules_.size());
    }

    void run() {
        for (std::size_t i = 0; i < clusters_.size(); ++i) {
            Cluster& cluster = clusters_[i];
            if (cluster.cls == CharClass::han && goes_on_in_han(cluster, i)) {
                join_han(cluster, i);
                continue;
            }
            reset(cluster);
            if (is_space(cluster.cls)) {
                cluster.advance = {};
                continue;
            }
            if (before_ && before_->cls == CharClass::han) {  // left as it was by join_han
                before_->first = first_character(clusters_[before_->index]);
            }
            const Neighbour now = neighbour(i);
            cluster.at_line_start = room_at_start(now);
            cluster.at_line_end = room_at_end(now);
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

    UseRules rules_of(const GlyphUse& use, const Style& style,
                      const CompositionTables& tables) const {
        const bool horizontal = paragraph_.mode == WritingMode::horizontal;
        const HouseTables& house = tables.of(style);
        const auto punctuation = on_grid_ ? PunctuationStyle::plain : style.punctuation;
        return {.style = &style,
                .house = &house,
                .spacing = &house.spacing(punctuation, house.marks(style.language)),
                .prohibition = &house.prohibition(style.prohibition),
                .em = horizontal ? per_mille(use.size, use.hscale) : use.size,
                .upright_in_vertical = !horizontal && use.orientation == Orientation::upright,
                .on_grid = on_grid_};
    }

    /// What two Han of one use have between them, worked out once: most of a text is this.
    struct HanPair {
        bool known = false;
        Glue glue;
        Break after = Break::forbidden;
        Length at_line_start, at_line_end;
    };

    bool goes_on_in_han(const Cluster& cluster, std::size_t i) const {
        return before_ && before_->cls == CharClass::han && before_->index + 1 == i &&
               clusters_[i - 1].use == cluster.use;
    }

    void join_han(Cluster& cluster, std::size_t i) {
        const HanPair& pair = han_pair(cluster.use);
        Cluster& last = clusters_[i - 1];
        last.space_after = pair.glue;
        last.after = pair.after;
        cluster.space_after = {};
        cluster.after = Break::forbidden;
        cluster.at_line_start = pair.at_line_start;
        cluster.at_line_end = pair.at_line_end;
        before_->index = i;
    }

    const HanPair& han_pair(std::uint32_t use) {
        HanPair& pair = han_[use];
        if (!pair.known) {
            pair = {true, letter_spaced(glue_between(*before_, *before_)),
                    break_between(*before_, *before_, Way::direct), room_at_start(*before_),
                    room_at_end(*before_)};
        }
        return pair;
    }

    char32_t first_character(const Cluster& cluster) const {
        return cluster.text_begin < paragraph_.text.size()
                   ? utf8::decode(paragraph_.text, cluster.text_begin).code_point
                   : U'\0';
    }

    Neighbour neighbour(std::size_t i) const {
        const Cluster& cluster = clusters_[i];
        const UseRules& rules = rules_[cluster.use];
        Neighbour result{.index = i, .cls = cluster.cls, .em = rules.em, .rules = &rules};
        result.first = first_character(cluster);
        result.spacing = spacing_of(cluster.cls, result.first);
        if (std::int64_t{cluster.advance.mpt} * 4 > std::int64_t{result.em.mpt} * 3) {
            result.spacing = spacing_of_full_mark(result.spacing);
        }
        if (rules.upright_in_vertical &&
            (cluster.cls == CharClass::prefix || cluster.cls == CharClass::suffix)) {
            result.spacing = SpacingClass::wide;
        }
        result.is_number_cell = cluster.cls == CharClass::object && is_digit(result.first);
        return result;
    }

    /// Notes how far a web or mail address reaches that starts here.
    void note_address(const Neighbour& now) {
        if (now.index < word_end_ || now.cls != CharClass::latin) {
            return;
        }
        word_end_ = now.index;
        while (word_end_ < clusters_.size() && is_address_part(clusters_[word_end_].cls)) {
            ++word_end_;
        }
        const std::size_t begin = clusters_[now.index].text_begin;
        const std::size_t end = clusters_[word_end_ - 1].text_end;
        address_begin_ = now.index;
        address_end_ = is_address(std::string_view(paragraph_.text).substr(begin, end - begin))
                           ? word_end_
                           : 0;
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
            last.space_after.natural += white_before(*after);
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
        last.space_after.natural += white_before(after);
    }

    /// A typed U+0020: a word space between words, half an em between Han, and the house's own gap
    /// between Han and Latin (R1.6.3).
    void join_with_typed_space(const Neighbour& after, std::size_t first, std::size_t end) {
        Glue glue;
        if (is_western(before_->spacing) && is_western(after.spacing)) {
            glue = word_space_after(*before_);
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
        if (on_grid_) return glue;
        glue.natural += per_mille(before_->em, before_->rules->style->letter_spacing);
        return glue;
    }

    ShapedParagraph& paragraph_;
    std::vector<Cluster>& clusters_;
    bool on_grid_;
    std::vector<UseRules> rules_;  // by use
    std::vector<HanPair> han_;     // by use
    std::optional<Neighbour> before_;
    std::size_t word_end_ = 0;  // clusters before it have been searched for an address
    std::size_t address_begin_ = 0, address_end_ = 0;  // the last address found
};

}  // namespace

void compose(ShapedParagraph& paragraph, const std::vector<Style>& styles,
             const CompositionTables& tables) {
    Composer(paragraph, styles, tables).run();
    const auto hangs = [&](const GlyphUse& use) { return styles[index(use.style)].hanging; };
    if (std::any_of(paragraph.uses.begin(), paragraph.uses.end(), hangs)) {
        mark_hanging(paragraph, styles);
    }
}

}  // namespace banxin
