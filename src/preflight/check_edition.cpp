#include "preflight/edition_checks.h"
#include "preflight/preflight.h"

namespace banxin {

namespace preflight {

namespace {

template <class... Handlers>
struct Overload : Handlers... {
    using Handlers::operator()...;
};
template <class... Handlers>
Overload(Handlers...) -> Overload<Handlers...>;

std::string amount(const Overset& overset) {
    return "+" + std::to_string(overset.characters);
}

class EditionChecks {
public:
    EditionChecks(const Document& document, const EditionLayout& layout, Finder& finder)
        : document_(document), layout_(layout), finder_(finder) {}

    void check_overset() {
        for (std::size_t i = 0; i < layout_.headlines.size(); ++i)
            overset(layout_.headlines[i], document_.stories[i].id,
                    document_.stories[i].headline_frame);
        for (std::size_t i = 0; i < layout_.bodies.size(); ++i) {
            const Story& story = document_.stories[i];
            const auto last =
                story.thread.empty() ? std::nullopt : std::optional(story.thread.back());
            overset(layout_.bodies[i], story.id, last);
        }
        for (std::size_t i = 0; i < layout_.photos.size(); ++i)
            for (const SetText* text : {&layout_.photos[i].caption, &layout_.photos[i].credit})
                overset(*text, document_.photos[i].id, frame_of_photo(i));
        for (std::uint32_t page = 0; page < layout_.standing.size(); ++page)
            for (std::uint32_t frame = 0; frame < layout_.standing[page].size(); ++frame)
                overset(layout_.standing[page][frame], document_.pages[page].frames[frame].id,
                        FrameRef{page, frame});
    }

    void check_photos() {
        for (std::size_t i = 0; i < document_.photos.size(); ++i) {
            const auto frame = frame_of_photo(i);
            if (!frame) continue;  // in a line, or on no page
            const Photo& photo = document_.photos[i];
            if (photo.caption.empty()) finder_.warning("caption-missing", fact(frame, photo.id));
            if (photo.alt.empty()) finder_.warning("alt-missing", fact(frame, photo.id));
        }
        for (std::uint32_t page = 0; page < document_.pages.size(); ++page)
            for (std::uint32_t i = 0; i < document_.pages[page].frames.size(); ++i)
                check_frame({page, i});
    }

private:
    Fact fact(const std::optional<FrameRef>& at, const std::string& what) const {
        Fact made{.what = what};
        if (!at || at->page >= document_.pages.size()) return made;
        made.page = at->page + 1;
        made.place = document_.pages[at->page].frames.at(at->frame).box;
        return made;
    }
    void overset(const SetText& text, const std::string& what, const std::optional<FrameRef>& at) {
        if (text.overset.lines == 0) return;
        Fact told = fact(at, what);
        told.value = amount(text.overset);
        finder_.error("overset", told);
    }
    std::optional<FrameRef> frame_of_photo(std::size_t photo) const {
        for (std::uint32_t page = 0; page < document_.pages.size(); ++page) {
            const auto& frames = document_.pages[page].photo_frames;
            if (photo < frames.size() && frames[photo] > 0)
                return FrameRef{page, frames[photo] - 1};
        }
        return std::nullopt;
    }
    void check_frame(FrameRef at) {
        const Frame& frame = document_.pages[at.page].frames[at.frame];
        const auto* content = std::get_if<PhotoContent>(&frame.content);
        if (content && !content->photo) finder_.error("empty-photo-frame", fact(at, frame.id));
    }

    const Document& document_;
    const EditionLayout& layout_;
    Finder& finder_;
};

void check_page(PageInspection inspection) {
    if (inspection.page.bleed < inspection.profile.bleed)
        inspection.finder.error("bleed-small", {.page = inspection.number,
                                                .limit = in_millimetres(inspection.profile.bleed),
                                                .value = in_millimetres(inspection.page.bleed)});
    const Overload check{[&](const FillRect& fill) { check_fill(fill, inspection); },
                         [&](const StrokeLine& line) { check_stroke(line, inspection); },
                         [&](const ImageBox& image) { check_image(image, inspection); },
                         [&](const TextLine& line) { check_text(line, inspection); },
                         [](const BeginTag&) {},
                         [](const EndTag&) {}};
    for (const DisplayItem& item : inspection.page.items) std::visit(check, item);
}

}  // namespace

}  // namespace preflight

Findings check_edition(const Document& document, const EditionLayout& layout,
                       const DisplayList& list, const FontBank& fonts,
                       const PressProfile& profile) {
    using namespace preflight;
    Finder finder;
    EditionChecks edition(document, layout, finder);
    edition.check_overset();
    for (std::uint32_t i = 0; i < list.pages.size(); ++i) {
        Ground ground;
        check_page({document, list, list.pages[i], fonts, i + 1, profile, finder, ground});
    }
    edition.check_photos();
    return std::move(finder).take();
}

}  // namespace banxin
