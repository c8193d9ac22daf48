// Press profiles: what the print shop asks for.
#include <gmock/gmock.h>

#include "document/icc_header.h"
#include "document/press_profile.h"
#include "paper.h"

namespace banxin {
namespace {

using test::Faults;
using test::Paper;

/// A folder of layouts with the press profile “shop”.
class Shop {
public:
    Shop& with(const std::string& file, const std::string& text) {
        test::spill(folder_.path() / "press" / file, text);
        return *this;
    }
    Shop& with_profile(const std::string& inside, const std::string& attributes = {}) {
        return with("shop.xml", "<press icc='shop.icc'" + attributes +
                                    "><condition identifier='SHOP'/>\n" + inside + "</press>");
    }

    std::optional<PressProfile> read(const std::string& name = "shop") {
        faults_.clear();
        SourceFiles files;
        Diagnostics diagnostics;
        const FileId asking = files.add("layouts/plain.xml", "<layout press='shop'/>");
        auto press = read_press_profile(name, folder_.path(), {asking, 15, 19}, files, diagnostics);
        faults_ = test::faults_of(diagnostics, files, folder_.path());
        return press;
    }
    Faults faults(const std::string& name = "shop") {
        EXPECT_EQ(read(name), std::nullopt);
        return faults_;
    }

private:
    test::ScratchFolder folder_;
    Faults faults_;
};

std::string big_endian(std::size_t number) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> shift & 255);
    return bytes;
}

std::string icc_profile(const std::string& profile_class = "prtr",
                        const std::string& colour_space = "CMYK") {
    std::string bytes(132, '\0');
    bytes.replace(0, 4, big_endian(bytes.size()));
    bytes.replace(12, 4, profile_class);
    bytes.replace(16, 4, colour_space);
    bytes.replace(36, 4, "acsp");
    return bytes;
}

TEST(PressProfiles, SayWhatThePrintShopAsksFor) {
    Shop shop;
    shop.with("shop.icc", icc_profile());
    shop.with_profile(
        "<ink limit='300%' rich-black='150%'/>"
        "<type one-ink='5pt' tint='6pt' several-inks='7pt' reversed='8pt'/>"
        "<line one-ink='0.1mm' several-inks='0.5pt' reversed='0.6pt'/>"
        "<photos ppi='300' ppi-warning='250' ppi-error='150' intent='relative' sharpen='60%' "
        "radius='80%' threshold='2' quality='90'/>"
        "<marks crop='yes' registration='yes' colour-bar='yes' slug='yes' offset='4mm'/>"
        "<boxes bleed='3mm' safe-edge='5mm'/><paper red='93%' green='91%' blue='86.5%'/>",
        " title='本厂' standard='pdf-x1a'");
    const auto press = shop.read();
    ASSERT_TRUE(press);
    EXPECT_EQ(press->name, "shop");
    EXPECT_EQ(press->title, "本厂");
    EXPECT_EQ(press->standard, PressStandard::pdf_x1a);
    EXPECT_EQ(press->icc, icc_profile());
    EXPECT_EQ(press->condition_identifier, "SHOP");
    EXPECT_EQ(press->ink_limit, 3000);
    EXPECT_EQ(press->rich_black_limit, 1500);
    EXPECT_EQ(press->least_type, (TypeLimits{pt(5), pt(6), pt(7), pt(8)}));
    EXPECT_EQ(press->least_line, (LineLimits{mm(0.1), pt(0.5), pt(0.6)}));
    EXPECT_EQ(press->photos, (PhotoLimits{.ppi = 300,
                                          .ppi_warning = 250,
                                          .ppi_error = 150,
                                          .intent = RenderingIntent::relative,
                                          .unsharp = {600, 800, 2},
                                          .quality = 90}));
    EXPECT_EQ(press->marks, (PressMarks{true, true, true, true, mm(4)}));
    EXPECT_EQ(press->bleed, mm(3));
    EXPECT_EQ(press->safe_edge, mm(5));
    EXPECT_EQ(press->paper, (std::array<std::int32_t, 3>{930, 910, 865}));
}

TEST(PressProfiles, AreNewsprintWhereTheySayNothing) {
    Shop shop;
    shop.with("shop.icc", icc_profile()).with_profile("");
    const auto press = shop.read();
    ASSERT_TRUE(press);
    EXPECT_EQ(press->ink_limit, 2400);
    EXPECT_EQ(press->least_type, (TypeLimits{pt(6), pt(8), pt(10), pt(9)}));
    EXPECT_EQ(press->least_line, (LineLimits{pt(0.25), pt(0.5), pt(0.5)}));
    EXPECT_EQ(press->photos, PhotoLimits{});
    EXPECT_EQ(press->marks, PressMarks{.offset = mm(3)});
}

TEST(PressProfiles, OfTheHouseAreReadWithoutFaults) {
    for (const char* name : {"newsprint", "newsprint-x1a", "coated"}) {
        SourceFiles files;
        Diagnostics diagnostics;
        const auto press =
            read_press_profile(name, test::source_dir() / "layouts", {}, files, diagnostics);
        EXPECT_TRUE(diagnostics.items().empty()) << name;
        ASSERT_TRUE(press) << name;
        EXPECT_GT(press->icc.size(), 200'000u) << name;
    }
}

TEST(PressProfiles, AreNamedNotReachedByAPath) {
    Shop shop;
    EXPECT_EQ(shop.faults("none"), Faults{"layouts/plain.xml:1:16 D238(none; press)"});
    EXPECT_EQ(shop.faults("../a"), Faults{"layouts/plain.xml:1:16 D238(../a; press)"});
}

TEST(PressProfiles, HaveTheRightRoot) {
    Shop shop;
    shop.with("shop.xml", "<layout/>");
    EXPECT_EQ(shop.faults(), Faults{"press/shop.xml:1:1 X117(layout; <press>)"});
}

TEST(PressProfiles, HaveACondition) {
    Shop shop;
    shop.with("shop.icc", icc_profile()).with("shop.xml", "<press icc='shop.icc'/>");
    EXPECT_EQ(shop.faults(), Faults{"press/shop.xml:1:1 X128(condition; press)"});
}

TEST(PressProfiles, HaveValuesInRange) {
    Shop shop;
    shop.with("shop.icc", icc_profile());
    shop.with_profile("<ink limit='401%'/>");
    EXPECT_EQ(shop.faults(), Faults{"press/shop.xml:2:13 X134(limit; 401%; 100%; 400%)"});
    shop.with_profile("<photos ppi='20'/>");
    EXPECT_EQ(shop.faults(), Faults{"press/shop.xml:2:14 X134(ppi; 20; 36; 2400)"});
    shop.with_profile("<line one-ink='0.1字'/>");
    EXPECT_EQ(shop.faults(), Faults{"press/shop.xml:2:16 X150(one-ink; 0.1字)"});
    shop.with_profile("<type tint='-6pt'/>");
    EXPECT_EQ(shop.faults(), Faults{"press/shop.xml:2:13 X138(tint; -6pt)"});
}

TEST(PressProfiles, HaveResolutionsInOrder) {
    Shop shop;
    shop.with("shop.icc", icc_profile());
    shop.with_profile("<photos ppi='150'/>");
    EXPECT_EQ(shop.faults(), Faults{"press/shop.xml:2:1 D241(120; 170; 150)"});
    shop.with_profile("<photos ppi-error='180'/>");
    EXPECT_EQ(shop.faults(), Faults{"press/shop.xml:2:1 D241(180; 170; 200)"});
}

TEST(PressProfiles, HaveTheIccProfileOfACmykPress) {
    Shop shop;
    shop.with_profile("");
    EXPECT_EQ(shop.faults(), Faults{"press/shop.xml:1:13 X115(press/shop.icc; 16)"});
    shop.with("shop.icc", icc_profile("mntr", "RGB "));
    EXPECT_EQ(shop.faults(), Faults{"press/shop.xml:1:13 D240(shop.icc; mntr; RGB )"});
    shop.with("shop.icc", icc_profile("prtr", std::string(4, '\x1b')));
    EXPECT_EQ(shop.faults(), Faults{"press/shop.xml:1:13 D240(shop.icc; prtr; ?"
                                    "?"
                                    "?"
                                    "?)"});
    shop.with("shop.icc", icc_profile() + "more");
    EXPECT_EQ(shop.faults(), Faults{"press/shop.xml:1:13 D239(shop.icc)"});
    shop.with("shop.icc", "acsp");
    EXPECT_EQ(shop.faults(), Faults{"press/shop.xml:1:13 D239(shop.icc)"});
    shop.with("shop.xml", "<press icc='../shop.icc'><condition identifier='S'/></press>");
    EXPECT_EQ(shop.faults(), Faults{"press/shop.xml:1:13 X116(../shop.icc)"});
}

TEST(IccHeaders, NameClassAndColourSpaceOfAWholeProfile) {
    const auto header = read_icc_header(icc_profile());
    ASSERT_TRUE(header);
    EXPECT_EQ(header->profile_class, "prtr");
    EXPECT_EQ(header->colour_space, "CMYK");
    EXPECT_TRUE(is_press_profile(*header));
    EXPECT_FALSE(is_press_profile({"prtr", "RGB "}));
    EXPECT_FALSE(is_press_profile({"mntr", "CMYK"}));
    for (std::size_t size = 0; size < 132; ++size)
        EXPECT_FALSE(read_icc_header(icc_profile().substr(0, size))) << size;
}

Paper& paper_with_presses(Paper& paper, const std::string& first, const std::string& second) {
    Paper whole;
    paper.with("layouts/base.xml", test::slurp(whole.root() / "layouts/plain.xml"));
    paper.with("layouts/plain.xml", "<layout based-on='base'" + first + "/>");
    paper.with("layouts/two.xml", "<layout based-on='plain'" + second + "/>");
    return paper
        .with("edition.xml",
              "<edition title='T' date='2020-12-30'><page layout='plain'>"
              "<place src='lead.xml' head='head' in='text'/></page>"
              "<page layout='two'><place src='two.xml' in='text'/></page></edition>")
        .with("two.xml", "<story id='two'><p>文</p></story>");
}

TEST(Presses, AreNamedByLayoutsAndTakenOver) {
    Paper paper;
    EXPECT_EQ(paper.document().press, "");
    paper_with_presses(paper, " press='newsprint'", "");
    EXPECT_EQ(paper.faults(), Faults{});
    SourceFiles files;
    Diagnostics diagnostics;
    const auto document = read_edition(paper.root() / "edition.xml", {}, files, diagnostics);
    EXPECT_EQ(document->press, "newsprint");
    EXPECT_EQ(
        files.bytes(document->press_at.file)
            .substr(document->press_at.begin, document->press_at.end - document->press_at.begin),
        "newsprint");
}

TEST(Presses, AreOneAnEdition) {
    Paper paper;
    paper_with_presses(paper, " press='newsprint'", " press='coated'");
    EXPECT_EQ(paper.faults(), Faults{"layouts/two.xml:1:33 D237(two; coated; newsprint)"});
    EXPECT_EQ(paper.document().press, "newsprint");
    paper_with_presses(paper, "", " press='../x'");
    EXPECT_EQ(paper.faults(), Faults{"layouts/two.xml:1:33 X149(press; ../x)"});
}

TEST(LayoutsFolder, IsFoundAsTheReaderFindsIt) {
    const Paper paper;
    EXPECT_EQ(layouts_folder(paper.root() / "edition.xml", {}), paper.root() / "layouts");
    EXPECT_EQ(layouts_folder(paper.root() / "edition.xml", {.layouts = "x"}), "x");
}

}  // namespace
}  // namespace banxin
