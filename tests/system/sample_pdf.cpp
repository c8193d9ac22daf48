#include "system/sample_pdf.h"

#include <algorithm>
#include <stdexcept>

#include "app/press.h"
#include "support/child.h"

namespace banxin::test {

void PrintTo(const SampleFile& file, std::ostream* out) {
    *out << file.page.name << " " << file.profile;
}

std::string file_name(const testing::TestParamInfo<SampleFile>& info) {
    const SampleFile& file = info.param;
    std::string name = file.page.name;
    if (*file.profile) name += std::string("_") + file.profile;
    std::ranges::replace(name, '-', '_');
    return name;
}

std::vector<SampleFile> plain_files() {
    return press_files({""});
}

std::vector<SampleFile> press_files(const std::vector<const char*>& profiles) {
    std::vector<SampleFile> files;
    for (const SamplePage& page : sample_pages)
        for (const char* profile : profiles) files.push_back({page, profile});
    return files;
}

std::vector<SampleFile> all_files() {
    return press_files({"", "newsprint"});
}

std::string press_pdf(Edition& edition, const SampleFile& file, unsigned threads,
                      const std::filesystem::path& cache) {
    EditionOptions options;
    options.edition = file.edition().string();
    options.threads = threads;
    const auto press =
        press_of(edition, options,
                 {.profile = file.profile, .cache = cache.string(), .no_cache = cache.empty()});
    if (!press) throw std::runtime_error(std::string("no press ") + file.profile);
    std::string pdf = make_press_pdf(edition, press->photos());
    if (pdf.empty())
        throw std::runtime_error(
            to_json(edition.diagnostics, edition.files, MessageLanguage::english));
    return pdf;
}

void SamplePdf::SetUp() {
    edition_ = build_edition(GetParam().edition(), {});
    ASSERT_TRUE(edition_.document);
    bytes_ = *GetParam().profile ? press_pdf(edition_, GetParam()) : make_pdf(edition_);
    spill(path(), bytes_);
}

std::string SamplePdf::said_by(std::vector<std::string> command) const {
    command.push_back(path().string());
    if (command.front() == "pdftotext") command.push_back("-");
    const ChildResult result = run(command);
    if (result.status != 0) throw std::runtime_error(command.front() + " failed");
    return result.out;
}

}  // namespace banxin::test
