#include "display/dump.h"

#include <fmt/format.h>

#include <iterator>
#include <optional>

#include "display/looseness.h"

namespace banxin {
namespace {

// Numbers are printed from integers: a dump is the same on every machine.

std::string thousandths(std::int32_t value) {
    const std::int64_t magnitude = value < 0 ? -static_cast<std::int64_t>(value) : value;
    return fmt::format("{}{}.{:03}", value < 0 ? "-" : "", magnitude / 1000, magnitude % 1000);
}
std::string points(Length length) {
    return thousandths(length.mpt);
}
std::string at(Point point) {
    return points(point.x) + "," + points(point.y);
}
std::string area(const Rect& rect) {
    return fmt::format("{} {}x{}", at(rect.origin), points(rect.size.width),
                       points(rect.size.height));
}
/// Percent from thousandths: "100", "12.5".
std::string percent(std::int32_t per_mille) {
    return per_mille % 10 == 0 ? fmt::format("{}%", per_mille / 10)
                               : fmt::format("{}.{}%", per_mille / 10, per_mille % 10);
}

/// On one line whatever it holds.
std::string shown(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F) {
            line += fmt::format("\\x{:02x}", byte);
        } else {
            line += c;
        }
    }
    return line;
}

std::string_view name_of(TagKind kind) {
    switch (kind) {
        case TagKind::document:
            return "document";
        case TagKind::article:
            return "article";
        case TagKind::h1:
            return "h1";
        case TagKind::h2:
            return "h2";
        case TagKind::h3:
            return "h3";
        case TagKind::paragraph:
            return "paragraph";
        case TagKind::figure:
            return "figure";
        case TagKind::caption:
            return "caption";
        case TagKind::artifact:
            break;
    }
    return "artifact";
}

std::string_view name_of(LinePattern pattern) {
    switch (pattern) {
        case LinePattern::solid:
            return "solid";
        case LinePattern::double_line:
            return "double";
        case LinePattern::dotted:
            return "dotted";
        case LinePattern::wavy:
            return "wavy";
        case LinePattern::thick_thin:
            break;
    }
    return "thick-thin";
}

std::string_view name_of(Looseness looseness) {
    switch (looseness) {
        case Looseness::loose:
            return " loose";
        case Looseness::very_loose:
            return " very-loose";
        case Looseness::even:
            break;
    }
    return "";
}

/// What glyphs are drawn with; printed where it changes.
struct Typeface {
    FaceId face{};
    Length size;
    std::int32_t hscale = 1000;
    Orientation orientation = Orientation::upright;
    Fill fill;
    friend bool operator==(const Typeface&, const Typeface&) = default;
};

class Dumper {
public:
    Dumper(const DisplayList& list, const Document& document) : list_(list), document_(document) {}

    std::string dump() {
        const EditionFacts& facts = list_.facts;
        line("edition {} | {} | {}", shown(facts.title), shown(facts.date), shown(facts.publisher));
        for (const Ink& ink : list_.inks) dump_ink(ink);
        for (const DisplayPage& page : list_.pages) dump_page(page);
        return std::move(out_);
    }

private:
    template <class... Args>
    void line(fmt::format_string<Args...> format, Args&&... args) {
        out_.append(2 * depth_, ' ');
        fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
        out_ += '\n';
    }

    void dump_ink(const Ink& ink) {
        line("ink {} cmyk {} {} {} {}{}{}", shown(ink.name), percent(ink.cmyk.c),
             percent(ink.cmyk.m), percent(ink.cmyk.y), percent(ink.cmyk.k),
             ink.spot.empty() ? "" : " spot ", shown(ink.spot));
    }

    void dump_page(const DisplayPage& page) {
        line("page {} {} | trim {}x{} bleed {}", page.number, shown(page.name),
             points(page.trim.width), points(page.trim.height), points(page.bleed));
        depth_ = 1;
        typeface_.reset();
        for (const OutlineEntry& entry : page.outline) {
            line("outline {} {}", at(entry.at), shown(entry.title));
        }
        for (const DisplayItem& item : page.items) {
            std::visit([this](const auto& mark) { dump_item(mark); }, item);
        }
        depth_ = 0;
    }

    void dump_item(const FillRect& fill) { line("fill {} {}", area(fill.rect), ink_of(fill.fill)); }
    void dump_item(const StrokeLine& stroke) { dump_stroke("stroke", stroke); }
    void dump_stroke(std::string_view name, const StrokeLine& stroke) {
        line("{} {} to {} {} {} {}", name, at(stroke.from), at(stroke.to),
             points(stroke.stroke.width), ink_of({stroke.stroke.ink, stroke.stroke.tint}),
             name_of(stroke.stroke.pattern));
    }
    void dump_item(const ImageBox& image) {
        const std::uint32_t photo = index(image.photo);
        const std::string_view id =
            photo < document_.photos.size() ? document_.photos[photo].id : std::string_view("?");
        line("image {} {} of {}{}", shown(id), area(image.box), area(image.placed), inks_of(image));
    }
    void dump_item(const BeginTag& tag) {
        line("{} {{{}{}", name_of(tag.kind), tag.alt.empty() ? "" : " ", shown(tag.alt));
        ++depth_;
    }
    void dump_item(const EndTag&) {
        if (depth_ > 1) --depth_;
        line("}}");
    }

    void dump_item(const TextLine& text) {
        line("line {}/{}/{} at {}{} measure {} natural {} set {} gap {}em{}{}{}{}{}{}",
             frame_of(text.frame), text.column + 1, text.row + 1, at(text.origin),
             text.mode == WritingMode::vertical ? " vertical" : "", points(text.measure),
             points(text.natural), points(text.set), thousandths(gap_per_mille(text)),
             name_of(looseness_of(text)), text.overfull ? " OVERFULL" : "",
             text.emergency ? " EMERGENCY" : "", text.orphan ? " orphan" : "",
             text.hung ? " hung" : "", text.widow ? " widow" : "");
        ++depth_;
        for (const GlyphRun& run : text.runs) dump_run(run);
        for (const GlyphRun& run : text.annotations) dump_beside("annotation", run);
        for (const GlyphRun& run : text.dots) dump_beside("dots", run);
        for (const StrokeLine& stroke : text.strokes) dump_stroke("mark", stroke);
        --depth_;
    }

    /// Glyph by glyph: what an annotation's text does not say is where it stands.
    void dump_beside(std::string_view name, const GlyphRun& run) {
        std::string places;
        for (const PlacedGlyph& glyph : run.glyphs) places += " " + at(glyph.origin);
        line("{} {}{} “{}” at{}", name, points(run.size),
             run.orientation == Orientation::sideways ? " sideways" : "", shown(run.text), places);
    }

    void dump_run(const GlyphRun& run) {
        const Typeface typeface{run.face, run.size, run.hscale, run.orientation, run.fill};
        if (typeface_ != typeface) {
            typeface_ = typeface;
            line("face {} {}{}{} {}", static_cast<std::uint32_t>(run.face), points(run.size),
                 run.hscale == 1000 ? "" : " hscale " + percent(run.hscale),
                 run.orientation == Orientation::sideways ? " sideways" : "", ink_of(run.fill));
        }
        line("“{}”", shown(run.text));
    }

    std::string inks_of(const ImageBox& image) const {
        switch (image.colour) {
            case PhotoColour::gray:
                return " gray";
            case PhotoColour::duotone:
                return " duotone " + ink_of({image.duotone, 1000});
            case PhotoColour::full:
                break;
        }
        return {};
    }
    std::string ink_of(const Fill& fill) const {
        const std::uint32_t ink = index(fill.ink);
        const std::string name = ink < list_.inks.size() ? shown(list_.inks[ink].name) : "?";
        return fill.tint == 1000 ? name : name + " " + percent(fill.tint);
    }
    std::string frame_of(FrameRef ref) const {
        if (ref.page >= document_.pages.size()) return "?";
        const Page& page = document_.pages[ref.page];
        return ref.frame < page.frames.size() ? shown(page.frames[ref.frame].id) : "?";
    }

    const DisplayList& list_;
    const Document& document_;
    std::string out_;
    std::size_t depth_ = 0;
    std::optional<Typeface> typeface_;
};

}  // namespace

std::string dump(const DisplayList& list, const Document& document) {
    return Dumper(list, document).dump();
}

}  // namespace banxin
