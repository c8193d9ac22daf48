// Two neighbouring clusters as the spacing tables see them, and the glue the tables give.
#pragma once

#include "text/composition_tables.h"
#include "text/shaped_paragraph.h"

namespace banxin {

/// What the clusters of one GlyphUse share.
struct UseRules {
    const Style* style = nullptr;
    const HouseTables* house = nullptr;
    const SpacingTable* spacing = nullptr;
    const Prohibition* prohibition = nullptr;
    Length em;  // along the line
    bool upright_in_vertical = false;
    bool on_grid = false;  // of the paragraph: white is what squares leave
};

/// What the tables need to know of a cluster.
struct Neighbour {
    std::size_t index = 0;
    CharClass cls{};
    SpacingClass spacing{};
    char32_t first = 0;           // its first character; of Han only beside a number
    bool is_number_cell = false;  // 28 on one em in a vertical line, １ by itself
    Length em{};                  // along the line
    const UseRules* rules = nullptr;
};

/// `first` is the cluster's first character.
SpacingClass spacing_of(CharClass cls, char32_t first);
/// What is left of it if the mark is a whole em wide: ！ of Taiwan, ： in a vertical line.
SpacingClass spacing_of_full_mark(SpacingClass spacing);

bool is_western(SpacingClass spacing);
bool is_chinese(SpacingClass spacing);

Glue glue_between(const Neighbour& before, const Neighbour& after);
/// The gap between Han and a Latin word or number, whatever the tables say.
Glue word_gap(GlueRule::Kind kind, const Neighbour& before, const Neighbour& after);
/// A typed space after a Latin word.
Glue word_space_after(const Neighbour& word);
/// White a mark keeps before it in its natural setting.
Length white_before(const Neighbour& mark);
Length room_at_start(const Neighbour& mark);
Length room_at_end(const Neighbour& mark);

}  // namespace banxin
