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

/// Runs the program to its end, its output thrown away. Throws std::runtime_error unless it ends
/// with status 0.
Cost cost_of(const std::vector<std::string>& command);

/// The largest proportional set size seen, in MB: shared pages count by their share. A run of its
/// own, since looking slows the program down.
double peak_pss_mb(const std::vector<std::string>& command);

}  // namespace banxin::bench
