// Inks of layouts.
#include <gmock/gmock.h>

#include "paper.h"

namespace banxin {
namespace {

using test::Faults;
using test::Paper;

/// The ink red of the layout has these attributes, and the story is printed in it.
Paper& paper_in_ink(Paper& paper, const std::string& attributes, const std::string& used = "red") {
    return paper.with(
        "layouts/plain.xml",
        "<layout><page width='400mm' height='550mm'/>"
        "<grid left='10mm' top='20mm' lines='100'/><inks>\n<ink name='red' " +
            attributes + "/></inks>" + "<styles><style name='body' ink='" + used +
            "'/><style name='title'/></styles>" +
            "<frames><text-frame id='text' column='1' line='9' lines='9'/><head-frame id='head' "
            "column='1' line='1' lines='8'/></frames></layout>");
}

TEST(Inks, SayWhetherTheyOverprint) {
    const auto ink = [](const std::string& attributes) {
        Paper paper;
        return paper_in_ink(paper, attributes).document().inks.at(1);
    };
    EXPECT_EQ(ink("cmyk='0 100 0 0'").overprint, Overprint::by_rule);
    EXPECT_EQ(ink("cmyk='0 100 0 0' overprint='yes'").overprint, Overprint::overprint);
    EXPECT_EQ(ink("cmyk='0 100 0 0' overprint='no'").overprint, Overprint::knock_out);
    EXPECT_EQ(ink("cmyk='0 0 0 0' spot='Varnish' overprint='yes'").overprint, Overprint::overprint);
    Paper paper;
    paper_in_ink(paper, "cmyk='0 0 0 0' overprint='yes'");
    EXPECT_EQ(paper.faults(), Faults{"layouts/plain.xml:2:43 D235(red)"});
}

TEST(Inks, MayBeTheRegistrationColour) {
    Paper paper;
    paper_in_ink(paper, "registration='yes'");
    EXPECT_EQ(paper.faults(), Faults{});
    EXPECT_EQ(paper.document().inks.at(1),
              (Ink{.name = "red", .cmyk = {1000, 1000, 1000, 1000}, .registration = true}));
    paper_in_ink(paper, "cmyk='0 100 0 0'", "registration");
    EXPECT_EQ(paper.faults(), Faults{});
    EXPECT_EQ(
        paper.document().inks.at(2),
        (Ink{.name = "registration", .cmyk = {1000, 1000, 1000, 1000}, .registration = true}));
    paper_in_ink(paper, "registration='yes' spot='Gold'");
    EXPECT_EQ(paper.faults(), Faults{"layouts/plain.xml:2:42 D236(red)"});
    paper_in_ink(paper, "overprint='no'");
    EXPECT_THAT(paper.faults(), testing::ElementsAre("layouts/plain.xml:2:1 X127(cmyk; ink)",
                                                     testing::HasSubstr("D210(red; black")));
}

TEST(Inks, KeepTheirPlates) {
    Paper paper;
    paper.with("layouts/base.xml", test::slurp(paper.root() / "layouts/plain.xml"));
    paper.with("layouts/plain.xml",
               "<layout based-on='base'><inks><ink name='gold' cmyk='0 20 60 20' "
               "spot='PANTONE 871 C'/></inks></layout>");
    const auto inks = paper.document().inks;
    EXPECT_EQ(inks, (std::vector<Ink>{
                        {.name = "black", .cmyk = {0, 0, 0, 1000}},
                        {.name = "red", .cmyk = {0, 1000, 900, 50}},
                        {.name = "gold", .cmyk = {0, 200, 600, 200}, .spot = "PANTONE 871 C"}}));
}

}  // namespace
}  // namespace banxin
