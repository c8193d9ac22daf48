#include "unit/render/pages.h"

#include <stdexcept>

#include "display/text_painter.h"
#include "support/noto_fonts.h"

namespace banxin::test_pages {
namespace {

std::string exif_segment(std::uint8_t orientation) {
    using std::string_literals::operator""s;
    std::string segment =
        "\xFF\xE1\0\x22"
        "Exif\0\0"                      // APP1
        "MM\0\x2A\0\0\0\x08\0\x01"      // TIFF header, one entry:
        "\x01\x12\0\x03\0\0\0\x01\0"s;  // Orientation, one SHORT
    segment += static_cast<char>(orientation);
    segment.append(6, '\0');
    segment[3] = static_cast<char>(segment.size() - 2);
    return segment;
}

}  // namespace

const FontBank& fonts() {
    return test::noto_fonts();
}

TextLine line_of(std::string_view text, std::string_view font, Point origin, WritingMode mode) {
    Document document = hand_made::document();
    document.styles[0].font = font;
    Diagnostics diagnostics;
    SetText set;
    set.paragraphs.push_back(
        shape({StyleId{0}, {{std::string(text), StyleId{0}, false, false, {}}}, {}},
              document.styles, mode, fonts(), diagnostics));
    const auto clusters = static_cast<std::uint32_t>(set.paragraphs[0].clusters.size());
    set.lines.push_back(hand_made::line(set, 0, 0, clusters, origin));
    return paint_line(set, 0, document.styles);
}

DisplayList page_with(std::vector<DisplayItem> items) {
    const Document document = hand_made::document();
    DisplayList list{document.facts, document.inks, {}};
    list.pages.push_back({"要闻", 5, {pt(100), pt(100)}, pt(9), std::move(items), {}});
    return list;
}

Pixels marked_picture(std::uint32_t width, std::uint32_t height) {
    Pixels pixels{width, height, ColourSpace::rgb, false, {}};
    for (std::uint32_t y = 0; y < height; ++y) {
        for (std::uint32_t x = 0; x < width; ++x) {
            pixels.samples.insert(pixels.samples.end(), 3,
                                  x < width / 2 && y < height / 2 ? 0 : 255);
        }
    }
    return pixels;
}

std::string marked_jpeg(std::uint32_t width, std::uint32_t height, std::uint8_t orientation) {
    std::string jpeg = encode_jpeg(marked_picture(width, height), 95);
    return jpeg.insert(2, exif_segment(orientation));
}

Document with_photo(std::string bytes) {
    Document document = hand_made::document();
    Photo photo;
    photo.id = "p";
    photo.file = "p.jpg";
    photo.facts = std::get<ImageFacts>(read_image_facts(bytes));
    photo.bytes = std::move(bytes);
    document.photos.push_back(std::move(photo));
    return document;
}

Pixels decoded(const std::string& image) {
    const auto facts = std::get<ImageFacts>(read_image_facts(image));
    return std::get<Pixels>(decode_image(image, facts));
}

int gray_at(const Pixels& png, std::uint32_t x, std::uint32_t y) {
    return png.samples.at((std::size_t{y} * png.width + x) * png.components());
}

std::size_t ink_in(const Pixels& png) {
    std::size_t dark = 0;
    for (std::size_t i = 0; i < png.samples.size(); i += png.components())
        dark += png.samples[i] < 128;
    return dark;
}

}  // namespace banxin::test_pages
