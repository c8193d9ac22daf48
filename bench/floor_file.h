// What the bare Cairo program draws, as a file: small faces, glyphs in place, rectangles, JPEG
// files. Standard library only, so that the program that reads it links nothing of banxin.
#pragma once

#include <cstdint>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

namespace banxin::bench {

struct FloorGlyph {
    std::uint64_t id;
    double x, y;
};
struct FloorRun {
    std::uint32_t face = 0;
    double matrix[4] = {};  // xx yx xy yy
    double rgb[3] = {};
    std::vector<FloorGlyph> glyphs;
};
struct FloorRect {
    double x, y, width, height, rgb[3];
};
struct FloorImage {
    std::string jpeg;
    double box[4] = {}, placed[4] = {};  // x y width height
};
struct FloorPage {
    double width = 0, height = 0;
    std::vector<std::string> faces;  // complete font files
    std::vector<FloorRect> rects;
    std::vector<FloorImage> images;
    std::vector<FloorRun> runs;
};

/// Visits every field in the order of the file.
template <class Archive>
void pass(Archive& archive, FloorPage& page) {
    archive(page.width)(page.height);
    archive.list(page.faces, [&](std::string& face) { archive.bytes(face); });
    archive.list(page.rects, [&](FloorRect& rect) { archive(rect); });
    archive.list(page.images, [&](FloorImage& image) {
        archive.bytes(image.jpeg);
        archive(image.box)(image.placed);
    });
    archive.list(page.runs, [&](FloorRun& run) {
        archive(run.face)(run.matrix)(run.rgb);
        archive.list(run.glyphs, [&](FloorGlyph& glyph) { archive(glyph); });
    });
}

class FloorWriter {
public:
    template <class T>
    FloorWriter& operator()(const T& value) {
        static_assert(std::is_trivially_copyable_v<T>);
        out_.append(reinterpret_cast<const char*>(&value), sizeof value);
        return *this;
    }
    void bytes(const std::string& text) {
        (*this)(static_cast<std::uint64_t>(text.size()));
        out_ += text;
    }
    template <class T, class Each>
    void list(std::vector<T>& items, Each each) {
        (*this)(static_cast<std::uint64_t>(items.size()));
        for (T& item : items) each(item);
    }
    const std::string& result() const { return out_; }

private:
    std::string out_;
};

class FloorReader {
public:
    explicit FloorReader(std::string bytes) : bytes_(std::move(bytes)) {}
    template <class T>
    FloorReader& operator()(T& value) {
        take(reinterpret_cast<char*>(&value), sizeof value);
        return *this;
    }
    void bytes(std::string& text) {
        text.resize(size());
        take(text.data(), text.size());
    }
    template <class T, class Each>
    void list(std::vector<T>& items, Each each) {
        items.resize(size());
        for (T& item : items) each(item);
    }

private:
    std::size_t size() {
        std::uint64_t n = 0;
        (*this)(n);
        if (n > bytes_.size()) throw std::runtime_error("a broken floor file");
        return n;
    }
    void take(char* to, std::size_t n) {
        if (n > bytes_.size() - at_) throw std::runtime_error("a broken floor file");
        bytes_.copy(to, n, at_);
        at_ += n;
    }

    std::string bytes_;
    std::size_t at_ = 0;
};

inline FloorPage read_floor_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    FloorReader reader({std::istreambuf_iterator<char>(file), {}});
    FloorPage page;
    pass(reader, page);
    return page;
}

inline void write_floor_file(const std::string& path, FloorPage& page) {
    FloorWriter writer;
    pass(writer, page);
    std::ofstream(path, std::ios::binary) << writer.result();
}

}  // namespace banxin::bench
