#include "rules/include_rules.h"

#include <gmock/gmock.h>

#include "support/files.h"

namespace banxin::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Sources sources_of_the_project() {
    Sources sources;
    const std::filesystem::path src = source_dir() / "src";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(src)) {
        const std::string extension = entry.path().extension().string();
        if (extension == ".h" || extension == ".cpp")
            sources[entry.path().lexically_relative(src).generic_string()] = slurp(entry.path());
    }
    return sources;
}

TEST(IncludeRules, HoldThroughoutTheProject) {
    const Sources sources = sources_of_the_project();
    EXPECT_GT(sources.size(), 50u);
    EXPECT_THAT(include_faults(sources), IsEmpty());
}

TEST(IncludeRules, LetArrowsPointLeft) {
    EXPECT_THAT(
        include_faults({{"text/a.cpp", "#include \"document/model.h\"\n#include <vector>\n"}}),
        IsEmpty());
}

TEST(IncludeRules, RefuseAnArrowThatPointsRight) {
    EXPECT_THAT(include_faults({{"text/a.cpp", "\n #  include \"layout/lay_out.h\"\n"}}),
                ElementsAre("text/a.cpp:2: layout/lay_out.h points right, to layout/"));
}

TEST(IncludeRules, RefuseAnArrowBetweenRenderAndPrepress) {
    EXPECT_THAT(include_faults({{"prepress/a.cpp", "#include \"render/render.h\"\n"}}),
                ElementsAre("prepress/a.cpp:1: render/render.h points right, to render/"));
}

TEST(IncludeRules, RefuseALibraryOutsideItsFolder) {
    EXPECT_THAT(include_faults({{"layout/a.cpp", "#include <hb.h>\n"}}),
                ElementsAre("layout/a.cpp:1: hb.h belongs to text/"));
    EXPECT_THAT(include_faults({{"app/a.cpp", "#include <pugixml.hpp>\n"}}),
                ElementsAre("app/a.cpp:1: pugixml.hpp belongs to document/"));
}

TEST(IncludeRules, RefuseAHeaderThatBringsALibraryAlong) {
    EXPECT_THAT(include_faults({{"render/canvas.h", "#include <cairo.h>\n"},
                                {"render/drawing.h", "#include \"render/canvas.h\"\n"},
                                {"app/a.cpp", "#include \"render/drawing.h\"\n"}}),
                ElementsAre("app/a.cpp:1: render/drawing.h brings along <cairo…> of render/"));
}

TEST(IncludeRules, KeepLayoutToTheStandardLibrary) {
    EXPECT_THAT(
        include_faults({{"layout/a.cpp", "#include <unistd.h>\n"}}),
        ElementsAre(
            "layout/a.cpp:1: unistd.h is not the standard library's, which layout/ keeps to"));
}

TEST(IncludeRules, RefuseANameNotWrittenFromTheRoot) {
    EXPECT_THAT(include_faults({{"layout/a.cpp", "#include \"grid.h\"\n"}}),
                ElementsAre("layout/a.cpp:1: grid.h is not named from src/, as folder/file.h"));
}

TEST(IncludeRules, RefuseAFolderThatIsNoStage) {
    EXPECT_THAT(include_faults({{"util/a.cpp", ""}}),
                ElementsAre("util/a.cpp: not in the folder of a stage"));
}

}  // namespace
}  // namespace banxin::test
