#include "document/picture_reader.h"

#include "base/file_store.h"
#include "document/locate.h"
#include "images/image_fault.h"

namespace banxin {

namespace {

constexpr std::size_t most_pictures = 1000;  // different ones in the lines of an edition

/// False if a picture of that height would be wider than any length.
bool fits_lengths(const ImageFacts& facts, Length height) {
    const std::int64_t width = std::int64_t{height.mpt} * facts.upright_width();
    return width <= std::int64_t{largest_length.mpt} * facts.upright_height();
}

}  // namespace

void read_picture(Photo& photo, const Attributes& given, const PictureFolders& folders,
                  Diagnostics& diagnostics) {
    const SourceSpan at = given.span("src");
    const auto located =
        locate_inside(folders.edition, folders.folder, photo.file, at, diagnostics);
    if (!located) return;
    auto bytes = read_file(located->path, largest_photo_file);
    if (!bytes)
        return diagnostics.report(Code::cannot_read_file, at,
                                  {located->name, std::to_string(largest_photo_file >> 20)});
    const auto facts = read_image_facts(*bytes);
    if (const auto* fault = std::get_if<ImageFault>(&facts))
        return diagnostics.report(code_of(*fault), at, {photo.file});
    photo.facts = std::get<ImageFacts>(facts);
    photo.bytes = std::move(*bytes);
}

std::optional<InlinePicture> InlinePictures::read(const Attributes& given,
                                                  const std::filesystem::path& folder) {
    const auto height = given.length("height");
    if (!given.has("src") || !given.has("height") || !height) return std::nullopt;
    const auto photo = photo_of(given, folder);
    if (!photo) return std::nullopt;
    if (!fits_lengths(photos_[index(*photo)].facts, *height)) {
        diagnostics_.report(Code::length_too_large, given.span("height"),
                            {"height", given.text("height")});
        return std::nullopt;
    }
    return InlinePicture{*photo, *height};
}

std::optional<PhotoId> InlinePictures::photo_of(const Attributes& given,
                                                const std::filesystem::path& folder) {
    const std::string file = given.text("src"), alt = given.text("alt");
    const auto [entry, is_new] = known_.try_emplace({(folder / file).generic_string(), alt});
    if (!is_new) return entry->second;
    if (known_.size() > most_pictures) {
        diagnostics_.report(Code::too_many, given.element().at,
                            {"picture", std::to_string(most_pictures)});
        known_.erase(entry);
        return std::nullopt;
    }
    Photo photo{.id = file, .file = file, .alt = alt, .at = given.element().at};
    read_picture(photo, given, {edition_folder_, folder}, diagnostics_);
    if (photo.bytes.empty()) return std::nullopt;
    entry->second = PhotoId{static_cast<std::uint32_t>(photos_.size())};
    photos_.push_back(std::move(photo));
    return entry->second;
}

}  // namespace banxin
