// Running a program and seeing what it cost.
#pragma once

#include <string>
#include <vector>

namespace banxin::bench {

struct Cost {
    double cpu_ms = 0;  // user + system
    double wall_ms = 0;
    double rss_mb = 0;  // largest resident set
};

/// Which ends are no failure of the run: status 0 alone, or also 1, when all was done and the page
/// has faults.
enum class MayEnd { clean, with_faults };

/// Runs the program to its end, its output thrown away. Throws std::runtime_error if it fails.
Cost cost_of(const std::vector<std::string>& command, MayEnd end = MayEnd::clean);

/// Runs the program and lets its standard error, and nothing else, come out on our standard output.
void show_errors_of(const std::vector<std::string>& command, MayEnd end = MayEnd::clean);

/// The largest proportional set size seen, in MB: shared pages count by their share. A run of its
/// own, since looking slows the program down.
double peak_pss_mb(const std::vector<std::string>& command, MayEnd end = MayEnd::clean);

}  // namespace banxin::bench
