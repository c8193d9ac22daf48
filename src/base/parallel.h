// One way to use the machine's cores: independent work by index, results in order.
#pragma once

#include <cstddef>
#include <functional>

namespace banxin {

/// Calls body(0) … body(n - 1), each once, on at most `threads` threads, and waits for all.
/// A body writes only what belongs to its index, so the result does not depend on the number of
/// threads. The first exception (by index) is thrown again here.
void parallel_for(std::size_t n, unsigned threads, const std::function<void(std::size_t)>& body);

}  // namespace banxin
