// Total ink as the plates have it, averaged over what an eye and a press take for one place.
#include "preflight/finder.h"
#include "preflight/plates.h"
#include "preflight/preflight.h"

namespace banxin {

namespace {

using preflight::Fact;
using preflight::Finder;

constexpr double dpi = 72;  // one pixel a point
/// 1 mm, in pixels: what differs inside it runs together on paper.
constexpr std::uint32_t window = 3;
/// Steps of 1/255 on several plates, and JPEG's own noise.
constexpr double allowance = 20;  // ‰

struct Worst {
    std::uint32_t x = 0, y = 0;
    double ink = 0;  // ‰
};

/// The window with the most ink.
Worst worst_window(const std::vector<std::uint16_t>& inks, std::uint32_t width,
                   std::uint32_t height) {
    Worst worst;
    if (width < window || height < window) return worst;
    std::vector<std::uint32_t> columns(width);  // sums of `window` rows
    for (std::uint32_t y = 0; y < height; ++y) {
        for (std::uint32_t x = 0; x < width; ++x) {
            columns[x] += inks[std::size_t{y} * width + x];
            if (y >= window) columns[x] -= inks[std::size_t{y - window} * width + x];
        }
        if (y + 1 < window) continue;
        for (std::uint32_t x = 0; x + window <= width; ++x) {
            std::uint32_t sum = 0;
            for (std::uint32_t i = 0; i < window; ++i) sum += columns[x + i];
            const double mean = static_cast<double>(sum) / (window * window);
            if (mean > worst.ink) worst = {x, y + 1 - window, mean};
        }
    }
    return worst;
}

void check_page(const PagePlates& plates, std::uint32_t page, std::int32_t limit, Finder& finder) {
    const Pixels& size = plates[0].pixels;
    const Worst worst = worst_window(total_ink(plates), size.width, size.height);
    if (worst.ink <= limit + allowance) return;
    const Length side = pt(window);
    finder.error("ink-limit", {.page = page,
                               .place = Rect{{pt(worst.x), pt(worst.y)}, {side, side}},
                               .limit = preflight::in_percent(limit / 1000.0),
                               .value = preflight::in_percent(worst.ink / 1000),
                               .what = "1 mm²"});
}

std::string reason(PlateFault fault) {
    switch (fault) {
        case PlateFault::no_ghostscript:
            return "gs not found";
        case PlateFault::failed:
            return "gs failed";
        case PlateFault::timed_out:
            return "gs timed out";
    }
    return {};
}

}  // namespace

Findings check_ink(const std::string& pdf, const PressProfile& profile) {
    Finder finder;
    const auto made = make_plates(pdf, dpi);
    if (const auto* fault = std::get_if<PlateFault>(&made)) {
        finder.warning("ink-not-measured", {.value = reason(*fault)});
    } else {
        std::uint32_t page = 0;
        for (const PagePlates& plates : std::get<std::vector<PagePlates>>(made))
            check_page(plates, ++page, profile.ink_limit, finder);
    }
    return std::move(finder).take();
}

}  // namespace banxin
