#include "base/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace banxin {
namespace {

std::vector<std::size_t> squares(std::size_t n, unsigned threads) {
    std::vector<std::size_t> results(n);
    parallel_for(n, threads, [&](std::size_t i) { results[i] += i * i + 1; });
    return results;
}

TEST(ParallelFor, GivesTheSameOnAnyNumberOfThreads) {
    const auto expected = squares(1000, 1);
    EXPECT_EQ(expected[999], 999u * 999u + 1);
    for (const unsigned threads : {0u, 2u, 3u, 64u}) EXPECT_EQ(squares(1000, threads), expected);
}

TEST(ParallelFor, DoesNothingForNoWork) {
    EXPECT_TRUE(squares(0, 4).empty());
}

TEST(ParallelFor, RunsOnTheCallersThreadIfAskedForOne) {
    parallel_for(3, 1, [caller = std::this_thread::get_id()](std::size_t) {
        EXPECT_EQ(std::this_thread::get_id(), caller);
    });
}

TEST(ParallelFor, ThrowsTheFirstExceptionByIndexAfterAllHasRun) {
    std::atomic<int> ran = 0;
    try {
        parallel_for(50, 4, [&](std::size_t i) {
            ++ran;
            if (i % 10 == 7) throw std::runtime_error(std::to_string(i));
        });
        FAIL() << "no exception";
    } catch (const std::runtime_error& error) {
        EXPECT_STREQ(error.what(), "7");
    }
    EXPECT_EQ(ran, 50);
}

TEST(ParallelFor, MayBeNested) {
    std::atomic<int> ran = 0;
    parallel_for(4, 2, [&](std::size_t) { parallel_for(5, 2, [&](std::size_t) { ++ran; }); });
    EXPECT_EQ(ran, 20);
}

}  // namespace
}  // namespace banxin
