// Placing: an edition's <place> elements bring stories and photos into the frames of its pages.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "document/layout_reader.h"
#include "document/story_reader.h"

namespace banxin {

class Placer {
public:
    Placer(std::filesystem::path edition_folder, Document& document, SourceFiles& files,
           Diagnostics& diagnostics)
        : folder_(std::move(edition_folder)),
          document_(document),
          files_(files),
          pictures_(folder_, document.photos, diagnostics),
          diagnostics_(diagnostics) {}

    /// Starts the next page, which must be the document's last.
    void begin_page(const LayoutTemplate& layout);
    void place(const XmlElement& element);
    /// Reports frames that hold nothing, at `at`, unless something found no frame.
    void end_page(SourceSpan at);
    /// Reads a file only for its faults, when its page cannot be made.
    void check_only(const XmlElement& element);

private:
    using Placed = std::variant<StoryId, PhotoId>;
    struct Source {
        std::optional<XmlFile> file;  // nothing: tried, and unusable
        LocatedFile located;
        std::optional<Placed> placed;
    };

    Source* source_of(const XmlElement& element);
    std::optional<std::uint32_t> find_frame(const std::string& id, SourceSpan at);
    /// The frame, if it is there, of that kind and still free; it is then taken.
    std::optional<FrameRef> take_frame(const std::string& id, SourceSpan at, std::string_view kind);
    void take_all_named(const XmlElement& element);
    TextContext context(const Attributes& given, const Source& source);
    void place_story(const Attributes& given, Source& source);
    void place_headline(Story& story, const Attributes& given);
    void thread_body(Story& story, const Attributes& given);
    void require_frames(const Story& story, const Attributes& given, SourceSpan at);
    void place_photo(const Attributes& given, Source& source);
    void check_id(const XmlElement& root);
    std::uint32_t page_index() const {
        return static_cast<std::uint32_t>(document_.pages.size() - 1);
    }

    std::filesystem::path folder_;
    Document& document_;
    SourceFiles& files_;
    InlinePictures pictures_;
    Diagnostics& diagnostics_;
    const LayoutTemplate* layout_ = nullptr;
    std::vector<bool> taken_;                // by frame of the page
    bool misplaced_ = false;                 // something on the page found no frame
    std::map<std::string, Source> sources_;  // by path
    std::map<std::string, SourceSpan, std::less<>> story_ids_, photo_ids_;
};

}  // namespace banxin
