#include "document/value_types.h"

#include <algorithm>

#include "document/values.h"

namespace banxin {

namespace {

template <class Rows>
std::string one_of(const Rows& rows) {
    std::string alternatives;
    for (const auto& row : rows)
        alternatives += (alternatives.empty() ? "" : "|") + std::string(row.name);
    return alternatives;
}

std::string patterns_joined() {
    std::string alternatives;
    for (const auto name : pattern_names)
        alternatives += (alternatives.empty() ? "" : "|") + std::string(name);
    return alternatives;
}

/// Lengths whose numbers have that sign.
std::string length_pattern(const std::string& sign) {
    const std::string digits = "[0-9]+(\\.[0-9]+)?";
    return sign + digits + "(" + one_of(unit_names()) + ")|[+\\-]?0+(\\.0+)?|" +
           one_of(named_sizes());
}

std::vector<ValueDescription> all_descriptions() {
    using enum ValueType;
    const std::string name = "[A-Za-z0-9_.\\-㐀-鿿]+";
    const std::string share = "\\+?[0-9]+(\\.[0-9]+)?";
    const std::string any_percent = "[+\\-]?[0-9]+(\\.[0-9]+)?%";
    const std::string any_length = length_pattern("[+\\-]?");
    const std::string some_room = "(" + length_pattern("\\+?") + ")";
    const std::string tint = "( " + share + "%)?";
    return {
        {text, "text", "xs:string", "", "Any text."},
        {path, "path", "xs:token", ".+", "The name of a file, with / between folders."},
        {identifier, "name", "xs:token", name,
         "Letters, digits, Chinese characters, `-`, `_` and `.`; no spaces."},
        {identifiers, "names", "xs:token", name + "( " + name + ")*", "Names with spaces between."},
        {layout_name, "layout-name", "xs:token", "[A-Za-z0-9_\\-]+",
         "Letters, digits, `-` and `_`: the layout's file without `.xml`."},
        {press_name, "press-name", "xs:token", "[A-Za-z0-9_\\-]+",
         "Letters, digits, `-` and `_`: the press profile's file without `.xml`."},
        {date, "date", "xs:date", "[0-9]{4}-[0-9]{2}-[0-9]{2}",
         "A day of the calendar: `2020-12-30`."},
        {percent, "percent", "xs:token", any_percent, "`80%`, `-5%`, `12.5%`."},
        {tracking, "tracking", "xs:token", any_percent + "|[+\\-]?[0-9]+(\\.[0-9]+)?em|0",
         "A percentage of the type size, or em: `-5%`, `0.1em`."},
        {least_size, "least-size", "xs:token", share + "%|" + some_room,
         "A length, or a percentage of the style's size: `30pt`, `80%`."},
        {length, "length", "xs:token", any_length, "A length; it may be negative."},
        {room, "room", "xs:token", some_room, "A length, 0 or more."},
        {size, "size", "xs:token", some_room, "A length of at least 1pt."},
        {absolute, "absolute-length", "xs:token",
         "\\+?[0-9]+(\\.[0-9]+)?(mm|cm|pt)|\\+?0+(\\.0+)?|" + one_of(named_sizes()),
         "A length, 0 or more, in `mm`, `cm` or `pt`."},
        {characters, "characters", "xs:token", "\\S+", "Characters, one after another: `～〜`."},
        {distances, "distances", "xs:token",
         some_room + "( " + some_room + "( " + some_room + " " + some_room + ")?)?",
         "One room for all sides, two for top-bottom and left-right, or four from the top "
         "clockwise: `3pt`, `0 1字`."},
        {stand_off, "stand-off", "xs:token", "none|" + some_room, "A room, or `none`."},
        {stroke, "stroke", "xs:token",
         "none|" + some_room + " " + name + tint + "( (" + patterns_joined() + "))?",
         "`WIDTH INK [TINT%] [solid|double|dotted|thick-thin|wavy]` (正线 双线 点线 文武线 浪线), "
         "such as `0.5pt black 60%`; or `none`."},
        {fill, "fill", "xs:token", name + tint, "`INK [TINT%]`, such as `black 10%`."},
        {cmyk, "cmyk", "xs:token", share + "%?( " + share + "%?){3}",
         "Four percentages from 0 to 100: `0 100 90 5`."},
        {focus, "focus", "xs:token", share + "% " + share + "%",
         "Two percentages, from the left and from the top: `50% 40%`."},
    };
}

}  // namespace

const std::vector<ValueDescription>& value_descriptions() {
    static const std::vector<ValueDescription> descriptions = all_descriptions();
    return descriptions;
}

const ValueDescription* description_of(ValueType type) {
    const auto found = std::ranges::find(value_descriptions(), type, &ValueDescription::type);
    return found == value_descriptions().end() ? nullptr : &*found;
}

}  // namespace banxin
