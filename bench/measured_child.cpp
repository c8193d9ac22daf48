#include "measured_child.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <stdexcept>
#include <thread>

namespace banxin::bench {
namespace {

using Clock = std::chrono::steady_clock;

double milliseconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

enum class Errors { thrown_away, shown };

pid_t spawn(const std::vector<std::string>& command, Errors errors = Errors::thrown_away) {
    std::vector<char*> argv;
    for (const std::string& argument : command) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    if (errors == Errors::shown)
        posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    if (errors == Errors::thrown_away)
        posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
    pid_t child = 0;
    const int fault = posix_spawnp(&child, argv[0], &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (fault != 0) throw std::runtime_error("cannot run " + command.front());
    return child;
}

void expect_success(int status, const std::vector<std::string>& command, MayEnd end) {
    if (WIFEXITED(status) && WEXITSTATUS(status) <= (end == MayEnd::clean ? 0 : 1)) return;
    std::string line;
    for (const std::string& argument : command) line += " " + argument;
    throw std::runtime_error("failed:" + line);
}

/// In kB; 0 once the process has ended.
double pss_of(pid_t child) {
    std::ifstream rollup("/proc/" + std::to_string(child) + "/smaps_rollup");
    for (std::string word; rollup >> word;)
        if (word == "Pss:") {
            double size = 0;
            rollup >> size;
            return size;
        }
    return 0;
}

}  // namespace

Cost cost_of(const std::vector<std::string>& command, MayEnd end) {
    const Clock::time_point start = Clock::now();
    const pid_t child = spawn(command);
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    const double wall = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
    expect_success(status, command, end);
    return {milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime), wall,
            static_cast<double>(usage.ru_maxrss) / 1024};
}

void show_errors_of(const std::vector<std::string>& command, MayEnd end) {
    std::fflush(stdout);
    const pid_t child = spawn(command, Errors::shown);
    int status = 0;
    waitpid(child, &status, 0);
    expect_success(status, command, end);
}

double peak_pss_mb(const std::vector<std::string>& command, MayEnd end) {
    const pid_t child = spawn(command);
    double peak = 0;
    int status = 0;
    while (waitpid(child, &status, WNOHANG) == 0) {
        peak = std::max(peak, pss_of(child));
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    expect_success(status, command, end);
    return peak / 1024;
}

}  // namespace banxin::bench
