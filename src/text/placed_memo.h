// How plain glyphs were placed: the same Han and the same commas come again and again.
#pragma once

#include <array>

#include "text/itemizer.h"
#include "text/shaped_paragraph.h"

namespace banxin {

/// Of one paragraph. What is remembered is the whole outcome of placing an item with a plain glyph;
/// its place in the text and its glyph's id aside, which differ from Han to Han.
class PlacedMemo {
public:
    struct Placed {
        Cluster cluster;
        Point offset;
    };

    /// Nothing if no item like it has been placed.
    const Placed* find(const Item& item, std::uint32_t run) const {
        const Entry& entry = entry_for(item);
        return entry.glyph != nullptr && matches(entry, item, run) ? &entry.placed : nullptr;
    }

    void remember(const Item& item, std::uint32_t run, const Placed& placed) {
        entry_for(item) = {item.plain, item.face, run, item.cls, placed};
    }

private:
    struct Entry {
        const ShapedGlyph* glyph = nullptr;
        FaceId face{};
        std::uint32_t run = 0;
        CharClass cls{};
        Placed placed;
    };

    /// Han differ only in their advance and origin; of marks the ink decides.
    static bool matches(const Entry& entry, const Item& item, std::uint32_t run) {
        return entry.run == run && entry.cls == item.cls && entry.face == item.face &&
               (entry.glyph == item.plain ||
                (item.cls == CharClass::han && entry.glyph->position == item.plain->position));
    }

    const Entry& entry_for(const Item& item) const { return entries_[slot(item)]; }
    Entry& entry_for(const Item& item) { return entries_[slot(item)]; }
    static std::size_t slot(const Item& item) {
        return item.cls == CharClass::han ? 0 : 1 + item.plain->id % marks;
    }

    static constexpr std::size_t marks = 31;
    std::array<Entry, 1 + marks> entries_;
};

}  // namespace banxin
