// Characters that a face draws the same whatever stands beside them: they need no shaper.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>

#include "document/model.h"

struct hb_font_t;
struct hb_set_t;

namespace banxin {

/// As HarfBuzz gives it, in font units.
struct GlyphPosition {
    std::int32_t x_advance = 0, y_advance = 0, x_offset = 0, y_offset = 0;
    friend bool operator==(const GlyphPosition&, const GlyphPosition&) = default;
};

struct ShapedGlyph {
    std::uint32_t id = 0;
    GlyphPosition position;
    friend bool operator==(const ShapedGlyph&, const ShapedGlyph&) = default;
};

/// One face's, in one language and writing mode: Han and Chinese marks of which no substitution and
/// no positioning that is on by default takes the glyph in, neither as its input nor as its
/// context. Filled in as characters are asked for; thread-safe.
class PlainGlyphs {
public:
    /// `font` must outlive it.
    PlainGlyphs(hb_font_t* font, Language language, WritingMode mode);
    ~PlainGlyphs();

    /// Nothing if the face does not have the character, or it must be shaped.
    const ShapedGlyph* find(char32_t code_point) const {
        if (code_point < first_ || code_point > last_) {
            return nullptr;
        }
        const Page* page = pages_[code_point >> 8].load(std::memory_order_acquire);
        if (page != nullptr) {
            const Entry& entry = page->entries[code_point & 0xFF];
            const State state = entry.state.load(std::memory_order_acquire);
            if (state != State::unknown) {
                return state == State::plain ? &entry.glyph : nullptr;
            }
        }
        return look_up(code_point);
    }

private:
    static constexpr char32_t first_ = 0x2000, last_ = 0xFFEF;

    enum class State : std::uint8_t { unknown, plain, shaped };
    struct Entry {
        ShapedGlyph glyph;
        std::atomic<State> state{State::unknown};
    };
    struct Page {
        std::array<Entry, 256> entries;
    };

    const ShapedGlyph* look_up(char32_t code_point) const;
    bool is_plain(char32_t code_point, ShapedGlyph& glyph) const;

    hb_font_t* font_;
    WritingMode mode_;
    bool none_ = false;  // the face is of a kind whose tables are not looked into
    struct DestroySet {
        void operator()(hb_set_t* set) const;
    };
    std::unique_ptr<hb_set_t, DestroySet> moved_;  // what substitutions and positionings take in
    mutable std::mutex mutex_;
    mutable std::array<std::atomic<Page*>, 256> pages_{};
};

}  // namespace banxin
