// Stories and photos: checked elements → values.
#pragma once

#include "document/locate.h"
#include "document/paragraph_reader.h"

namespace banxin {

/// `root` is a <story>; its own language takes the place of the context's.
Story read_story(const XmlElement& root, TextContext context, Diagnostics& diagnostics);

/// A picture larger than this is not a newspaper's.
inline constexpr std::size_t largest_photo_file = std::size_t{256} << 20;

/// `root` is a <photo> in `folder`, the picture inside `edition_folder`. A picture that cannot be
/// used is reported, and the photo has no bytes.
Photo read_photo(const XmlElement& root, const std::filesystem::path& edition_folder,
                 const std::filesystem::path& folder, TextContext context,
                 Diagnostics& diagnostics);

}  // namespace banxin
