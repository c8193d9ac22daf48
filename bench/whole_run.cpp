// Whole runs of banxin beside a bare Cairo program that draws the same page, in turn, so that both
// meet the same machine. usage: whole_run PROGRAMS SOURCE WORK   (folders: built programs, the
// project, what the runs write)
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <stdexcept>

#include "dense_edition.h"
#include "measured_child.h"

namespace {

namespace fs = std::filesystem;
using banxin::bench::Cost;

constexpr int runs = 7;
constexpr int few_pages = 2, further_pages = 10;

struct Subject {
    std::string name;
    std::vector<std::string> command;
    fs::path output;  // may be none
    banxin::bench::MayEnd end = banxin::bench::MayEnd::clean;
    Cost best{};
    double pss_mb = 0;
};

/// The least of each figure over the runs: what the work costs, without what disturbed it.
void keep_best(Cost& best, const Cost& cost, bool is_first) {
    best.cpu_ms = is_first ? cost.cpu_ms : std::min(best.cpu_ms, cost.cpu_ms);
    best.wall_ms = is_first ? cost.wall_ms : std::min(best.wall_ms, cost.wall_ms);
    best.rss_mb = is_first ? cost.rss_mb : std::min(best.rss_mb, cost.rss_mb);
}

void measure(std::vector<Subject>& subjects) {
    for (int run = 0; run < runs; ++run)
        for (Subject& subject : subjects)
            keep_best(subject.best, banxin::bench::cost_of(subject.command, subject.end), run == 0);
    for (Subject& subject : subjects)
        subject.pss_mb = banxin::bench::peak_pss_mb(subject.command, subject.end);
}

void print(const Subject& subject) {
    std::printf("%-28s %9.0f %9.0f %9.0f %9.0f", subject.name.c_str(), subject.best.cpu_ms,
                subject.best.wall_ms, subject.best.rss_mb, subject.pss_mb);
    if (subject.output.empty())
        std::printf(" %9s\n", "");
    else
        std::printf(" %9.0f\n", static_cast<double>(fs::file_size(subject.output)) / 1000);
}

struct Programs {
    fs::path folder, source, work;

    /// Photos as they are: no press, no cache.
    Subject render(const std::string& name, const fs::path& edition,
                   const std::string& output) const {
        return {name,
                {(folder / "banxin").string(), "render", edition.string(), "-o",
                 (work / output).string(), "--profile", "none"},
                work / output};
    }
    Subject check(const std::string& name, const fs::path& edition) const {
        return {name, {(folder / "banxin").string(), "check", edition.string()}, {}};
    }
    /// A press file, checked but for the plates that Ghostscript would make.
    Subject press(const std::string& name, const fs::path& edition,
                  const std::vector<std::string>& more) const {
        Subject subject{name,
                        {(folder / "banxin").string(), "press", edition.string(), "-o",
                         (work / "press").string(), "--no-ink-check"},
                        {},
                        banxin::bench::MayEnd::with_faults};
        subject.command.insert(subject.command.end(), more.begin(), more.end());
        return subject;
    }
    Subject floor(const fs::path& edition) const {
        const std::string input = (work / "floor.bin").string(),
                          output = (work / "floor.pdf").string();
        banxin::bench::cost_of({(folder / "write_floor_input").string(), edition.string(), input});
        return {
            "bare Cairo, the same PDF page", {(folder / "floor").string(), input, output}, output};
    }
};

void show_stages(const Subject& subject) {
    std::printf("\n%s, stage by stage: wall, CPU\n", subject.name.c_str());
    std::vector<std::string> command = subject.command;
    command.push_back("--timings");
    banxin::bench::show_errors_of(command, subject.end);
}

void compare(const Programs& programs) {
    const fs::path page = programs.source / "content/macun/edition.xml";
    const fs::path words = programs.source / "content/macun/stories";
    const fs::path few =
        banxin::bench::write_dense_edition(programs.work / "few", words, few_pages);
    const fs::path many = banxin::bench::write_dense_edition(programs.work / "many", words,
                                                             few_pages + further_pages);
    std::vector<Subject> subjects = {
        programs.render("sample page, PDF", page, "page.pdf"),
        programs.floor(page),
        programs.press("sample page to press", page, {"--no-cache"}),
        programs.press("the same, photos kept", page,
                       {"--cache", (programs.work / "photos").string()}),
        programs.check("sample page, check only", page),
        programs.render("sample page, PNG", page, "page.png"),
        programs.render(std::to_string(few_pages) + " dense pages, PDF", few, "few.pdf"),
        programs.render(std::to_string(few_pages + further_pages) + " dense pages, PDF", many,
                        "many.pdf"),
    };
    measure(subjects);
    std::printf("least of %d runs              CPU, ms  wall, ms   RSS, MB   PSS, MB  file, kB\n",
                runs);
    for (const Subject& subject : subjects) print(subject);
    std::printf("\nsample page to bare Cairo: %.2f × the CPU\n",
                subjects[0].best.cpu_ms / subjects[1].best.cpu_ms);
    std::printf("each further page of %d characters: %.1f ms CPU\n",
                banxin::bench::characters_per_dense_page,
                (subjects[7].best.cpu_ms - subjects[6].best.cpu_ms) / further_pages);
    for (const Subject& subject : {subjects[2], subjects[3]}) show_stages(subject);
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc != 4) throw std::runtime_error("usage: whole_run PROGRAMS SOURCE WORK");
    const Programs programs{argv[1], argv[2], argv[3]};
    fs::create_directories(programs.work);
    compare(programs);
    return 0;
} catch (const std::exception& fault) {
    std::fprintf(stderr, "whole_run: %s\n", fault.what());
    return 2;
}
