// The tables of composition, with what a house changes in them: spacing, prohibition, classes, gaps
// and where marks stand.
#pragma once

#include <array>
#include <memory>
#include <vector>

#include "document/model.h"
#include "text/break_rules.h"
#include "text/spacing_table.h"

namespace banxin {

/// Marks whose place in their em is the region's: ，、。：；！？ (§1.15).
inline constexpr ClassSet marks_of_region{CharClass::pause, CharClass::colon, CharClass::stop,
                                          CharClass::excl};

/// The tables of one house. What it does not change are the built-in tables themselves.
class HouseTables {
public:
    explicit HouseTables(const CompositionRules& rules = {});

    const SpacingTable& spacing(PunctuationStyle style, MarkPlace place) const;
    const Prohibition& prohibition(ProhibitionLevel level) const;
    CharClass class_of(char32_t code_point) const;
    bool changes_class(char32_t code_point) const;
    /// How far gaps between words, and between Han and Latin, give.
    const GapLimits& word_space() const { return word_space_; }
    const GapLimits& han_latin() const { return han_latin_; }
    MarkPlace marks(Language language) const;
    /// The region whose glyphs those marks have: the text's own, or one where marks stand so.
    Language language_of_marks(Language language) const;
    /// False if every class is the built-in one.
    bool changes_classes() const { return !classes_.empty(); }

private:
    static constexpr std::size_t styles = static_cast<std::size_t>(PunctuationStyle::plain) + 1;
    static constexpr std::size_t levels =
        static_cast<std::size_t>(ProhibitionLevel::news_loose) + 1;

    const ClassChange* find_change(char32_t code_point) const;
    GlueRule fixed(const GlueRule& rule) const;
    GlueRule changed(const GlueRule& rule, const SpacingChange& change) const;
    SpacingTable& own_table(PunctuationStyle style, MarkPlace place);
    void change(const SpacingChange& change, MarkPlace place);
    void change(const ProhibitionChange& change);

    std::array<std::array<const SpacingTable*, 2>, styles> spacing_;  // by style, MarkPlace
    std::vector<std::unique_ptr<SpacingTable>> changed_;              // what spacing_ may point to
    std::array<Prohibition, levels> prohibition_;
    std::vector<ClassChange> classes_;  // by character
    GapLimits word_space_, han_latin_;
    std::array<MarkPlace, language_count> marks_;
};

/// Every house's tables, by Style::composition. Never empty: [0] is the built-in ones.
class CompositionTables {
public:
    CompositionTables() : CompositionTables(std::vector<CompositionRules>{}) {}
    explicit CompositionTables(const std::vector<CompositionRules>& compositions);

    const HouseTables& of(const Style& style) const;
    bool change_classes() const { return change_classes_; }

    /// Without any house's rules.
    static const CompositionTables& built_in();

private:
    std::vector<HouseTables> houses_;
    bool change_classes_ = false;
};

}  // namespace banxin
