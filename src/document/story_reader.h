// Stories and photos: checked elements → values.
#pragma once

#include "document/locate.h"
#include "document/paragraph_reader.h"

namespace banxin {

/// `root` is a <story>; its own language takes the place of the context's.
Story read_story(const XmlElement& root, TextContext context, Diagnostics& diagnostics);

/// `root` is a <photo>. A picture that cannot be used is reported, and the photo has no bytes.
Photo read_photo(const XmlElement& root, const PictureFolders& folders, TextContext context,
                 Diagnostics& diagnostics);

}  // namespace banxin
