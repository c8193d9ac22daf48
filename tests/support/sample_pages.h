// The sample pages, which end-to-end tests look at.
#pragma once

#include <ostream>
#include <string>

#include "support/files.h"

namespace banxin::test {

struct SamplePage {
    const char* name;
    const char* edition_file;

    std::filesystem::path edition() const { return source_dir() / "content/macun" / edition_file; }
};
inline void PrintTo(const SamplePage& page, std::ostream* out) {
    *out << page.name;
}

inline constexpr SamplePage sample_pages[] = {{"macun", "edition.xml"},
                                              {"macun_vertical", "edition-vertical.xml"}};

/// Names a parameterised test after its page.
inline constexpr auto page_name = [](const auto& info) { return std::string(info.param.name); };

}  // namespace banxin::test
