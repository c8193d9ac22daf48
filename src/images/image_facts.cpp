#include "images/image_facts.h"

#include "images/formats.h"

namespace banxin {
namespace {

bool is_tiff(std::string_view bytes) {
    for (const std::string_view magic :
         {std::string_view("II*\0", 4), std::string_view("MM\0*", 4), std::string_view("II+\0", 4),
          std::string_view("MM\0+", 4)}) {
        if (bytes.starts_with(magic)) return true;
    }
    return false;
}

}  // namespace

FactsOrFault read_image_facts(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xD8\xFF")) return read_jpeg_facts(bytes);
    if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return read_png_facts(bytes);
    if (is_tiff(bytes)) return read_tiff_facts(bytes);
    return ImageFault::unknown_format;
}

std::optional<ImageFault> fault_of_size(std::uint32_t width, std::uint32_t height) {
    if (width == 0 || height == 0) return ImageFault::damaged;
    if (std::uint64_t{width} * height > max_image_pixels) return ImageFault::too_large;
    return {};
}

}  // namespace banxin
