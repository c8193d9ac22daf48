// fonts.xml
#include <gmock/gmock.h>

#include "paper.h"

namespace banxin {
namespace {

using test::Faults;

struct ReadFonts {
    std::optional<FontCatalogue> fonts;
    Faults faults;
};

ReadFonts read(const std::filesystem::path& catalogue, const std::filesystem::path& near,
               const std::filesystem::path& root) {
    SourceFiles files;
    Diagnostics diagnostics;
    auto fonts = read_fonts(catalogue, near, files, diagnostics);
    return {std::move(fonts), test::faults_of(diagnostics, files, root)};
}

ReadFonts read(const std::string& inside) {
    const test::ScratchFolder folder;
    test::spill(folder.path() / "fonts.xml", "<fonts>\n" + inside + "\n</fonts>");
    return read(folder.path() / "fonts.xml", {}, folder.path());
}

TEST(Fonts, HaveRolesWithFacesByLanguage) {
    const auto [fonts, faults] = read(
        "<role name='song' title='宋'>"
        "<face lang='zh-Hans' file='/a.ttc' index='2' package='p' licence='OFL-1.1'/>"
        "<face lang='zh-HK' file='b.ttf'/><face lang='zh-Hans' file='c.ttf'/><latin "
        "file='d.ttf'/></role>");
    EXPECT_EQ(faults, Faults{});
    ASSERT_TRUE(fonts && fonts->roles.size() == 1);
    const FontRole& role = fonts->roles[0];
    EXPECT_EQ(role.name, "song");
    EXPECT_EQ(role.title, "宋");
    ASSERT_EQ(role.faces[0].size(), 2u);
    EXPECT_EQ(role.faces[0][0].file, "/a.ttc");
    EXPECT_EQ(role.faces[0][0].face_index, 2);
    EXPECT_EQ(role.faces[0][0].package, "p");
    EXPECT_EQ(role.faces[0][0].licence, "OFL-1.1");
    EXPECT_EQ(role.faces[0][1].file, "c.ttf");
    EXPECT_TRUE(role.faces[1].empty());
    EXPECT_EQ(role.faces[2][0].file, "b.ttf");
    EXPECT_EQ(role.latin.at(0).file, "d.ttf");
}

TEST(Fonts, NameEachRoleOnceAndGiveItAFace) {
    EXPECT_EQ(read("<role name='a'><face lang='zh-Hans' file='a.ttf'/></role>\n"
                   "<role name='b'/><role name='a'><face lang='zh-Hans' file='a.ttf'/></role>")
                  .faults,
              (Faults{"fonts.xml:3:1 X128(face; role)", "fonts.xml:3:29 D207(role; a)"}));
}

TEST(Fonts, AreLookedForUpwards) {
    const test::ScratchFolder folder;
    test::spill(folder.path() / "fonts/fonts.xml",
                "<fonts><role name='a'><face lang='zh-HK' file='a'/></role></fonts>");
    test::spill(folder.path() / "content/today/edition.xml", "");
    const auto found = read({}, folder.path() / "content/today", folder.path());
    ASSERT_TRUE(found.fonts);
    EXPECT_EQ(std::filesystem::path(found.fonts->folder),
              (folder.path() / "fonts").lexically_normal());
    const test::ScratchFolder bare;
    EXPECT_EQ(read({}, bare.path(), bare.path().parent_path()).faults.size(), 1u);
    EXPECT_THAT(read({}, bare.path(), bare.path().parent_path()).faults[0],
                testing::StartsWith(":1:1 D230("));
    EXPECT_THAT(read(bare.path() / "none.xml", {}, bare.path()).faults,
                testing::ElementsAre(":1:1 X115(none.xml; 16)"));
}

TEST(Fonts, OfTheHouseAreReadWithoutFaults) {
    const auto house = read(test::source_dir() / "fonts/fonts.xml", {}, test::source_dir());
    EXPECT_EQ(house.faults, Faults{});
    std::vector<std::string> names;
    for (const FontRole& role : house.fonts->roles) {
        names.push_back(role.name);
        for (const auto& faces : role.faces)
            for (const FaceEntry& face : faces) EXPECT_EQ(face.licence, "OFL-1.1") << role.name;
    }
    EXPECT_THAT(names, testing::IsSupersetOf({"song", "biaosong", "song-bold", "song-black", "hei",
                                              "hei-medium", "hei-light", "kai", "fangsong"}));
}

}  // namespace
}  // namespace banxin
