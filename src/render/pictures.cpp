#include "render/pictures.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "images/image_fault.h"
#include "render/pixel_surface.h"

namespace banxin {
namespace {

constexpr int cmyk_jpeg_quality = 92;

/// The file can stand in the output as it is.
bool passes_through(const ImageFacts& facts, VectorFormat format) {
    if (facts.format != ImageFormat::jpeg || facts.bits != 8) return false;
    if (format == VectorFormat::pdf)
        return facts.space != ColourSpace::cmyk || !facts.adobe_inverted;
    // Browsers show CMYK at will, and some turn pictures by their EXIF while others do not.
    return facts.space != ColourSpace::cmyk && facts.orientation == 1 &&
           std::max(facts.width, facts.height) <= max_surface_side;
}

std::uint32_t within_surface(std::uint32_t side) {
    return std::clamp(side, 1u, max_surface_side);
}

Pixels sized(Pixels pixels, std::uint32_t width, std::uint32_t height) {
    if (pixels.width == width && pixels.height == height) return pixels;
    return resample(pixels, width, height);
}

void attach(cairo_surface_t* surface, const char* mime, std::string bytes) {
    auto owned = std::make_unique<std::string>(std::move(bytes));
    const auto* data = reinterpret_cast<const unsigned char*>(owned->data());
    check(cairo_surface_set_mime_data(
        surface, mime, data, owned->size(),
        [](void* text) { delete static_cast<std::string*>(text); }, owned.get()));
    static_cast<void>(owned.release());  // now Cairo's
}

/// A picture whose own pixels are never looked at: the JPEG stands in the output.
Surface jpeg_surface(std::string jpeg, int width, int height, std::string unique_id) {
    Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
    check(surface);
    attach(surface.get(), CAIRO_MIME_TYPE_JPEG, std::move(jpeg));
    attach(surface.get(), CAIRO_MIME_TYPE_UNIQUE_ID, std::move(unique_id));
    return surface;
}

void clip_to(cairo_t* cr, const Rect& box) {
    cairo_rectangle(cr, to_pt(box.left()), to_pt(box.top()), to_pt(box.size.width),
                    to_pt(box.size.height));
    cairo_clip(cr);
}

/// The substitute for a picture that cannot be decoded. In the colour that is set: a PDF's has to
/// be an ink.
void draw_missing(cairo_t* cr, const Rect& box) {
    const SavedState saved(cr);
    clip_to(cr, box);
    cairo_set_line_width(cr, 1);
    cairo_rectangle(cr, to_pt(box.left()), to_pt(box.top()), to_pt(box.size.width),
                    to_pt(box.size.height));
    cairo_move_to(cr, to_pt(box.left()), to_pt(box.top()));
    cairo_line_to(cr, to_pt(box.right()), to_pt(box.bottom()));
    cairo_move_to(cr, to_pt(box.left()), to_pt(box.bottom()));
    cairo_line_to(cr, to_pt(box.right()), to_pt(box.top()));
    cairo_stroke(cr);
}

void draw_missing_in_red(cairo_t* cr, const Rect& box) {
    const SavedState saved(cr);
    cairo_set_source_rgb(cr, 1, 0, 0);
    draw_missing(cr, box);
}

/// Whole device pixels, so that a picture's edges are neither gray nor open.
struct DeviceRect {
    double left, top, right, bottom;
    double width() const { return right - left; }
    double height() const { return bottom - top; }
};

DeviceRect device_rect(cairo_t* cr, const Rect& rect) {
    DeviceRect device{to_pt(rect.left()), to_pt(rect.top()), to_pt(rect.right()),
                      to_pt(rect.bottom())};
    cairo_user_to_device(cr, &device.left, &device.top);
    cairo_user_to_device(cr, &device.right, &device.bottom);
    for (double* edge : {&device.left, &device.top, &device.right, &device.bottom}) {
        *edge = std::round(*edge);
    }
    device.right = std::max(device.right, device.left + 1);
    device.bottom = std::max(device.bottom, device.top + 1);
    return device;
}

}  // namespace

cairo_matrix_t upright_matrix(std::uint8_t orientation) {
    // x = xx·u + xy·v + x0, y = yx·u + yy·v + y0; in Cairo's order xx yx xy yy x0 y0.
    static constexpr std::array<cairo_matrix_t, 8> by_orientation{{
        {1, 0, 0, 1, 0, 0},    // 1 upright
        {-1, 0, 0, 1, 1, 0},   // 2 mirrored
        {-1, 0, 0, -1, 1, 1},  // 3 turned by 180°
        {1, 0, 0, -1, 0, 1},   // 4 upside down, mirrored
        {0, 1, 1, 0, 0, 0},    // 5 mirrored at the falling diagonal
        {0, 1, -1, 0, 1, 0},   // 6 to be turned clockwise
        {0, -1, -1, 0, 1, 1},  // 7 mirrored at the rising diagonal
        {0, -1, 1, 0, 0, 1},   // 8 to be turned anticlockwise
    }};
    return by_orientation.at(orientation >= 1 && orientation <= 8 ? orientation - 1u : 0u);
}

std::optional<Pixels> Pictures::decode(PhotoId id, std::uint32_t reduce) {
    const Photo& photo = document_.photos[index(id)];
    auto decoded = decode_image(photo.bytes, photo.facts, std::max(reduce, 1u));
    if (auto* pixels = std::get_if<Pixels>(&decoded)) {
        if (pixels->width > 0 && pixels->height > 0) return std::move(*pixels);
        decoded = ImageFault::damaged;
    }
    report(id, std::get<ImageFault>(decoded));
    return std::nullopt;
}

void Pictures::report(PhotoId id, ImageFault fault) {
    const Photo& photo = document_.photos[index(id)];
    if (reported_.insert(id).second) diagnostics_.report(code_of(fault), photo.at, {photo.file});
}

/// PDF stretches a JPEG over its surface whatever the surface's size, so one pixel will do; SVG
/// writes the surface's size, so it has to be the picture's. Either way its pixels are never
/// touched.
Pictures::Source Pictures::attached_jpeg(PhotoId photo, std::string jpeg, const ImageFacts& facts,
                                         VectorFormat format) {
    const bool whole = format == VectorFormat::svg;
    const int width = whole ? static_cast<int>(facts.width) : 1;
    const int height = whole ? static_cast<int>(facts.height) : 1;
    return {jpeg_surface(std::move(jpeg), width, height, fmt::format("photo-{}", index(photo))),
            double(width), double(height), facts.orientation};
}

Pictures::Source Pictures::make_source(PhotoId id, VectorFormat format) {
    const Photo& photo = document_.photos[index(id)];
    if (passes_through(photo.facts, format))
        return attached_jpeg(id, photo.bytes, photo.facts, format);
    std::optional<Pixels> pixels = decode(id, 1);
    if (!pixels) return {};
    if (format == VectorFormat::pdf && pixels->space == ColourSpace::cmyk && !pixels->alpha) {
        ImageFacts facts = photo.facts;
        facts.orientation = 1;  // decoding turned it
        return attached_jpeg(id, encode_jpeg(*pixels, cmyk_jpeg_quality), facts, format);
    }
    const std::uint32_t width = within_surface(pixels->width),
                        height = within_surface(pixels->height);
    Source source{make_surface(sized(std::move(*pixels), width, height)), double(width),
                  double(height), 1};
    attach(source.surface.get(), CAIRO_MIME_TYPE_UNIQUE_ID, fmt::format("photo-{}", index(id)));
    return source;
}

const Pictures::Source& Pictures::source(PhotoId photo, VectorFormat format) {
    const auto key = std::pair(photo, format);
    auto found = sources_.find(key);
    if (found == sources_.end()) found = sources_.emplace(key, make_source(photo, format)).first;
    return found->second;
}

void Pictures::prepare(const DisplayList& list, const PressPhotos* press) {
    for_press_.clear();
    press_.reset();
    if (press) press_.emplace(list, document_, *press);
}

/// Only what is to be seen is in the file. Still there is a clip: Cairo takes the first unclipped
/// paint of a page for all of it and forgets the tags begun before. It lies outside the picture,
/// since two equal edges leave a seam.
void Pictures::draw_for_press(cairo_t* cr, const ImageBox& image) {
    const auto seen = visible_part(image);
    const auto number = press_->find(image);
    if (!seen || !number) return;
    const PressPictures::Made& made = press_->made(*number);
    if (const auto* fault = std::get_if<ImageFault>(&made)) {
        report(image.photo, *fault);
        return draw_missing(cr, image.box);
    }
    Surface& surface = for_press_[*number];
    if (!surface) {
        surface = jpeg_surface(std::get<PressPhoto>(made).jpeg, 1, 1,
                               fmt::format("press-photo-{}", *number));
    }
    const SavedState saved(cr);
    clip_to(cr, inset(seen->rect, -pt(1)));
    cairo_translate(cr, to_pt(seen->rect.left()), to_pt(seen->rect.top()));
    cairo_scale(cr, to_pt(seen->rect.size.width), to_pt(seen->rect.size.height));
    cairo_set_source_surface(cr, surface.get(), 0, 0);
    // No /Interpolate: the RIP screens the pixels as they are.
    cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_NEAREST);
    cairo_paint(cr);
}

void Pictures::draw_vector(cairo_t* cr, const ImageBox& image, VectorFormat format) {
    if (image.box.empty() || image.placed.empty() || index(image.photo) >= document_.photos.size())
        return;
    if (press_ && format == VectorFormat::pdf) return draw_for_press(cr, image);
    const Source& picture = source(image.photo, format);
    if (!picture.surface) {
        return format == VectorFormat::pdf ? draw_missing(cr, image.box)
                                           : draw_missing_in_red(cr, image.box);
    }
    const SavedState saved(cr);
    clip_to(cr, image.box);
    cairo_translate(cr, to_pt(image.placed.left()), to_pt(image.placed.top()));
    cairo_scale(cr, to_pt(image.placed.size.width), to_pt(image.placed.size.height));
    const cairo_matrix_t upright = upright_matrix(picture.orientation);
    cairo_transform(cr, &upright);
    cairo_scale(cr, 1 / picture.width, 1 / picture.height);
    cairo_set_source_surface(cr, picture.surface.get(), 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_GOOD);
    cairo_paint(cr);
}

/// Never larger than the picture itself: enlarging is left to the device.
cairo_surface_t* Pictures::resampled(PhotoId id, std::uint32_t width, std::uint32_t height) {
    const Photo& photo = document_.photos[index(id)];
    const std::uint32_t whole_width = photo.facts.upright_width();
    const std::uint32_t whole_height = photo.facts.upright_height();
    width = within_surface(std::min(width, whole_width));
    height = within_surface(std::min(height, whole_height));
    const auto [found, is_new] = resampled_.try_emplace({id, width, height});
    if (is_new) {
        const std::uint32_t reduce = std::min(whole_width / width, whole_height / height);
        if (auto pixels = decode(id, reduce)) {
            found->second = make_surface(sized(std::move(*pixels), width, height));
        }
    }
    return found->second.get();
}

void Pictures::draw_pixels(cairo_t* cr, const ImageBox& image) {
    if (image.box.empty() || image.placed.empty() || index(image.photo) >= document_.photos.size())
        return;
    const DeviceRect placed = device_rect(cr, image.placed), box = device_rect(cr, image.box);
    const auto side = [](double length) {
        return static_cast<std::uint32_t>(std::clamp(length, 1.0, double(max_surface_side)));
    };
    cairo_surface_t* surface = resampled(image.photo, side(placed.width()), side(placed.height()));
    if (!surface) return draw_missing_in_red(cr, image.box);
    const SavedState saved(cr);
    cairo_identity_matrix(cr);
    cairo_rectangle(cr, box.left, box.top, box.width(), box.height());
    cairo_clip(cr);
    cairo_translate(cr, placed.left, placed.top);
    cairo_scale(cr, placed.width() / cairo_image_surface_get_width(surface),
                placed.height() / cairo_image_surface_get_height(surface));
    cairo_set_source_surface(cr, surface, 0, 0);
    cairo_pattern_set_extend(cairo_get_source(cr),
                             CAIRO_EXTEND_PAD);  // no fading edge when enlarged
    cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_BILINEAR);
    cairo_paint(cr);
}

}  // namespace banxin
