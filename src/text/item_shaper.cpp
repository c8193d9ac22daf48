#include "text/item_shaper.h"

#include <hb.h>

#include <array>

#include "text/hb_language.h"

namespace banxin {
namespace {

constexpr hb_feature_t feature(hb_tag_t tag, std::uint32_t value) {
    return {tag, value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
}
/// Han stand on their ems, so nothing moves them.
constexpr std::array han_features = {feature(HB_TAG('k', 'e', 'r', 'n'), 0)};
/// Ligatures would be cut off from their letters in what a reader copies (prepress.md §2.1); ’ of a
/// Chinese face is a whole em wide unless asked for otherwise.
constexpr std::array latin_features = {feature(HB_TAG('l', 'i', 'g', 'a'), 0),
                                       feature(HB_TAG('c', 'l', 'i', 'g'), 0),
                                       feature(HB_TAG('p', 'w', 'i', 'd'), 1)};

}  // namespace

void ItemShaper::DestroyBuffer::operator()(hb_buffer_t* buffer) const {
    hb_buffer_destroy(buffer);
}

ItemShaper::ItemShaper(const std::vector<Character>& characters, const FontBank& fonts)
    : characters_(characters), fonts_(fonts) {}
ItemShaper::~ItemShaper() = default;

void ItemShaper::fill(std::span<const Item> items) {
    if (buffer_ == nullptr) {
        buffer_.reset(hb_buffer_create());
    }
    hb_buffer_clear_contents(buffer_.get());
    hb_buffer_set_content_type(buffer_.get(), HB_BUFFER_CONTENT_TYPE_UNICODE);
    for (std::size_t i = 0; i < items.size(); ++i) {
        for (std::uint32_t k = 0; k < items[i].count; ++k) {
            hb_buffer_add(buffer_.get(), characters_[items[i].first + k].code_point,
                          static_cast<unsigned>(i));
        }
    }
}

void ItemShaper::shape(std::span<const Item> items, Language language, Direction direction) {
    fill(items);
    hb_buffer_t* buffer = buffer_.get();
    const bool latin = items.front().script == Script::latin;
    hb_buffer_set_direction(buffer,
                            direction == Direction::down ? HB_DIRECTION_TTB : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, latin ? HB_SCRIPT_LATIN : HB_SCRIPT_HAN);
    hb_buffer_set_language(buffer, hb_language_of(language));
    const std::span<const hb_feature_t> features =
        latin ? std::span<const hb_feature_t>(latin_features) : han_features;
    hb_shape(fonts_.font(items.front().face), buffer, features.data(),
             static_cast<unsigned>(features.size()));
    next_ = 0;
}

void ItemShaper::take(std::size_t n, std::vector<ShapedGlyph>& glyphs) {
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer_.get(), &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer_.get(), &count);
    glyphs.clear();
    for (; next_ < count && infos[next_].cluster <= n; ++next_) {
        const hb_glyph_position_t& at = positions[next_];
        glyphs.push_back(
            {infos[next_].codepoint, {at.x_advance, at.y_advance, at.x_offset, at.y_offset}});
    }
}

}  // namespace banxin
