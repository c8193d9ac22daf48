// Another program, run to its end.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace banxin::preflight {

enum class ChildOutcome : unsigned char { succeeded, not_found, failed, timed_out };

/// Runs `arguments`, the program first, found on PATH, without a shell. What it prints is dropped.
/// A program that takes longer than `limit` is ended.
ChildOutcome run_child(const std::vector<std::string>& arguments, std::chrono::seconds limit);

}  // namespace banxin::preflight
