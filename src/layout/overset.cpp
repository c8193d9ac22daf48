#include "layout/overset.h"

#include "base/utf8.h"

namespace banxin {
namespace {

constexpr std::int32_t most_first_words = 12;  // characters

bool is_white(char32_t code_point) {
    return code_point <= 0x20 || code_point == 0x00A0 || code_point == 0x3000 ||
           code_point == line_separator;
}

}  // namespace

void count_characters(Overset& overset, const ShapedParagraph& paragraph, std::uint32_t from) {
    if (from >= paragraph.clusters.size()) return;
    for (std::size_t at = paragraph.clusters[from].text_begin; at < paragraph.text.size();) {
        const utf8::Decoded decoded = utf8::decode(paragraph.text, at);
        at += decoded.size;
        if (is_white(decoded.code_point)) continue;
        if (overset.characters < most_first_words)
            utf8::append(overset.first_words, decoded.code_point);
        ++overset.characters;
    }
}

}  // namespace banxin
