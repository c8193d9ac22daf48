// The table of elements and attributes. The reader checks against it, the schema and the manual are
// written from it; nothing about the format is said anywhere else.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace banxin {

/// How an attribute's value is written. values.h reads each, schema.cpp and format_manual.cpp
/// describe it.
enum class ValueType : std::uint8_t {
    text,
    path,
    identifier,
    identifiers,
    layout_name,
    press_name,
    date,
    choice,
    choices,     // none, or some of the choices
    characters,  // one after another
    integer,
    percent,
    tracking,    // a percentage, or em
    least_size,  // a percentage of the style's size, or a length
    length,      // any sign
    room,        // a length that may not be negative
    size,        // a length of at least `smallest_size`
    absolute,    // a room without em, 字 and 行
    distances,   // 1, 2 or 4 rooms, as in CSS
    stand_off,   // a room, or none
    stroke,
    fill,
    cmyk,
    focus,
};

enum class Presence : std::uint8_t {
    optional,
    required,
    inherited,  // required, unless the layout this one is based on gives it
};

struct AttributeRule {
    std::string_view name;
    ValueType type = ValueType::text;
    std::string_view meaning = {};
    std::string_view initial = {};  // read as if written, when the attribute is absent
    Presence presence = Presence::optional;
    std::vector<std::string_view> choices = {};  // in the order of the enum they stand for
    std::int32_t least = 0, most = 0;            // of an integer; in ‰ of a percentage
};

enum class Occurs : std::uint8_t { any, once, at_least_once };

struct ChildRule {
    std::string_view key;
    Occurs occurs = Occurs::any;
};

enum class ContentModel : std::uint8_t {
    nothing,
    each_once,  // every child at most once, in any order
    any_order,
    first_then,  // the children that occur once, then the others in any order
    text,        // text and children
};

struct ElementRule {
    std::string_view key;  // unique: elements of one name may differ by where they stand
    std::string_view name;
    std::string_view meaning;
    ContentModel content = ContentModel::nothing;
    std::vector<AttributeRule> attributes = {};
    std::vector<ChildRule> children = {};

    const AttributeRule* find(std::string_view attribute) const;
};

/// All elements, each outer element of a file before what it holds.
const std::vector<ElementRule>& vocabulary();
/// `key` must be in the table.
const ElementRule& element_rule(std::string_view key);
/// The rule of a child of that name, or null.
const ElementRule* child_rule(const ElementRule& parent, std::string_view name);
/// Names of the elements that may hold one of `key`, in table order, each once.
std::vector<std::string_view> parents_of(std::string_view key);

/// Keys of the outer elements, one a kind of file.
inline constexpr std::string_view file_kinds[] = {"layout", "edition", "story",
                                                  "photo",  "press",   "fonts"};

// Parts of the table, by kind of file.
std::vector<ElementRule> layout_vocabulary();
std::vector<ElementRule> frame_vocabulary();
std::vector<ElementRule> content_vocabulary();
std::vector<ElementRule> font_vocabulary();
std::vector<ElementRule> press_vocabulary();
/// Of the elements inside a paragraph; part of content_vocabulary().
std::vector<ElementRule> text_vocabulary();
/// What text may hold beside characters.
std::vector<ChildRule> inline_children();
/// <composition> and what it holds; part of layout_vocabulary().
std::vector<ElementRule> composition_vocabulary();
/// <styles> and <style>; part of layout_vocabulary().
std::vector<ElementRule> style_vocabulary();

inline constexpr std::string_view language_names[] = {"zh-Hans", "zh-Hant", "zh-HK"};
inline constexpr std::string_view role_names[] = {
    "paragraph", "kicker", "title", "deck", "crosshead", "byline", "caption", "credit", "artifact"};
inline constexpr std::string_view word_language_names[] = {"none", "en-US", "en-GB", "de",
                                                           "fr",   "es",    "it",    "ru"};
inline constexpr std::string_view punctuation_names[] = {"全角", "开明", "半角", "行末半角",
                                                         "原样"};
inline constexpr std::string_view prohibition_names[] = {"none", "basic", "gb", "strict",
                                                         "news-loose"};

}  // namespace banxin
