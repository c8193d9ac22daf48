#include "text/ruby_bopomofo.h"

#include <algorithm>

#include "base/utf8.h"

namespace banxin {
namespace {

// 國語注音符號手冊, in thirtieths of the character: the column is 15 × 30, a symbol 9 × 9, a tone
// 5 × 5, the light tone's dot 9 × 2.
constexpr std::int32_t thirtieths = 30, symbol = 9, tone = 5, light_tone = 2;
constexpr std::int32_t tone_above_symbol = 1;       // how far the tone's middle lies below its top
constexpr std::int32_t baseline_from_centre = 380;  // ‰ of the symbol's em

constexpr char32_t light = 0x02D9, level = 0x02C9;
constexpr bool is_tone(char32_t c) {
    return c == 0x02CA || c == 0x02C7 || c == 0x02CB || c == level || c == light;
}

std::string encoded(std::u32string_view characters) {
    std::string text;
    for (const char32_t c : characters) utf8::append(text, c);
    return text;
}

/// What is drawn: the level tone has no mark.
struct Syllable {
    std::u32string symbols;
    std::optional<char32_t> tone;

    explicit Syllable(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const auto [c, size] = utf8::decode(text, at);
            at += size;
            if (!is_tone(c)) {
                symbols += c;
            } else if (c != level) {
                tone = c;
            }
        }
    }
    std::u32string all() const { return tone ? symbols + *tone : symbols; }
};

class Column {
public:
    Column(const Syllable& syllable, FaceId face, Length base_size, Language language,
           const FontBank& fonts)
        : syllable_(syllable),
          face_(face),
          fonts_(fonts),
          language_(language),
          base_size_(base_size) {}

    std::vector<BopomofoPart> stack() {
        const auto count = static_cast<std::int32_t>(syllable_.symbols.size());
        const std::int32_t dot = syllable_.tone == light ? light_tone : 0;
        const Length top = -part(count * symbol + dot) / 2;
        const Length end = put_symbols(top + part(dot));
        if (dot != 0) {
            put_tone(light, {part(symbol) / 2, top + part(dot) / 2}, part(light_tone));
        } else if (syllable_.tone) {
            const Length y = end - part(symbol) + part(tone_above_symbol);
            put_tone(*syllable_.tone, {part(symbol) + part(tone) / 2, y}, part(tone));
        }
        return std::move(parts_);
    }

private:
    Length part(std::int32_t of_thirty) const { return scale(base_size_, of_thirty, thirtieths); }

    /// ㄧ lies across a column, so the symbols are shaped as one. Tells where they end.
    Length put_symbols(Length top) {
        if (syllable_.symbols.empty()) return top;
        const Length size = part(symbol);
        BopomofoPart symbols{{.face = face_, .size = size}, {}, encoded(syllable_.symbols)};
        const ShortText set =
            shape_short(syllable_.symbols, face_, size, language_, Stacking::column, fonts_);
        for (const Glyph& glyph : set.glyphs) {
            const Length baseline = top + size / 2 + per_mille(size, baseline_from_centre);
            symbols.glyphs.push_back({glyph.id, {{}, baseline}});
            top += size;
        }
        parts_.push_back(std::move(symbols));
        return top;
    }

    /// Its ink fills `extent`, with `middle` in the middle.
    void put_tone(char32_t c, Point middle, Length extent) {
        const ShortText set =
            shape_short({&c, 1}, face_, base_size_, language_, Stacking::row, fonts_);
        if (set.glyphs.empty()) return;
        const std::uint32_t id = set.glyphs.front().id;
        const Size ink = ink_size(face_, id, base_size_, fonts_);
        const Length drawn = std::max(ink.width, ink.height);
        if (drawn <= Length{}) return;
        const Length size = scale(base_size_, extent.mpt, drawn.mpt);
        const Point ink_at = ink_middle(face_, id, size, fonts_);
        const Glyph glyph{id, {middle.x - ink_at.x, middle.y - ink_at.y}};
        parts_.push_back({{.face = face_, .size = size}, {glyph}, encoded({&c, 1})});
    }

    const Syllable& syllable_;
    FaceId face_;
    const FontBank& fonts_;
    Language language_;
    Length base_size_;
    std::vector<BopomofoPart> parts_;
};

}  // namespace

std::vector<BopomofoPart> stack_bopomofo(std::string_view text, Length base_size,
                                         std::span<const FaceId> faces, Language language,
                                         const FontBank& fonts) {
    const Syllable syllable(text);
    const auto face = face_with_all(faces, syllable.all(), fonts);
    if (!face) return {};
    return Column(syllable, *face, base_size, language, fonts).stack();
}

}  // namespace banxin
