#include "app/timings.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <chrono>
#include <ctime>

namespace banxin {

namespace {

std::string line(std::string_view name, double wall, double cpu) {
    return fmt::format("{:<12} {:>8.1f} ms {:>8.1f} ms CPU\n", name, wall, cpu);
}

double peak_memory_in_mb() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

}  // namespace

Timings::Moment Timings::now() {
    using Milliseconds = std::chrono::duration<double, std::milli>;
    timespec cpu{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &cpu);
    return {Milliseconds(std::chrono::steady_clock::now().time_since_epoch()).count(),
            static_cast<double>(cpu.tv_sec) * 1e3 + static_cast<double>(cpu.tv_nsec) / 1e6};
}

void Timings::add(std::string_view stage, Moment begin) {
    const Moment end = now();
    stages_.push_back({std::string(stage), {end.wall - begin.wall, end.cpu - begin.cpu}});
}

std::string Timings::report() const {
    std::string text;
    Moment sum;
    for (const auto& stage : stages_) {
        text += line(stage.name, stage.spent.wall, stage.spent.cpu);
        sum.wall += stage.spent.wall;
        sum.cpu += stage.spent.cpu;
    }
    return text + line("total", sum.wall, sum.cpu) +
           fmt::format("{:<12} {:>8.1f} MB\n", "peak memory", peak_memory_in_mb());
}

}  // namespace banxin
