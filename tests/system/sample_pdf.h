// The sample pages as finished PDF files.
#pragma once

#include <gtest/gtest.h>

#include <stdexcept>

#include "app/engine.h"
#include "support/child.h"
#include "support/sample_pages.h"

namespace banxin::test {

/// A page's PDF, in a file that other programs can open.
class SamplePdf : public testing::TestWithParam<SamplePage> {
protected:
    void SetUp() override {
        edition_ = build_edition(GetParam().edition(), {});
        ASSERT_TRUE(edition_.document);
        bytes_ = make_pdf(edition_);
        spill(path(), bytes_);
    }
    std::filesystem::path path() const { return folder_.path() / "page.pdf"; }
    /// What a program of the PDF tools says of the file.
    std::string said_by(std::vector<std::string> command) const {
        command.push_back(path().string());
        if (command.front() == "pdftotext") command.push_back("-");
        const ChildResult result = run(command);
        if (result.status != 0) throw std::runtime_error(command.front() + " failed");
        return result.out;
    }

    Edition edition_;
    std::string bytes_;

private:
    ScratchFolder folder_;
};

}  // namespace banxin::test
