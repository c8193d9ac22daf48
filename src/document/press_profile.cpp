// read_press_profile: what the print shop asks for.
#include "document/press_profile.h"

#include "base/file_store.h"
#include "document/attributes.h"
#include "document/icc_header.h"
#include "document/locate.h"

namespace banxin {

namespace {

constexpr std::size_t largest_profile_file = std::size_t{1} << 20;
constexpr std::size_t largest_icc_file = std::size_t{16} << 20;

bool yes(const Attributes& given, std::string_view name) {
    return given.text(name) == "yes";
}

void read_condition(PressProfile& press, const Attributes& given) {
    press.condition_identifier = given.text("identifier");
    press.condition = given.text("text");
    press.registry = given.text("registry");
}

void read_ink(PressProfile& press, const Attributes& given) {
    press.ink_limit = given.percent("limit").value_or(press.ink_limit);
    press.rich_black_limit = given.percent("rich-black").value_or(press.rich_black_limit);
}

void read_type(PressProfile& press, const Attributes& given) {
    const auto size = [&](std::string_view name) { return given.length(name).value_or(Length{}); };
    press.least_type = {size("one-ink"), size("tint"), size("several-inks"), size("reversed")};
}

void read_line(PressProfile& press, const Attributes& given) {
    const auto width = [&](std::string_view name) { return given.length(name).value_or(Length{}); };
    press.least_line = {width("one-ink"), width("several-inks"), width("reversed")};
}

void read_photos(PressProfile& press, const Attributes& given) {
    PhotoLimits& photos = press.photos;
    photos.ppi = given.integer("ppi").value_or(photos.ppi);
    photos.ppi_warning = given.integer("ppi-warning").value_or(photos.ppi_warning);
    photos.ppi_error = given.integer("ppi-error").value_or(photos.ppi_error);
    photos.intent = given.choice<RenderingIntent>("intent").value_or(photos.intent);
    photos.unsharp = {.amount = given.percent("sharpen").value_or(photos.unsharp.amount),
                      .radius = given.percent("radius").value_or(photos.unsharp.radius),
                      .threshold = given.integer("threshold").value_or(photos.unsharp.threshold)};
    photos.quality = given.integer("quality").value_or(photos.quality);
}

void read_marks(PressProfile& press, const Attributes& given) {
    press.marks = {.crop = yes(given, "crop"),
                   .registration = yes(given, "registration"),
                   .colour_bar = yes(given, "colour-bar"),
                   .slug = yes(given, "slug"),
                   .offset = given.length("offset").value_or(Length{})};
}

void read_boxes(PressProfile& press, const Attributes& given) {
    press.bleed = given.length("bleed").value_or(press.bleed);
    press.safe_edge = given.length("safe-edge").value_or(press.safe_edge);
}

void read_paper(PressProfile& press, const Attributes& given) {
    constexpr std::string_view parts[] = {"red", "green", "blue"};
    for (std::size_t i = 0; i < press.paper.size(); ++i)
        press.paper[i] = given.percent(parts[i]).value_or(press.paper[i]);
}

/// One row an element of <press>.
constexpr struct {
    std::string_view element;
    void (*read)(PressProfile&, const Attributes&);
} readers[] = {{"condition", read_condition}, {"ink", read_ink},       {"type", read_type},
               {"line", read_line},           {"photos", read_photos}, {"marks", read_marks},
               {"boxes", read_boxes},         {"paper", read_paper}};

/// What a profile says that has only elements without attributes.
PressProfile usual_profile() {
    PressProfile press;
    Diagnostics none;
    const XmlElement root{.name = "press", .rule = &element_rule("press")};
    for (const auto& row : readers) {
        const ElementRule* rule = child_rule(*root.rule, row.element);
        const XmlElement element{.name = std::string(row.element), .rule = rule};
        row.read(press, Attributes(element, {}, none));
    }
    return press;
}

class PressReader {
public:
    PressReader(std::filesystem::path folder, SourceFiles& files, Diagnostics& diagnostics)
        : folder_(std::move(folder)), files_(files), diagnostics_(diagnostics) {}

    std::optional<PressProfile> read(const std::string& name, SourceSpan asked_at) {
        const auto file = load(name, asked_at);
        if (!file) return std::nullopt;
        const Attributes given(file->root, {}, diagnostics_);
        PressProfile press = usual_profile();
        press.name = name;
        press.at = file->root.at;
        press.title = given.text("title");
        press.standard = given.choice<PressStandard>("standard").value_or(press.standard);
        for (const XmlNode& node : file->root.children) {
            const auto& element = std::get<XmlElement>(node.value);
            for (const auto& row : readers)
                if (row.element == element.name)
                    row.read(press, Attributes(element, {}, diagnostics_));
            if (element.name == "photos") check_resolutions(press.photos, element.at);
        }
        if (given.has("icc")) read_icc(press, given);
        return press;
    }

private:
    std::optional<XmlFile> load(const std::string& name, SourceSpan asked_at) {
        const auto unknown = [&]() -> std::optional<XmlFile> {
            diagnostics_.report(Code::unknown_press, asked_at, {name, folder_.generic_string()});
            return std::nullopt;
        };
        std::error_code error;
        if (!is_layout_name(name) || !std::filesystem::exists(folder_ / (name + ".xml"), error))
            return unknown();
        const auto located = locate_inside(folder_, folder_, name + ".xml", asked_at, diagnostics_);
        if (!located) return std::nullopt;
        constexpr std::string_view kinds[] = {"press"};
        return load_xml(*located, kinds, asked_at, files_, diagnostics_, largest_profile_file);
    }

    void check_resolutions(const PhotoLimits& photos, SourceSpan at) {
        if (photos.ppi_error <= photos.ppi_warning && photos.ppi_warning <= photos.ppi) return;
        diagnostics_.report(Code::resolution_order, at,
                            {std::to_string(photos.ppi_error), std::to_string(photos.ppi_warning),
                             std::to_string(photos.ppi)});
    }

    void read_icc(PressProfile& press, const Attributes& given) {
        press.icc_file = given.text("icc");
        const SourceSpan at = given.span("icc");
        const auto located = locate_inside(folder_, folder_, press.icc_file, at, diagnostics_);
        if (!located) return;
        auto bytes = read_file(located->path, largest_icc_file);
        if (!bytes)
            return diagnostics_.report(Code::cannot_read_file, at,
                                       {located->name, std::to_string(largest_icc_file >> 20)});
        const auto header = read_icc_header(*bytes);
        if (!header) return diagnostics_.report(Code::icc_damaged, at, {press.icc_file});
        if (!is_press_profile(*header))
            return diagnostics_.report(
                Code::icc_not_press, at,
                {press.icc_file, header->profile_class, header->colour_space});
        press.icc = std::move(*bytes);
    }

    std::filesystem::path folder_;
    SourceFiles& files_;
    Diagnostics& diagnostics_;
};

}  // namespace

std::optional<PressProfile> read_press_profile(const std::string& name,
                                               const std::filesystem::path& layouts,
                                               SourceSpan asked_at, SourceFiles& files,
                                               Diagnostics& diagnostics) {
    Diagnostics found;
    auto press = PressReader(layouts / "press", files, found).read(name, asked_at);
    if (found.has_errors()) press.reset();
    diagnostics.append_in_file_order(std::move(found));
    return press;
}

}  // namespace banxin
