#include "text/composition.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "text/break_rules.h"
#include "text/neighbour.h"

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

bool is_space(CharClass cls) {
    return cls == CharClass::space || cls == CharClass::ideographic_space;
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
