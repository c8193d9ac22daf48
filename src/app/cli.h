// The command line.
#pragma once

#include <istream>
#include <ostream>
#include <string>
#include <vector>

namespace banxin {

/// Runs `banxin` with `arguments` (without the program's name). Results go to `out`, messages to
/// `err`; only `fit` reads `in`. Gives the exit status: 0 clean or warnings only, 1 errors in the
/// document, 2 wrong usage or unreadable files.
int run(std::vector<std::string> arguments, std::istream& in, std::ostream& out, std::ostream& err);
/// The same with nothing to read.
int run(std::vector<std::string> arguments, std::ostream& out, std::ostream& err);

}  // namespace banxin
