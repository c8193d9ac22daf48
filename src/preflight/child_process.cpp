#include "preflight/child_process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <thread>

extern char** environ;

namespace banxin::preflight {

namespace {

/// Standard streams of a child that neither reads nor is heard.
class SilentStreams {
public:
    SilentStreams() {
        posix_spawn_file_actions_init(&actions_);
        posix_spawn_file_actions_addopen(&actions_, 0, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_addopen(&actions_, 1, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addopen(&actions_, 2, "/dev/null", O_WRONLY, 0);
    }
    ~SilentStreams() { posix_spawn_file_actions_destroy(&actions_); }
    SilentStreams(const SilentStreams&) = delete;
    SilentStreams& operator=(const SilentStreams&) = delete;
    const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
    posix_spawn_file_actions_t actions_;
};

ChildOutcome wait_for(pid_t child, std::chrono::seconds limit) {
    constexpr auto pause = std::chrono::milliseconds(5);
    const auto end = std::chrono::steady_clock::now() + limit;
    for (;;) {
        int status = 0;
        const pid_t ended = waitpid(child, &status, WNOHANG);
        if (ended == child) {
            const bool well = WIFEXITED(status) && WEXITSTATUS(status) == 0;
            // A C library without a failing spawn tells of a missing program by 127.
            const bool missing = WIFEXITED(status) && WEXITSTATUS(status) == 127;
            return well      ? ChildOutcome::succeeded
                   : missing ? ChildOutcome::not_found
                             : ChildOutcome::failed;
        }
        if (ended < 0 && errno != EINTR) return ChildOutcome::failed;
        if (std::chrono::steady_clock::now() >= end) break;
        std::this_thread::sleep_for(pause);
    }
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    return ChildOutcome::timed_out;
}

}  // namespace

ChildOutcome run_child(const std::vector<std::string>& arguments, std::chrono::seconds limit) {
    std::vector<char*> pointers;
    for (const std::string& argument : arguments)
        pointers.push_back(const_cast<char*>(argument.c_str()));  // posix_spawn does not write
    pointers.push_back(nullptr);
    const SilentStreams streams;
    pid_t child = 0;
    const int fault =
        posix_spawnp(&child, pointers[0], streams.get(), nullptr, pointers.data(), environ);
    if (fault != 0) return fault == ENOENT ? ChildOutcome::not_found : ChildOutcome::failed;
    return wait_for(child, limit);
}

}  // namespace banxin::preflight
