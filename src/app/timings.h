// How long each stage takes, for --timings. Measures only; nothing printed by it reaches an output.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace banxin {

class Timings {
public:
    /// Runs `work` and keeps its time under `stage`; gives what it returns.
    template <class Work>
    auto measure(std::string_view stage, Work work) {
        const Moment begin = now();
        if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
            work();
            add(stage, begin);
        } else {
            auto result = work();
            add(stage, begin);
            return result;
        }
    }
    /// A line a stage, their sum, and the most memory this process has held.
    std::string report() const;

private:
    struct Moment {
        double wall = 0, cpu = 0;  // milliseconds; cpu is of all threads
    };
    struct Stage {
        std::string name;
        Moment spent;
    };
    static Moment now();
    void add(std::string_view stage, Moment begin);

    std::vector<Stage> stages_;
};

}  // namespace banxin
