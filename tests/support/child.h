// Programs run by tests: the PDF tools, and banxin itself.
#pragma once

#include <string>
#include <vector>

namespace banxin::test {

struct ChildResult {
    int status = -1;  // exit status; 128 + signal if it was killed
    std::string out;  // standard output; standard error goes to the test's own
};

/// Runs `arguments` (the program first, found by PATH). Throws std::runtime_error if it cannot be
/// started.
ChildResult run(const std::vector<std::string>& arguments);

}  // namespace banxin::test
