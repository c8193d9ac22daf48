#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <thread>

#include "installed_fonts.h"
#include "text/shaper.h"

namespace banxin {
namespace {

using test::face;
using test::face_of;
using test::fonts;
using testing::ElementsAre;
using testing::IsEmpty;

FontCatalogue one_role(std::vector<FaceEntry> simplified) {
    FontRole role{"song", "宋", {}, {}, {}};
    role.faces[0] = std::move(simplified);
    return {"", {role}, {}};
}

Style asking_for(std::string role, Language language = Language::zh_hans) {
    Style style;
    style.name = "body";
    style.font = std::move(role);
    style.language = language;
    return style;
}

std::vector<Code> codes(const Diagnostics& diagnostics) {
    std::vector<Code> result;
    for (const Diagnostic& diagnostic : diagnostics.items()) {
        result.push_back(diagnostic.code);
    }
    return result;
}

TEST(FontBank, KnowsItsFaces) {
    const FaceFacts& facts = fonts().facts(face_of("song"));
    EXPECT_EQ(facts.postscript_name, "NotoSerifCJKsc-Regular");
    EXPECT_EQ(facts.face_index, 2);
    EXPECT_EQ(facts.units_per_em, 1000u);
    EXPECT_EQ(facts.glyph_count, 65535u);
    EXPECT_EQ(fonts().facts(face_of("hei", Language::zh_hk)).postscript_name,
              "NotoSansCJKhk-Regular");
}

TEST(FontBank, OpensAFaceOnceHoweverManyRolesShareIt) {
    EXPECT_EQ(face_of("song"), face_of("mixed"));
}

TEST(FontBank, OpensOnlyWhatTheStylesUse) {
    Diagnostics diagnostics;
    const FontBank bank(test::installed_fonts(), {asking_for("kai")}, diagnostics);
    EXPECT_TRUE(bank.faces("kai", Language::zh_hans));
    EXPECT_FALSE(bank.faces("song", Language::zh_hans));
    EXPECT_THAT(diagnostics.items(), IsEmpty());
}

TEST(FontBank, NamesThePackageOfAMissingFileOnceAndUsesTheFallback) {
    Diagnostics diagnostics;
    FaceEntry missing{"/nowhere/song.otf", 0, "fonts-song", "", {FileId{1}, 5, 9}};
    const FontBank bank(one_role({missing, face(test::wenkai), missing}), {asking_for("song")},
                        diagnostics);
    EXPECT_THAT(diagnostics.items(),
                ElementsAre(Diagnostic{
                    Code::font_missing, missing.at, {"/nowhere/song.otf", "song", "fonts-song"}}));
    EXPECT_EQ(bank.faces("song", Language::zh_hans)->han.size(), 1u);
}

TEST(FontBank, RefusesAFaceIndexThatTheFileDoesNotHave) {
    for (const std::int32_t face_index : {10, -1, 0x10000}) {
        Diagnostics diagnostics;
        const FontBank bank(one_role({face(test::serif_cjk, face_index)}), diagnostics);
        EXPECT_THAT(codes(diagnostics),
                    ElementsAre(Code::font_face_index, Code::font_role_empty, Code::font_none));
        EXPECT_TRUE(bank.empty());
    }
}

TEST(FontBank, RefusesAFileThatIsNoFont) {
    const auto file = std::filesystem::temp_directory_path() / "banxin-no-font.ttf";
    std::ofstream(file) << "This is not a font, however long one reads it.";
    Diagnostics diagnostics;
    const FontBank bank(one_role({face(file.c_str()), face("/tmp")}), diagnostics);
    EXPECT_THAT(codes(diagnostics), ElementsAre(Code::font_damaged, Code::font_missing,
                                                Code::font_role_empty, Code::font_none));
    std::filesystem::remove(file);
}

TEST(FontBank, LendsAnEmptyRoleTheFaceOfAnother) {
    FontCatalogue catalogue = test::installed_fonts();
    catalogue.roles.push_back({"biaosong", "小标宋", {}, {}, {}});
    catalogue.roles.back().faces[0] = {face("/nowhere/biaosong.otf")};
    Diagnostics diagnostics;
    const FontBank bank(catalogue, {asking_for("biaosong")}, diagnostics);
    EXPECT_THAT(codes(diagnostics), ElementsAre(Code::font_missing, Code::font_role_empty));
    EXPECT_EQ(bank.facts(bank.faces("biaosong", Language::zh_hans)->han.front()).postscript_name,
              "NotoSerifCJKsc-Regular");
}

TEST(FontBank, NamesAStyleThatAsksForAnUnknownRole) {
    Diagnostics diagnostics;
    const FontBank bank(test::installed_fonts(), {asking_for("caslon"), asking_for("caslon")},
                        diagnostics);
    ASSERT_THAT(codes(diagnostics), ElementsAre(Code::font_role_unknown));
    EXPECT_THAT(diagnostics.items()[0].args, ElementsAre("caslon", "body"));
    EXPECT_FALSE(bank.empty());
}

TEST(FontBank, SaysWhichLanguageStandsInForAnother) {
    Diagnostics diagnostics;
    const FontBank bank(test::installed_fonts(), {asking_for("kai", Language::zh_hk)}, diagnostics);
    ASSERT_THAT(codes(diagnostics), ElementsAre(Code::font_language_substituted));
    EXPECT_THAT(diagnostics.items()[0].args, ElementsAre("kai", "zh-HK", "zh-Hans"));
}

TEST(FontBank, KnowsWhereAGlyphIsInkedAndWhatHasAVerticalForm) {
    const FaceId kai = face_of("kai");
    EXPECT_TRUE(fonts().has_vertical_form(kai, U'（', Language::zh_hans));
    EXPECT_FALSE(fonts().has_vertical_form(kai, U'—', Language::zh_hans));
    EXPECT_TRUE(fonts().covers(kai, U'中'));
    EXPECT_FALSE(fonts().covers(kai, 0x10FFFD));
}

/// The glyphs a text is set with, sorted, without doubles.
std::vector<std::uint32_t> glyphs_of(const std::string& role, std::string text) {
    Paragraph paragraph;
    paragraph.runs.push_back({.text = std::move(text)});
    Diagnostics diagnostics;
    const std::vector<Style> styles{asking_for(role)};
    std::vector<std::uint32_t> glyphs;
    for (const Glyph& glyph :
         shape(paragraph, styles, WritingMode::horizontal, fonts(), diagnostics).glyphs) {
        glyphs.push_back(glyph.id);
    }
    std::sort(glyphs.begin(), glyphs.end());
    glyphs.erase(std::unique(glyphs.begin(), glyphs.end()), glyphs.end());
    return glyphs;
}

void expect_same_ink(const std::string& role, const std::string& text) {
    const FaceId whole = face_of(role);
    const auto glyphs = glyphs_of(role, text);
    const SubsetFace subset = fonts().subset(whole, glyphs);
    const auto file = std::filesystem::temp_directory_path() / ("banxin-subset-" + role + ".otf");
    std::ofstream(file, std::ios::binary) << subset.bytes;
    Diagnostics diagnostics;
    const FontBank small(one_role({face(file.c_str())}), diagnostics);
    ASSERT_FALSE(small.empty());
    EXPECT_LT(small.facts(FaceId{0}).glyph_count, glyphs.size() + 8);  // .notdef, and variants
    EXPECT_EQ(small.facts(FaceId{0}).postscript_name, fonts().facts(whole).postscript_name);
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        const GlyphInk ink = fonts().ink(whole, glyphs[i]);
        EXPECT_NE(ink, GlyphInk{});
        EXPECT_EQ(small.ink(FaceId{0}, subset.new_ids[i]), ink) << role << " glyph " << glyphs[i];
    }
    std::filesystem::remove(file);
}

TEST(Subset, KeepsTheInkOfEveryGlyph) {
    // 如 and 瘃 of Noto Sans are drawn wrongly by Cairo unless their subroutines are written out.
    for (const auto role : {"song", "hei", "kai"}) {
        expect_same_ink(role, "如瘃中国人民日报坚持稳中求进，。“”（）——……0123ABCxyz");
    }
}

TEST(Subset, IsSmallAndTheSameEveryTime) {
    const auto glyphs = glyphs_of("hei", "如版心");
    const SubsetFace once = fonts().subset(face_of("hei"), glyphs);
    EXPECT_LT(once.bytes.size(), 10'000u);
    EXPECT_EQ(once.bytes, fonts().subset(face_of("hei"), glyphs).bytes);
}

TEST(Subset, TakesGlyphsThatDoNotExist) {
    const std::vector<std::uint32_t> glyphs{1, 65'534, 1'000'000};
    const SubsetFace subset = fonts().subset(face_of("kai"), glyphs);
    EXPECT_EQ(subset.new_ids.size(), 3u);
}

TEST(FontBank, MayBeAskedFromManyThreads) {
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([] {
            for (std::uint32_t glyph = 1400; glyph < 1420; ++glyph) {
                fonts().ink(face_of("song"), glyph);
                fonts().has_vertical_form(face_of("song"), U'《', Language::zh_hans);
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
}

}  // namespace
}  // namespace banxin
