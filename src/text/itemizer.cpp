#include "text/itemizer.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "text/vertical_forms.h"

namespace banxin {
namespace {

bool is_variation_selector(char32_t c) {
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

/// Stays with the character before it.
bool extends_cluster(char32_t c) {
    if (c < 0x300 || (c >= 0x3400 && c <= 0x9FFF)) {
        return false;
    }
    return is_variation_selector(c) || (U_GET_GC_MASK(static_cast<UChar32>(c)) &
                                        (U_GC_MN_MASK | U_GC_MC_MASK | U_GC_ME_MASK)) != 0;
}

bool is_space(CharClass cls) {
    return cls == CharClass::space || cls == CharClass::ideographic_space;
}

constexpr std::size_t most_missing_named = 20;  // in one message
constexpr std::size_t longest_cluster = 32;  // characters; no writing system stacks as many marks
constexpr std::size_t dash_pair = 2;
constexpr std::size_t ellipsis_pair = 2;
/// ！！ and ？！ stand on one em, three on two (GB-W3C 5.1.2); in a vertical line two at most stand
/// side by side.
constexpr std::size_t longest_exclamation(WritingMode mode) {
    return mode == WritingMode::horizontal ? 3 : 2;
}

class Itemizer {
public:
    Itemizer(std::vector<Character>& characters, const std::vector<RunFaces>& faces,
             WritingMode mode, const FontBank& fonts)
        : characters_(characters), faces_(faces), mode_(mode), fonts_(fonts) {}

    ItemizedText run() {
        result_.items.reserve(characters_.size());
        for (std::size_t first = 0; first < characters_.size();) {
            if (add_plain_han(first)) {
                ++first;
                continue;
            }
            Item item = group_from(first);
            first += item.count;
            choose_face(item);
            result_.items.push_back(item);
        }
        return std::move(result_);
    }

private:
    /// Adds the item of a Han that stands alone and needs no shaper: most of a text.
    bool add_plain_han(std::size_t first) {
        const Character& character = characters_[first];
        const RunFaces& faces = faces_[character.run];
        if (character.cls != CharClass::han || character.script != Script::chinese ||
            character.group != 0 || faces.plain == nullptr ||
            (first + 1 < characters_.size() &&
             extends_cluster(characters_[first + 1].code_point))) {
            return false;
        }
        const ShapedGlyph* plain = faces.plain->find(character.code_point);
        if (plain == nullptr) {
            return false;
        }
        Item& item = result_.items.emplace_back();
        item.first = static_cast<std::uint32_t>(first);
        item.count = 1;
        item.face = faces.chinese.front();
        item.plain = plain;
        return true;
    }

    Item group_from(std::size_t first) const {
        const Character& head = characters_[first];
        Item item;
        item.first = static_cast<std::uint32_t>(first);
        item.cls = head.cls;
        item.script = head.script;
        item.form = head.form;
        std::size_t last = first + 1;
        if (head.group != 0) {
            last = end_while(first, [&](const Character& c) { return c.group == head.group; });
        } else if (head.script == Script::chinese) {
            last = end_of_marks(item);
        }
        while (last < characters_.size() && last - first < longest_cluster &&
               head.cls != CharClass::line_end && characters_[last].run == head.run &&
               extends_cluster(characters_[last].code_point)) {
            ++last;
        }
        item.count = static_cast<std::uint32_t>(last - first);
        return item;
    }

    template <class Predicate>
    std::size_t end_while(std::size_t first, Predicate predicate,
                          std::size_t most = static_cast<std::size_t>(-1)) const {
        std::size_t last = first + 1;
        while (last < characters_.size() && last - first < most &&
               characters_[last].run == characters_[first].run && predicate(characters_[last])) {
            ++last;
        }
        return last;
    }

    /// The end of the marks that make one object with the first (R1.3.1, R1.3.2); says what they
    /// are.
    std::size_t end_of_marks(Item& item) const {
        const Character& head = characters_[item.first];
        const auto same = [&](const Character& c) { return c.code_point == head.code_point; };
        if (head.code_point == U'—' || head.code_point == U'―') {
            const std::size_t last = end_while(item.first, same, dash_pair);
            item.cls = last - item.first == dash_pair ? CharClass::dash : CharClass::connector;
            return last;
        }
        if (head.cls == CharClass::ellipsis) {
            return end_while(item.first, same, ellipsis_pair);
        }
        if (head.code_point == U'！' || head.code_point == U'？') {
            const auto calls = [](const Character& c) {
                return c.code_point == U'！' || c.code_point == U'？';
            };
            const std::size_t last = end_while(item.first, calls, longest_exclamation(mode_));
            if (last - item.first > 1 && mode_ == WritingMode::vertical) {
                item.form = Form::cell;
            }
            return last;
        }
        return item.first + 1;
    }

    void choose_face(Item& item) {
        if (item.cls == CharClass::line_end) {
            item.drawn = false;
            return;
        }
        if (characters_[item.first].code_point == object_replacement) {
            item.cls = CharClass::object;
            item.drawn = false;
            return;
        }
        if (!find_face(item)) {
            if (item.form == Form::upright && set_in_cell(item)) {
                return;
            }
            accept_missing(item);
        }
        if (mode_ == WritingMode::vertical && item.form == Form::running) {
            const char32_t c = characters_[item.first].code_point;
            item.turned = item.script == Script::latin ||
                          (turns_with_line(item.cls, c) &&
                           !fonts_.has_vertical_form(item.face, c, faces_for(item).language));
            if (item.turned) {
                item.plain = nullptr;  // it is known as it stands upright
            }
        }
    }

    const RunFaces& faces_for(const Item& item) const {
        return faces_[characters_[item.first].run];
    }

    bool find_face(Item& item) const {
        const RunFaces& faces = faces_for(item);
        const bool latin = item.script == Script::latin;
        if (!latin && item.count == 1 && item.form == Form::running && faces.plain != nullptr) {
            const bool mark = marks_of_region.has(item.cls);
            const PlainGlyphs& plain = mark ? *faces.plain_marks : *faces.plain;
            item.plain = plain.find(characters_[item.first].code_point);
            if (item.plain != nullptr) {
                item.face = faces.chinese.front();
                return true;
            }
        }
        return find_face_in(latin ? faces.latin : faces.chinese, item) ||
               find_face_in(latin ? faces.chinese : faces.latin, item);
    }

    bool find_face_in(const std::vector<FaceId>& faces, Item& item) const {
        for (const FaceId face : faces) {
            if (covers(face, item)) {
                item.face = face;
                return true;
            }
        }
        return false;
    }

    /// Marks may be composed with their base by the shaper, so only the base must be there.
    bool covers(FaceId face, const Item& item) const {
        for (std::uint32_t i = 0; i < item.count; ++i) {
            const char32_t c = characters_[item.first + i].code_point;
            if ((i == 0 || !extends_cluster(c)) && !fonts_.covers(face, c)) {
                return false;
            }
        }
        return true;
    }

    bool set_in_cell(Item& item) {
        const Item upright = item;
        item.form = Form::cell;
        item.script = Script::latin;
        change_width(item, -static_cast<std::int64_t>(fullwidth_offset));
        if (find_face(item)) {
            return true;
        }
        item = upright;
        change_width(item, static_cast<std::int64_t>(fullwidth_offset));
        return false;
    }

    void change_width(const Item& item, std::int64_t offset) {
        for (std::uint32_t i = 0; i < item.count; ++i) {
            char32_t& c = characters_[item.first + i].code_point;
            c = static_cast<char32_t>(static_cast<std::int64_t>(c) + offset);
        }
    }

    void accept_missing(Item& item) {
        const RunFaces& faces = faces_for(item);
        const auto& wanted =
            item.script == Script::latin && !faces.latin.empty() ? faces.latin : faces.chinese;
        item.drawn = !wanted.empty() && !is_space(item.cls);
        if (!wanted.empty()) {
            item.face = wanted.front();
        }
        if (!item.drawn) {
            return;
        }
        for (std::uint32_t i = 0; i < item.count; ++i) {
            const Character& character = characters_[item.first + i];
            if (!is_variation_selector(character.code_point) && !is_anywhere(character)) {
                note_missing(character);
            }
        }
    }

    bool is_anywhere(const Character& character) const {
        const RunFaces& faces = faces_[character.run];
        const auto has = [&](FaceId face) { return fonts_.covers(face, character.code_point); };
        return std::any_of(faces.chinese.begin(), faces.chinese.end(), has) ||
               std::any_of(faces.latin.begin(), faces.latin.end(), has);
    }

    void note_missing(const Character& character) {
        auto& missing = result_.missing;
        if (missing.empty() || missing.back().run != character.run) {
            missing.push_back({character.run, {}});
        }
        auto& list = missing.back().characters;
        if (list.size() < most_missing_named &&
            std::find(list.begin(), list.end(), character.code_point) == list.end()) {
            list.push_back(character.code_point);
        }
    }

    std::vector<Character>& characters_;
    const std::vector<RunFaces>& faces_;
    WritingMode mode_;
    const FontBank& fonts_;
    ItemizedText result_;
};

}  // namespace

std::vector<RunFaces> faces_of_runs(const Paragraph& paragraph, const std::vector<Style>& styles,
                                    WritingMode mode, const FontBank& fonts,
                                    const CompositionTables& tables) {
    std::vector<RunFaces> result;
    result.reserve(paragraph.runs.size());
    for (const TextRun& run : paragraph.runs) {
        const Style& style = styles[index(run.style)];
        RunFaces faces;
        faces.language = style.language;
        if (auto role = fonts.faces(style.font, style.language)) {
            faces.chinese = std::move(role->han);
            faces.latin = std::move(role->latin);
        } else if (!fonts.empty()) {
            faces.chinese = {FaceId{0}};  // already reported by the bank
        }
        if (!faces.chinese.empty()) {
            const FaceId face = faces.chinese.front();
            const Language of_marks = tables.of(style).language_of_marks(style.language);
            faces.plain = &fonts.plain_glyphs(face, style.language, mode);
            faces.plain_marks = &fonts.plain_glyphs(face, of_marks, mode);
        }
        result.push_back(std::move(faces));
    }
    return result;
}

ItemizedText itemize(std::vector<Character>& characters, const std::vector<RunFaces>& faces,
                     WritingMode mode, const FontBank& fonts) {
    return Itemizer(characters, faces, mode, fonts).run();
}

}  // namespace banxin
