// The sample pages as finished PDF files.
#pragma once

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "app/engine.h"
#include "support/sample_pages.h"

namespace banxin::test {

/// A sample page, and the press it is made for.
struct SampleFile {
    SamplePage page;
    const char* profile;  // empty: the plain file

    std::filesystem::path edition() const { return page.edition(); }
};
void PrintTo(const SampleFile& file, std::ostream* out);

/// Names a parameterised test after its file: macun_newsprint_x1a.
std::string file_name(const testing::TestParamInfo<SampleFile>& info);

std::vector<SampleFile> plain_files();
std::vector<SampleFile> press_files(const std::vector<const char*>& profiles);
/// Plain, and for the newspaper's press.
std::vector<SampleFile> all_files();

/// The file of an edition for one of the project's presses, its photos kept in `cache` if there is
/// one. Throws std::runtime_error if it cannot be made.
std::string press_pdf(Edition& edition, const SampleFile& file, unsigned threads = 0,
                      const std::filesystem::path& cache = {});

/// A page's PDF, in a file that other programs can open.
class SamplePdf : public testing::TestWithParam<SampleFile> {
protected:
    void SetUp() override;
    std::filesystem::path path() const { return folder_.path() / "page.pdf"; }
    /// What a program of the PDF tools says of the file.
    std::string said_by(std::vector<std::string> command) const;

    Edition edition_;
    std::string bytes_;

private:
    ScratchFolder folder_;
};

}  // namespace banxin::test
