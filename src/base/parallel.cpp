#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <system_error>
#include <thread>
#include <vector>

namespace banxin {
namespace {

unsigned workers_for(std::size_t n, unsigned threads) {
    const unsigned wanted =
        threads != 0 ? threads : std::max(1u, std::thread::hardware_concurrency());
    return static_cast<unsigned>(std::min<std::size_t>(n, wanted));
}

}  // namespace

void parallel_for(std::size_t n, unsigned threads, const std::function<void(std::size_t)>& body) {
    // Every index runs even after another has failed: which exception is thrown must not depend on
    // timing.
    std::vector<std::exception_ptr> failures(n);
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < n; i = next++) {
            try {
                body(i);
            } catch (...) {
                failures[i] = std::current_exception();
            }
        }
    };
    {
        std::vector<std::jthread> helpers;
        try {
            for (unsigned i = 1; i < workers_for(n, threads); ++i) helpers.emplace_back(work);
        } catch (const std::system_error&) {
            // The system grants no more threads; those there are do the work.
        }
        work();
    }
    for (const auto& failure : failures) {
        if (failure) std::rethrow_exception(failure);
    }
}

}  // namespace banxin
