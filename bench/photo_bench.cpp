// Photos on their way to press, in CPU per megapixel of the result. usage: photo_bench SOURCE (the
// project's folder)
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>

#include "base/file_store.h"
#include "images/press_photo.h"

namespace {

using namespace banxin;
namespace fs = std::filesystem;

constexpr int runs = 9;
constexpr std::uint32_t width = 1200, height = 800;
constexpr double megapixels = width * height / 1e6;

double cpu_ms() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// The least of the runs: what the work costs, without what disturbed it.
double least_ms(const std::function<void()>& work) {
    double least = 0;
    for (int run = 0; run < runs; ++run) {
        const double begin = cpu_ms();
        work();
        const double spent = cpu_ms() - begin;
        least = run == 0 ? spent : std::min(least, spent);
    }
    return least;
}

std::string bytes_of(const fs::path& path) {
    auto bytes = read_file(path);
    if (!bytes) throw std::runtime_error(path.string() + " cannot be read");
    return std::move(*bytes);
}

struct PhotoFile {
    std::string bytes;
    ImageFacts facts;

    explicit PhotoFile(std::string file)
        : bytes(std::move(file)), facts(std::get<ImageFacts>(read_image_facts(bytes))) {}
    Pixels pixels() const { return std::get<Pixels>(decode_image(bytes, facts)); }
};

void print(const char* path, double ms) {
    std::printf("%-44s %9.1f %12.1f\n", path, ms, ms / megapixels);
}

void measure(const fs::path& source) {
    const std::string icc = bytes_of(source / "layouts/press/newsprint-tr002.icc");
    const PhotoFile usual(bytes_of(source / "content/macun/photos/06-quarry.jpg"));
    // The same picture as a camera delivers it: ten megapixels, baseline.
    const PhotoFile large(encode_jpeg(resample(usual.pixels(), 3900, 2600), 92));
    const PhotoFile png(encode_png(usual.pixels(), 72));
    const auto colour = PressColour::open(icc);
    if (!colour) throw std::runtime_error("the press profile cannot be used");

    PressPhotoSettings plain{.width = width, .height = height};
    PressPhotoSettings sharp = plain;
    sharp.unsharp_amount = 700;
    PressPhotoSettings gray = plain;
    gray.colour = PressPhotoSettings::Colour::gray;
    const auto converting = [&](const PhotoFile& photo, const PressPhotoSettings& settings) {
        return least_ms([&] {
            if (!std::holds_alternative<PressPhoto>(
                    colour->convert(photo.bytes, photo.facts, settings)))
                throw std::runtime_error("a photo cannot be converted");
        });
    };
    std::printf("photo to press, %u × %u of it    least of %d     CPU, ms   per Mpixel\n", width,
                height, runs);
    print("progressive JPEG, 2.2 Mpixels", converting(usual, plain));
    print("the same, sharpened", converting(usual, sharp));
    print("the same, in gray", converting(usual, gray));
    print("baseline JPEG, 10 Mpixels", converting(large, plain));
    print("PNG, 2.2 Mpixels", converting(png, plain));
    print("a press profile opened, one transform made", least_ms([&] {
              const PhotoFile dot(encode_jpeg({1, 1, ColourSpace::rgb, false, {9, 9, 9}}, 90));
              static_cast<void>(PressColour::open(icc)->convert(dot.bytes, dot.facts, {}));
          }));
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc != 2) throw std::runtime_error("usage: photo_bench SOURCE");
    measure(argv[1]);
    return 0;
} catch (const std::exception& fault) {
    std::fprintf(stderr, "photo_bench: %s\n", fault.what());
    return 2;
}
