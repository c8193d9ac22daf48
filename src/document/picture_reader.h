// Pictures that XML names: found inside the edition's folder, their facts read, not their pixels.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "document/attributes.h"
#include "document/model.h"

namespace banxin {

/// A picture larger than this is not a newspaper's.
inline constexpr std::size_t largest_photo_file = std::size_t{256} << 20;

/// Where an element of a file in `folder` finds its picture.
struct PictureFolders {
    std::filesystem::path edition, folder;
};

/// Reads `src` of the element into the photo; a picture that cannot be used is reported, and the
/// photo has no bytes.
void read_picture(Photo& photo, const Attributes& given, const PictureFolders& folders,
                  Diagnostics& diagnostics);

/// The pictures that stand in the lines of an edition. One used again with the same words is read
/// and kept once.
class InlinePictures {
public:
    InlinePictures(std::filesystem::path edition_folder, std::vector<Photo>& photos,
                   Diagnostics& diagnostics)
        : edition_folder_(std::move(edition_folder)), photos_(photos), diagnostics_(diagnostics) {}

    /// `given` is of a <picture> in a file in `folder`. Nothing, and a report, if it cannot be
    /// used.
    std::optional<InlinePicture> read(const Attributes& given, const std::filesystem::path& folder);

private:
    std::optional<PhotoId> photo_of(const Attributes& given, const std::filesystem::path& folder);

    std::filesystem::path edition_folder_;
    std::vector<Photo>& photos_;
    Diagnostics& diagnostics_;
    /// By file and alternative text; nothing: tried, and unusable.
    std::map<std::pair<std::string, std::string>, std::optional<PhotoId>> known_;
};

}  // namespace banxin
