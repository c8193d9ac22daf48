// What is set without the shaper is what the shaper would set.
#include "text/plain_glyphs.h"

#include <gmock/gmock.h>
#include <hb.h>

#include "base/parallel.h"
#include "base/utf8.h"
#include "shaped_text.h"

namespace banxin {
namespace {

using namespace test;

constexpr Language languages[] = {Language::zh_hans, Language::zh_hant, Language::zh_hk};
constexpr const char* names[] = {"zh-hans", "zh-hant", "zh-hk"};
// Han, marks and what the faces substitute in between: kana with marks, dashes, Latin.
constexpr std::u32string_view mixed_text =
    U"天地玄黄，宇宙洪荒。“日月盈昃”、《辰宿列张》（寒来）；暑往：秋收！冬藏？"
    U"闰余—成岁——律吕…调阳……か゚が゙ハングル간국々〇～／·％ＡＢ骨直誤草";

std::vector<ShapedGlyph> shaped_by_harfbuzz(std::u32string_view text, FaceId face,
                                            Language language, WritingMode mode) {
    hb_buffer_t* buffer = hb_buffer_create();
    for (std::size_t i = 0; i < text.size(); ++i) {
        hb_buffer_add(buffer, text[i], static_cast<unsigned>(i));
    }
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
    hb_buffer_set_direction(buffer,
                            mode == WritingMode::vertical ? HB_DIRECTION_TTB : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, HB_SCRIPT_HAN);
    hb_buffer_set_language(buffer,
                           hb_language_from_string(names[static_cast<std::size_t>(language)], -1));
    const hb_feature_t no_kerning{HB_TAG('k', 'e', 'r', 'n'), 0, HB_FEATURE_GLOBAL_START,
                                  HB_FEATURE_GLOBAL_END};
    hb_shape(fonts().font(face), buffer, &no_kerning, 1);
    unsigned count = 0;
    const auto* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const auto* positions = hb_buffer_get_glyph_positions(buffer, &count);
    std::vector<ShapedGlyph> by_character(text.size());
    for (unsigned i = 0; i < count; ++i) {
        by_character[infos[i].cluster] = {infos[i].codepoint,
                                          {positions[i].x_advance, positions[i].y_advance,
                                           positions[i].x_offset, positions[i].y_offset}};
    }
    hb_buffer_destroy(buffer);
    return by_character;
}

/// How many of the characters are plain; checks each of them.
std::size_t count_plain(std::string_view role, Language language, WritingMode mode) {
    const auto faces = fonts().faces(role, language);
    if (!faces || faces->han.empty()) {
        return 0;
    }
    const FaceId face = faces->han.front();
    const auto by_harfbuzz = shaped_by_harfbuzz(mixed_text, face, language, mode);
    std::size_t plain = 0;
    for (std::size_t i = 0; i < mixed_text.size(); ++i) {
        if (const auto* glyph = fonts().plain_glyphs(face, language, mode).find(mixed_text[i])) {
            EXPECT_EQ(*glyph, by_harfbuzz[i]) << role << " " << utf8::encode(mixed_text[i]);
            ++plain;
        }
    }
    return plain;
}

TEST(PlainGlyphs, AreWhatHarfBuzzSetsInEveryFaceLanguageAndMode) {
    for (const auto role : {"song", "hei", "kai"}) {
        for (const Language language : languages) {
            for (const WritingMode mode : {WritingMode::horizontal, WritingMode::vertical}) {
                count_plain(role, language, mode);
            }
        }
    }
}

TEST(PlainGlyphs, AreMostOfAChineseText) {
    EXPECT_GT(count_plain("song", Language::zh_hans, WritingMode::horizontal), 55u);
    EXPECT_GT(count_plain("song", Language::zh_hans, WritingMode::vertical), 30u);
    EXPECT_GT(count_plain("kai", Language::zh_hans, WritingMode::horizontal), 55u);
}

TEST(PlainGlyphs, AreNoneOfWhatAFaceSubstitutesOrDoesNotHave) {
    const FaceId song = face_of("song");
    const auto& horizontal = fonts().plain_glyphs(song, Language::zh_hans, WritingMode::horizontal);
    EXPECT_EQ(horizontal.find(U'—'), nullptr);  // two of them are one glyph
    EXPECT_EQ(horizontal.find(U'か'), nullptr);
    EXPECT_EQ(horizontal.find(U'A'), nullptr);
    EXPECT_EQ(horizontal.find(U'\U00020000'), nullptr);
    const auto& vertical = fonts().plain_glyphs(song, Language::zh_hans, WritingMode::vertical);
    EXPECT_EQ(vertical.find(U'，'), nullptr);
}

TEST(PlainGlyphs, MayBeAskedFromManyThreads) {
    Diagnostics diagnostics;
    const FontBank fresh(installed_fonts(), diagnostics);
    const FaceId song = fresh.faces("song", Language::zh_hans)->han.front();
    std::vector<std::vector<std::uint32_t>> ids(8);
    parallel_for(ids.size(), 4, [&](std::size_t i) {
        for (char32_t c = 0x4E00; c < 0x5200; ++c) {
            ids[i].push_back(
                fresh.plain_glyphs(song, Language::zh_hans, WritingMode::horizontal).find(c)->id);
        }
    });
    EXPECT_THAT(ids, testing::Each(ids.front()));
}

TEST(Shape, PlacesEveryHanAlikeHoweverItIsSet) {
    // A variation selector sends its Han through the shaper.
    const auto set = set_text("天\U000E0100地天，天\U000E0100，", in("song"));
    EXPECT_EQ(set.clusters[0].advance, set.clusters[2].advance);
    EXPECT_EQ(first_glyph(set, set.clusters[0]), first_glyph(set, set.clusters[2]));
    EXPECT_EQ(set.clusters[3].advance, set.clusters[5].advance);
}

}  // namespace
}  // namespace banxin
