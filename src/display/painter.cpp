#include "display/painter.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "display/decorations.h"
#include "display/fault_ink.h"
#include "display/looseness.h"
#include "display/text_painter.h"

namespace banxin {
namespace {

/// Text of the layout itself gives no headings: a masthead is not the page's first headline.
enum class TextKind : std::uint8_t { standing, story };

/// Paints one page: decorations, the layout's own text, then stories and photos as they are read.
class PagePainter {
public:
    PagePainter(const Document& document, const EditionLayout& layout, std::uint32_t page_index,
                FaultInk& fault_ink, const PaintOptions& options)
        : document_(document),
          layout_(layout),
          page_(document.pages[page_index]),
          page_index_(page_index),
          fault_ink_(fault_ink),
          options_(options) {}

    DisplayPage paint() {
        painted_.name = page_.name;
        painted_.number = page_.number;
        painted_.trim = page_.trim;
        painted_.bleed = page_.bleed;
        begin(TagKind::artifact);
        paint_decorations(painted_, page_, fault_ink_);
        end();
        const std::size_t behind_text = painted_.items.size();
        paint_standing();
        for (const auto& entry : page_.reading_order) {
            if (const auto* story = std::get_if<StoryId>(&entry)) paint_story(*story);
            if (const auto* photo = std::get_if<PhotoId>(&entry)) paint_photo(*photo);
        }
        paint_continued_stories();
        if (options_.mark_looseness) mark_lines(behind_text);
        return std::move(painted_);
    }

private:
    void begin(TagKind kind, std::string alt = {}) {
        painted_.items.emplace_back(BeginTag{kind, std::move(alt)});
    }
    void end() { painted_.items.emplace_back(EndTag{}); }

    bool here(FrameRef frame) const {
        return frame.page == page_index_ && frame.frame < page_.frames.size();
    }
    bool has_lines_here(const SetText& text) const {
        return std::any_of(text.lines.begin(), text.lines.end(),
                           [&](const PlacedLine& line) { return here(line.slot.frame); });
    }

    void paint_standing() {
        if (page_index_ >= layout_.standing.size()) return;
        const std::vector<SetText>& frames = layout_.standing[page_index_];
        for (std::uint32_t i = 0; i < frames.size(); ++i) {
            paint_paragraphs(frames[i], TextKind::standing);
            mark_if_overset(frames[i], FrameRef{page_index_, i});
        }
    }

    void paint_story(StoryId id) {
        const Story& story = document_.stories.at(index(id));
        const SetText& headline = layout_.headlines.at(index(id));
        const SetText& body = layout_.bodies.at(index(id));
        if (has_lines_here(headline) || has_lines_here(body)) {
            begin(TagKind::article);
            paint_paragraphs(headline, TextKind::story);
            paint_paragraphs(body, TextKind::story);
            end();
        }
        mark_if_overset(headline, story.headline_frame);
        if (!story.thread.empty()) mark_if_overset(body, story.thread.back());
    }

    /// A story jumped to this page from another one, which alone places it.
    void paint_continued_stories() {
        for (std::uint32_t i = 0; i < document_.stories.size(); ++i) {
            const auto id = static_cast<StoryId>(i);
            if (placed_here(id)) continue;
            if (has_lines_here(layout_.headlines.at(i)) || has_lines_here(layout_.bodies.at(i))) {
                paint_story(id);
            }
        }
    }
    bool placed_here(StoryId id) const {
        const decltype(page_.reading_order)::value_type entry = id;
        return std::find(page_.reading_order.begin(), page_.reading_order.end(), entry) !=
               page_.reading_order.end();
    }

    /// One tag around all lines of a paragraph on this page, whatever columns they stand in.
    void paint_paragraphs(const SetText& text, TextKind kind) {
        std::optional<std::uint32_t> open;
        for (std::size_t i = 0; i < text.lines.size(); ++i) {
            const PlacedLine& line = text.lines[i];
            if (!here(line.slot.frame)) continue;
            if (open && open != line.paragraph && !is_drop_cap_of(text, *open, line.paragraph)) {
                end();
                open.reset();
            }
            if (!open) begin_paragraph(text.paragraphs.at(line.paragraph), line.slot, kind);
            open = line.paragraph;
            paint_text_line(text, i);
        }
        if (open) end();
    }

    /// 首字下沉: a reader takes both for one paragraph.
    static bool is_drop_cap_of(const SetText& text, std::uint32_t cap, std::uint32_t paragraph) {
        return cap + 1 == paragraph && text.paragraphs.at(cap).drop_lines > 1;
    }

    void paint_text_line(const SetText& text, std::size_t line) {
        painted_.items.emplace_back(paint_line(text, line, document_.styles));
        for (const ImageBox& picture : pictures_of(text, line)) {
            if (index(picture.photo) >= document_.photos.size()) continue;
            paint_picture(document_.photos[index(picture.photo)], picture);
        }
    }

    /// Behind all text, so that it stays readable.
    void mark_lines(std::size_t behind_text) {
        std::vector<DisplayItem> marks{BeginTag{TagKind::artifact, {}}};
        for (const DisplayItem& item : painted_.items) {
            const auto* line = std::get_if<TextLine>(&item);
            if (!line) continue;
            for (const FillRect& mark : proof_marks(*line, fault_ink_)) marks.emplace_back(mark);
        }
        if (marks.size() == 1) return;
        marks.emplace_back(EndTag{});
        const auto at = painted_.items.begin() + static_cast<std::ptrdiff_t>(behind_text);
        painted_.items.insert(at, std::make_move_iterator(marks.begin()),
                              std::make_move_iterator(marks.end()));
    }

    void begin_paragraph(const ShapedParagraph& paragraph, const LineSlot& first, TextKind kind) {
        const Style& style = document_.styles.at(index(paragraph.style));
        if (kind == TextKind::standing) {
            return begin(style.role == Role::artifact ? TagKind::artifact : TagKind::paragraph);
        }
        if (style.role == Role::title) {
            const Length half = style.size / 2;
            painted_.outline.push_back(
                {read_text(paragraph), {first.origin.x - half, first.origin.y - half}});
        }
        begin(tag_of(style.role));
    }

    TagKind tag_of(Role role) {
        switch (role) {
            case Role::title:
                return std::exchange(title_seen_, true) ? TagKind::h2 : TagKind::h1;
            case Role::crosshead:
                return TagKind::h3;
            case Role::caption:
            case Role::credit:
                return TagKind::caption;
            case Role::artifact:
                return TagKind::artifact;
            case Role::paragraph:
            case Role::kicker:
            case Role::deck:
            case Role::byline:
                break;
        }
        return TagKind::paragraph;
    }

    void paint_photo(PhotoId id) {
        const Photo& photo = document_.photos.at(index(id));
        const PhotoSetting& setting = layout_.photos.at(index(id));
        const Frame* frame = frame_of(id);
        if (!frame) return;
        if (setting.picture.empty()) {
            paint_missing(frame->box);
        } else {
            const auto& content = std::get<PhotoContent>(frame->content);
            paint_picture(photo,
                          {id, setting.picture, setting.placed, content.colour, content.duotone});
            paint_keyline(*frame, setting.picture);
        }
        mark_if_overset(setting.caption, frame_ref(id));
        if (!has_lines_here(setting.caption) && !has_lines_here(setting.credit)) return;
        begin(TagKind::caption);
        paint_lines(setting.caption);
        paint_lines(setting.credit);
        end();
    }

    void paint_picture(const Photo& photo, const ImageBox& picture) {
        if (photo.facts.width == 0 || photo.facts.height == 0) return paint_missing(picture.box);
        begin(TagKind::figure, photo.alt);
        painted_.items.emplace_back(picture);
        end();
    }

    void paint_missing(const Rect& box) {
        begin(TagKind::artifact);
        mark_missing(painted_, box, fault_ink_);
        end();
    }

    void paint_keyline(const Frame& frame, const Rect& picture) {
        const auto& keyline = std::get<PhotoContent>(frame.content).keyline;
        if (!keyline) return;
        begin(TagKind::artifact);
        paint_borders(painted_, picture, {keyline, keyline, keyline, keyline});
        end();
    }

    void paint_lines(const SetText& text) {
        for (std::size_t i = 0; i < text.lines.size(); ++i) {
            if (here(text.lines[i].slot.frame)) paint_text_line(text, i);
        }
    }

    FrameRef frame_ref(PhotoId id) const {
        const std::uint32_t place =
            index(id) < page_.photo_frames.size() ? page_.photo_frames[index(id)] : 0;
        return {page_index_, place - 1};  // 0 wraps to no frame
    }
    const Frame* frame_of(PhotoId id) const {
        const FrameRef ref = frame_ref(id);
        if (!here(ref)) return nullptr;
        const Frame& frame = page_.frames[ref.frame];
        return std::holds_alternative<PhotoContent>(frame.content) ? &frame : nullptr;
    }

    void mark_if_overset(const SetText& text, std::optional<FrameRef> frame) {
        const bool overset = text.overset.lines > 0 || text.overset.characters > 0;
        if (!overset || !frame || !here(*frame)) return;
        begin(TagKind::artifact);
        mark_overset(painted_, page_.frames[frame->frame].box, fault_ink_);
        end();
    }

    const Document& document_;
    const EditionLayout& layout_;
    const Page& page_;
    std::uint32_t page_index_;
    FaultInk& fault_ink_;
    const PaintOptions& options_;
    DisplayPage painted_;
    bool title_seen_ = false;
};

}  // namespace

DisplayList paint(const Document& document, const EditionLayout& layout,
                  const PaintOptions& options) {
    DisplayList list{document.facts, document.inks, {}};
    FaultInk fault_ink(list.inks);
    list.pages.reserve(document.pages.size());
    for (std::uint32_t i = 0; i < document.pages.size(); ++i) {
        list.pages.push_back(PagePainter(document, layout, i, fault_ink, options).paint());
    }
    return list;
}

}  // namespace banxin
