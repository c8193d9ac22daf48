#include <string>

#include "text/font_bank.h"
#include "text/hb_handles.h"

namespace banxin {
namespace {

// Tables that shape or place text: a PDF's glyphs are shaped and placed already.
constexpr hb_tag_t dropped_tables[] = {HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'),
                                       HB_TAG('G', 'D', 'E', 'F'), HB_TAG('B', 'A', 'S', 'E'),
                                       HB_TAG('V', 'O', 'R', 'G'), HB_TAG('v', 'h', 'e', 'a'),
                                       HB_TAG('v', 'm', 't', 'x')};

HbSubsetInput input_for(std::span<const std::uint32_t> glyphs) {
    HbSubsetInput input(hb_subset_input_create_or_fail());
    if (input == nullptr) {
        return input;
    }
    hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
    for (const std::uint32_t glyph : glyphs) {
        hb_set_add(wanted, glyph);
    }
    hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const hb_tag_t table : dropped_tables) {
        hb_set_add(dropped, table);
    }
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_DESUBROUTINIZE |
                                               HB_SUBSET_FLAGS_NOTDEF_OUTLINE |
                                               HB_SUBSET_FLAGS_NO_HINTING);
    return input;
}

std::string bytes_of(hb_face_t* face) {
    const HbBlob blob(hb_face_reference_blob(face));
    unsigned size = 0;
    const char* data = hb_blob_get_data(blob.get(), &size);
    return data == nullptr ? std::string() : std::string(data, size);
}

}  // namespace

SubsetFace FontBank::subset(FaceId face, std::span<const std::uint32_t> glyphs) const {
    const HbSubsetInput input = input_for(glyphs);
    if (input == nullptr) {
        return {};
    }
    const HbSubsetPlan plan(
        hb_subset_plan_create_or_fail(hb_font_get_face(font(face)), input.get()));
    const HbFace small(plan == nullptr ? nullptr : hb_subset_plan_execute_or_fail(plan.get()));
    if (small == nullptr) {
        return {};
    }
    SubsetFace result{bytes_of(small.get()), {}};
    const auto* new_ids = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
    result.new_ids.reserve(glyphs.size());
    for (const std::uint32_t glyph : glyphs) {
        const hb_codepoint_t id = hb_map_get(new_ids, glyph);
        result.new_ids.push_back(id == HB_MAP_VALUE_INVALID ? 0 : id);
    }
    return result;
}

}  // namespace banxin
