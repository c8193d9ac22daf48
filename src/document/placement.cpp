#include "document/placement.h"

#include <algorithm>

#include "document/suggest.h"

namespace banxin {

namespace {

constexpr std::size_t longest_thread = 256;  // frames named at one place

std::string_view kind_of(const Frame& frame) {
    struct {
        std::string_view operator()(const TextContent&) const { return "text-frame"; }
        std::string_view operator()(const HeadContent&) const { return "head-frame"; }
        std::string_view operator()(const PhotoContent&) const { return "photo-frame"; }
        std::string_view operator()(const PlainContent&) const { return "box"; }
    } name;
    return std::visit(name, frame.content);
}

bool has_standing_text(const LayoutTemplate& layout, std::size_t frame) {
    return !layout.standing[frame].empty();
}

std::string_view mode_name(WritingMode mode) {
    return mode == WritingMode::horizontal ? "horizontal" : "vertical";
}

template <class T>
bool holds(const std::vector<T>& items, const T& item) {
    return std::ranges::find(items, item) != items.end();
}

}  // namespace

void Placer::begin_page(const LayoutTemplate& layout) {
    layout_ = &layout;
    taken_.assign(layout.frames.size(), false);
    misplaced_ = false;
}

Placer::Source* Placer::source_of(const XmlElement& element) {
    const XmlAttribute* src = element.find("src");
    if (src == nullptr) return nullptr;
    const auto located = locate_inside(folder_, folder_, src->value, src->at, diagnostics_);
    if (!located) return nullptr;
    const auto [entry, is_new] = sources_.try_emplace(located->path.generic_string());
    if (is_new) {
        constexpr std::string_view kinds[] = {"story", "photo"};
        entry->second.located = *located;
        entry->second.file = load_xml(*located, kinds, src->at, files_, diagnostics_);
        if (entry->second.file) check_id(entry->second.file->root);
    }
    return entry->second.file ? &entry->second : nullptr;
}

void Placer::check_id(const XmlElement& root) {
    const XmlAttribute* id = root.find("id");
    if (id == nullptr) return;
    auto& ids = root.name == "story" ? story_ids_ : photo_ids_;
    if (!ids.emplace(id->value, id->at).second)
        diagnostics_.report(Code::duplicate_name, id->at, {root.name, id->value});
}

void Placer::check_only(const XmlElement& element) {
    source_of(element);
}

void Placer::place(const XmlElement& element) {
    Source* source = source_of(element);
    if (source == nullptr) return take_all_named(element);
    const Attributes given(element, {}, diagnostics_);
    if (given.has("variant") && !layout_->styles.has_variant(given.text("variant")))
        diagnostics_.report(Code::unknown_variant, given.span("variant"), {given.text("variant")});
    if (source->file->root.name == "story")
        place_story(given, *source);
    else
        place_photo(given, *source);
}

/// What was meant for an unreadable file's frames is unknown; they are not reported as empty too.
void Placer::take_all_named(const XmlElement& element) {
    const Attributes given(element, {}, diagnostics_);
    std::vector<std::string> ids = given.words("in");
    ids.push_back(given.text("head"));
    for (std::size_t i = 0; i < taken_.size(); ++i)
        if (!layout_->frames[i].id.empty() && holds(ids, layout_->frames[i].id)) taken_[i] = true;
}

std::optional<std::uint32_t> Placer::find_frame(const std::string& id, SourceSpan at) {
    const auto& frames = layout_->frames;
    const auto found = std::ranges::find(frames, id, &Frame::id);
    if (found != frames.end()) return static_cast<std::uint32_t>(found - frames.begin());
    std::vector<std::string_view> names;
    for (const Frame& frame : frames)
        if (!std::holds_alternative<PlainContent>(frame.content)) names.push_back(frame.id);
    const auto meant = nearest(id, names);
    const std::string hint =
        meant.empty() ? (names.empty() ? "—" : list_of(names)) : std::string(meant);
    misplaced_ = true;
    diagnostics_.report(Code::unknown_frame, at, {id, hint});
    return std::nullopt;
}

std::optional<FrameRef> Placer::take_frame(const std::string& id, SourceSpan at,
                                           std::string_view kind) {
    const auto found = find_frame(id, at);
    if (!found) return std::nullopt;
    const auto is_kind = kind_of(layout_->frames[*found]);
    const auto refuse = [&](Code code, std::vector<std::string> args) {
        misplaced_ = true;
        diagnostics_.report(code, at, std::move(args));
        return std::nullopt;
    };
    if (is_kind != kind)
        return refuse(Code::wrong_frame_kind, {id, std::string(is_kind), std::string(kind)});
    if (has_standing_text(*layout_, *found)) return refuse(Code::frame_has_standing_text, {id});
    if (taken_[*found]) return refuse(Code::frame_taken, {id});
    taken_[*found] = true;
    return FrameRef{page_index(), *found};
}

TextContext Placer::context(const Attributes& given, const Source& source) {
    return {.styles = layout_->styles,
            .table = document_.styles,
            .language = document_.facts.language,
            .variant = given.text("variant"),
            .edition = nullptr,
            .page = nullptr,
            .pictures = &pictures_,
            .folder = folder_of(source.located.name)};
}

void Placer::place_story(const Attributes& given, Source& source) {
    const XmlElement& root = source.file->root;
    const bool first_time = !source.placed;
    if (first_time) {
        source.placed = StoryId{static_cast<std::uint32_t>(document_.stories.size())};
        document_.stories.push_back(read_story(root, context(given, source), diagnostics_));
    }
    const StoryId id = std::get<StoryId>(*source.placed);
    Story& story = document_.stories[index(id)];
    if (given.has("head")) place_headline(story, given);
    if (given.has("in")) thread_body(story, given);
    if (first_time) require_frames(story, given, given.span("src"));
    auto& order = document_.pages.back().reading_order;
    if (!holds(order, {id})) order.push_back(id);
}

void Placer::place_headline(Story& story, const Attributes& given) {
    const SourceSpan at = given.span("head");
    const auto frame = take_frame(given.text("head"), at, "head-frame");
    if (!frame) return;
    if (story.headline_frame)
        diagnostics_.report(Code::placed_twice, at, {story.id});
    else if (story.headline.empty())
        diagnostics_.report(Code::nothing_to_place, at, {story.id, "<headline>"});
    else
        story.headline_frame = frame;
}

void Placer::thread_body(Story& story, const Attributes& given) {
    const SourceSpan at = given.span("in");
    const auto ids = given.words("in");
    if (ids.size() > longest_thread)
        return diagnostics_.report(Code::too_many, at, {"in", std::to_string(longest_thread)});
    for (const std::string& id : ids) {
        const auto frame = take_frame(id, at, "text-frame");
        if (!frame) continue;
        const auto mode_of = [&](FrameRef ref) {
            return document_.pages[ref.page].frames[ref.frame].mode;
        };
        if (!story.thread.empty() && mode_of(story.thread.front()) != mode_of(*frame))
            diagnostics_.report(Code::mixed_modes, at,
                                {id, std::string(mode_name(mode_of(*frame))),
                                 std::string(mode_name(mode_of(story.thread.front())))});
        else
            story.thread.push_back(*frame);
    }
    if (story.body.empty()) {
        diagnostics_.report(Code::nothing_to_place, at, {story.id, "<p>"});
        story.thread.clear();
    }
}

void Placer::require_frames(const Story& story, const Attributes& given, SourceSpan at) {
    if (!story.headline.empty() && !given.element().is_written("head"))
        diagnostics_.report(Code::headline_unplaced, at, {story.id});
    if (story.body.empty() || given.has("in")) return;
    misplaced_ = true;
    if (given.element().is_written("in")) return;
    diagnostics_.report(Code::body_unplaced, at, {story.id});
}

void Placer::place_photo(const Attributes& given, Source& source) {
    const XmlElement& root = source.file->root;
    const SourceSpan at = given.span("src");
    if (source.placed) {
        take_all_named(given.element());
        return diagnostics_.report(Code::placed_twice, at,
                                   {Attributes(root, {}, diagnostics_).text("id")});
    }
    // Its caption may hold pictures, which stand before it in the table then.
    Photo photo = read_photo(root, {folder_, folder_of(source.located.name)},
                             context(given, source), diagnostics_);
    const PhotoId id{static_cast<std::uint32_t>(document_.photos.size())};
    source.placed = id;
    document_.photos.push_back(std::move(photo));
    Page& page = document_.pages.back();
    page.reading_order.push_back(id);
    page.photo_frames.resize(document_.photos.size(), 0);
    const auto frames = given.words("in");
    if (frames.size() != 1 || given.has("head")) {
        misplaced_ = true;
        return diagnostics_.report(Code::photo_unplaced, at, {document_.photos.back().id});
    }
    const auto frame = take_frame(frames.front(), given.span("in"), "photo-frame");
    if (!frame) return;
    page.photo_frames[index(id)] = frame->frame + 1;
    std::get<PhotoContent>(page.frames[frame->frame].content).photo = id;
}

void Placer::end_page(SourceSpan at) {
    if (misplaced_) return;  // what was meant for the empty frames
    for (std::size_t i = 0; i < taken_.size(); ++i) {
        const Frame& frame = layout_->frames[i];
        const std::string_view kind = kind_of(frame);
        if (taken_[i] || has_standing_text(*layout_, i)) continue;
        if (kind == "text-frame" || kind == "photo-frame")
            diagnostics_.report(Code::frame_left_empty, at, {std::string(kind), frame.id});
    }
}

}  // namespace banxin
