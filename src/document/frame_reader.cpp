#include "document/frame_reader.h"

#include <algorithm>

#include "document/area.h"
#include "document/columns.h"
#include "document/suggest.h"

namespace banxin {

namespace {

constexpr int deepest_within = 32;

constexpr std::string_view border_names[] = {"border-top", "border-right", "border-bottom",
                                             "border-left"};  // by Side

class FrameReader {
public:
    FrameReader(const std::vector<const XmlElement*>& elements, LayoutTemplate& result,
                Diagnostics& diagnostics)
        : elements_(elements), result_(result), diagnostics_(diagnostics) {
        result_.frames.resize(elements_.size());
        result_.standing.resize(elements_.size());
        states_.resize(elements_.size(), State::unread);
        for (std::size_t i = 0; i < elements_.size(); ++i)
            if (const XmlAttribute* id = elements_[i]->find("id")) places_[id->value] = i;
    }

    void read_all() {
        for (std::size_t i = 0; i < elements_.size(); ++i) read(i, 1);
    }

private:
    enum class State : std::uint8_t { unread, reading, read };

    void read(std::size_t place, int depth) {
        if (states_[place] != State::unread) return;
        states_[place] = State::reading;
        const XmlElement& element = *elements_[place];
        const std::optional<Host> host = host_of(element, depth);
        const Attributes given(element, units(), diagnostics_);
        result_.frames[place] = read_frame(given, host ? &*host : nullptr);
        for (const XmlNode& node : element.children)
            result_.standing[place].push_back(&std::get<XmlElement>(node.value));
        states_[place] = State::read;
    }

    UnitSizes units() const { return {result_.grid.size, result_.grid.size, result_.grid.pitch}; }

    /// The frame named by within, read before the one inside it.
    std::optional<Host> host_of(const XmlElement& element, int depth) {
        const XmlAttribute* within = element.find("within");
        if (within == nullptr) return std::nullopt;
        const auto found = places_.find(within->value);
        if (found == places_.end()) {
            diagnostics_.report(Code::unknown_frame, within->at, {within->value, known_frames()});
            return std::nullopt;
        }
        const std::size_t place = found->second;
        if (elements_[place]->name != "text-frame") {
            diagnostics_.report(Code::not_a_host, within->at, {within->value});
            return std::nullopt;
        }
        if (depth == deepest_within) {
            diagnostics_.report(Code::too_many, within->at,
                                {"within", std::to_string(deepest_within)});
            return std::nullopt;
        }
        read(place, depth + 1);
        if (states_[place] == State::reading) {
            const XmlAttribute* id = element.find("id");
            diagnostics_.report(Code::frame_cycle, within->at,
                                {within->value, id == nullptr ? element.name : id->value});
            return std::nullopt;
        }
        const Frame& frame = result_.frames[place];
        return Host{inside_of(frame), frame.mode, column_boxes(frame, result_.grid)};
    }

    std::string known_frames() const {
        std::vector<std::string_view> names;
        for (const auto& [name, place] : places_)
            if (elements_[place]->name == "text-frame") names.push_back(name);
        return names.empty() ? "—" : list_of(names);
    }

    Frame read_frame(const Attributes& given, const Host* host) {
        const std::string& kind = given.element().name;
        Frame frame{.id = given.text("id"), .at = given.element().at};
        frame.content = content_of(kind, given);
        if (kind == "rule") {
            read_rule(frame, given, host);
        } else {
            frame.box = area_of(given, result_.grid, host, diagnostics_);
            if (kind == "text-frame" || kind == "head-frame")
                frame.mode = given.choice<WritingMode>("mode").value_or(frame.mode);
            read_box(frame, given);
            if (inside_of(frame).empty()) diagnostics_.report(Code::frame_empty, frame.at, {kind});
        }
        check_on_page(frame, kind);
        return frame;
    }

    decltype(Frame::content) content_of(const std::string& kind, const Attributes& given) {
        if (kind == "text-frame")
            return TextContent{
                .columns = given.integer("text-columns").value_or(1),
                .division = given.choice<Division>("division").value_or(Division::automatic),
                .gutter = given.length("gutter"),
                .column_rule = stroke(given, "column-rule"),
                .standing = {},
                .balance = given.text("balance") == "yes"};
        if (kind == "head-frame")
            return HeadContent{
                given.choice<VerticalAlign>("vertical-align").value_or(VerticalAlign::middle),
                given.length("gap").value_or(Length{})};
        if (kind == "photo-frame") return photo_content(given);
        return PlainContent{};
    }

    PhotoContent photo_content(const Attributes& given) {
        PhotoContent content{
            .photo = {},
            .colour = given.choice<PhotoColour>("colour").value_or(PhotoColour::full),
            .caption_gap = given.integer("caption-gap").value_or(0),
            .keyline = stroke(given, "keyline")};
        if (content.colour != PhotoColour::duotone) return content;
        if (given.has("duotone-ink")) {
            content.duotone = ink(given.text("duotone-ink"), given.span("duotone-ink"));
            if (result_.styles.inks().is_process(content.duotone)) return content;
            diagnostics_.report(Code::duotone_ink_unfit, given.span("duotone-ink"),
                                {given.text("duotone-ink")});
        } else if (!given.element().is_written("duotone-ink")) {
            diagnostics_.report(Code::duotone_without_ink, given.span("colour"));
        }
        content.colour = PhotoColour::gray;
        content.duotone = {};
        return content;
    }

    void read_rule(Frame& frame, const Attributes& given, const Host* host) {
        const Stroke line = stroke(given, "stroke").value_or(Stroke{});
        if (given.text("orientation") == "vertical") {
            frame.box = vertical_rule_area(given, result_.grid, host, line.width, diagnostics_);
            frame.borders[static_cast<std::size_t>(Side::left)] = line;
        } else {
            frame.box = horizontal_rule_area(given, result_.grid, host, line.width, diagnostics_);
            frame.borders[static_cast<std::size_t>(Side::top)] = line;
        }
    }

    void read_box(Frame& frame, const Attributes& given) {
        std::ranges::copy(given.distances("padding"), std::begin(frame.padding));
        for (std::size_t side = 0; side < std::size(border_names); ++side)
            frame.borders[side] =
                stroke(given, given.has(border_names[side]) ? border_names[side] : "border");
        if (const auto fill = given.fill("fill"))
            frame.fill = Fill{ink(fill->ink, given.span("fill")), fill->tint};
        if (given.text("stand-off") != "none") frame.stand_off = given.length("stand-off");
    }

    std::optional<Stroke> stroke(const Attributes& given, std::string_view name) {
        const auto written = given.stroke(name);
        if (!written) return std::nullopt;
        return Stroke{given.resolved(name, written->width, Stroke{}.width),
                      ink(written->ink, given.span(name)), written->tint, written->pattern};
    }

    InkId ink(const std::string& name, SourceSpan at) {
        return result_.styles.inks().find(name, at, diagnostics_);
    }

    void check_on_page(const Frame& frame, const std::string& kind) {
        const Rect sheet = inset({{}, result_.trim}, -result_.bleed);
        if (!frame.box.empty() && !overlaps(frame.box, sheet))
            diagnostics_.report(Code::frame_off_page, frame.at, {kind});
    }

    const std::vector<const XmlElement*>& elements_;
    LayoutTemplate& result_;
    Diagnostics& diagnostics_;
    std::vector<State> states_;
    std::map<std::string, std::size_t, std::less<>> places_;
};

}  // namespace

void read_frames(const std::vector<const XmlElement*>& elements, LayoutTemplate& result,
                 Diagnostics& diagnostics) {
    FrameReader(elements, result, diagnostics).read_all();
}

}  // namespace banxin
