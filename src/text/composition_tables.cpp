#include "text/composition_tables.h"

#include <algorithm>
#include <iterator>

#include "text/composition.h"

namespace banxin {
namespace {

constexpr std::int32_t widest = 4000;  // ‰ of an em: no house sets more between two characters
constexpr std::int32_t last_rank = static_cast<std::int32_t>(glue_ranks) - 1;

std::int16_t per_mille_of(std::int32_t value) {
    return static_cast<std::int16_t>(std::clamp(value, std::int32_t{0}, widest));
}
std::uint8_t rank_of(std::int32_t value) {
    return static_cast<std::uint8_t>(std::clamp(value, std::int32_t{0}, last_rank));
}

/// White stays in the em it is counted in; at a line's start it belongs to what follows.
void set_white(GlueRule& rule, const SpacingChange& change) {
    const bool of_second = change.before == SpacingClass::edge || rule.em == GlueRule::Em::second;
    const std::int16_t white = per_mille_of(*change.white);
    rule.first = of_second ? std::int16_t{0} : white;
    rule.second = of_second ? white : std::int16_t{0};
    rule.least = std::min(rule.least, white);
}

/// How far a gap gives says that it gives: without a rank of its own it goes with the others.
void set_adjustment(GlueRule& rule, const SpacingChange& change) {
    if (change.least) {
        rule.least = std::min(per_mille_of(*change.least),
                              static_cast<std::int16_t>(rule.first + rule.second));
        rule.shrink_rank = rule.shrink_rank == 0 ? shrink_rank::pause : rule.shrink_rank;
    }
    if (change.stretch) {
        rule.stretch = per_mille_of(*change.stretch);
        rule.stretch_rank = rule.stretch_rank == 0 ? stretch_rank::general : rule.stretch_rank;
    }
    if (change.shrink_rank) {
        rule.shrink_rank = rank_of(*change.shrink_rank);
    }
    if (change.stretch_rank) {
        rule.stretch_rank = rank_of(*change.stretch_rank);
    }
}

ClassSet set_of(const std::vector<CharClass>& classes) {
    ClassSet result;
    for (const CharClass cls : classes) {
        result = result | ClassSet{cls};
    }
    return result;
}

/// The line's edges are no class of a character.
bool is_class_of_characters(CharClass cls) {
    return cls != CharClass::line_start && cls != CharClass::line_end;
}

}  // namespace

HouseTables::HouseTables(const CompositionRules& rules)
    : word_space_(rules.word_space), han_latin_(rules.han_latin), marks_(rules.marks) {
    for (std::size_t style = 0; style < styles; ++style) {
        for (const MarkPlace place : {MarkPlace::corner, MarkPlace::centre}) {
            spacing_[style][static_cast<std::size_t>(place)] =
                &spacing_table(static_cast<PunctuationStyle>(style), place);
        }
    }
    for (std::size_t level = 0; level < levels; ++level) {
        prohibition_[level] = banxin::prohibition(static_cast<ProhibitionLevel>(level));
    }
    for (const SpacingChange& cell : rules.spacing) {
        for (const MarkPlace place : {MarkPlace::corner, MarkPlace::centre}) {
            if (!cell.place || *cell.place == place) {
                change(cell, place);
            }
        }
    }
    for (const ProhibitionChange& level : rules.prohibition) {
        change(level);
    }
    std::copy_if(rules.classes.begin(), rules.classes.end(), std::back_inserter(classes_),
                 [](const ClassChange& each) { return is_class_of_characters(each.cls); });
    std::stable_sort(
        classes_.begin(), classes_.end(),
        [](const ClassChange& a, const ClassChange& b) { return a.character < b.character; });
}

/// A gap that the style sets becomes one that the table sets: as wide as Han–Latin gaps are by
/// default.
GlueRule HouseTables::fixed(const GlueRule& rule) const {
    if (rule.kind == GlueRule::Kind::fixed) {
        return rule;
    }
    const std::int32_t white =
        std::max(han_latin_.least, std::min(Style{}.han_latin, han_latin_.most));
    GlueRule result;
    result.first = per_mille_of(white);
    result.least = per_mille_of(han_latin_.least);
    result.shrink_rank = shrink_rank::han_latin;
    result.stretch = per_mille_of(han_latin_.most - white);
    result.stretch_rank = stretch_rank::han_latin;
    return result;
}

GlueRule HouseTables::changed(const GlueRule& rule, const SpacingChange& change) const {
    GlueRule result = fixed(rule);
    if (change.white) {
        set_white(result, change);
    }
    set_adjustment(result, change);
    return result;
}

SpacingTable& HouseTables::own_table(PunctuationStyle style, MarkPlace place) {
    const SpacingTable*& table =
        spacing_[static_cast<std::size_t>(style)][static_cast<std::size_t>(place)];
    for (const auto& own : changed_) {
        if (own.get() == table) {
            return *own;
        }
    }
    changed_.push_back(std::make_unique<SpacingTable>(*table));
    table = changed_.back().get();
    return *changed_.back();
}

void HouseTables::change(const SpacingChange& change, MarkPlace place) {
    GlueRule& rule = own_table(
        change.style,
        place)[static_cast<std::size_t>(change.before)][static_cast<std::size_t>(change.after)];
    rule = changed(rule, change);
}

void HouseTables::change(const ProhibitionChange& change) {
    Prohibition& level = prohibition_[static_cast<std::size_t>(change.level)];
    if (change.no_start) {
        level.no_start = set_of(*change.no_start);
    }
    if (change.no_end) {
        level.no_end = set_of(*change.no_end);
    }
}

const SpacingTable& HouseTables::spacing(PunctuationStyle style, MarkPlace place) const {
    return *spacing_[static_cast<std::size_t>(style)][static_cast<std::size_t>(place)];
}

const Prohibition& HouseTables::prohibition(ProhibitionLevel level) const {
    return prohibition_[static_cast<std::size_t>(level)];
}

MarkPlace HouseTables::marks(Language language) const {
    return marks_[static_cast<std::size_t>(language)];
}

Language HouseTables::language_of_marks(Language language) const {
    const MarkPlace place = marks(language);
    if (place == CompositionRules{}.marks[static_cast<std::size_t>(language)]) {
        return language;
    }
    return place == MarkPlace::corner ? Language::zh_hans : Language::zh_hant;
}

/// The last change of a character counts.
const ClassChange* HouseTables::find_change(char32_t code_point) const {
    const auto after = std::upper_bound(
        classes_.begin(), classes_.end(), code_point,
        [](char32_t c, const ClassChange& change) { return c < change.character; });
    const bool found = after != classes_.begin() && std::prev(after)->character == code_point;
    return found ? &*std::prev(after) : nullptr;
}

bool HouseTables::changes_class(char32_t code_point) const {
    return find_change(code_point) != nullptr;
}

CharClass HouseTables::class_of(char32_t code_point) const {
    const ClassChange* change = find_change(code_point);
    return change == nullptr ? banxin::class_of(code_point) : change->cls;
}

CompositionTables::CompositionTables(const std::vector<CompositionRules>& compositions) {
    houses_.reserve(compositions.size() + 1);
    for (const CompositionRules& rules : compositions) {
        houses_.emplace_back(rules);
    }
    if (houses_.empty()) {
        houses_.emplace_back();
    }
    change_classes_ = std::any_of(houses_.begin(), houses_.end(),
                                  [](const HouseTables& house) { return house.changes_classes(); });
}

const HouseTables& CompositionTables::of(const Style& style) const {
    return houses_[style.composition < houses_.size() ? style.composition : 0];
}

const CompositionTables& CompositionTables::built_in() {
    static const CompositionTables tables;
    return tables;
}

}  // namespace banxin
