// read_edition: the edition's file, its layouts, and everything placed on its pages.
#include <algorithm>
#include <memory>

#include "document/check.h"
#include "document/placement.h"
#include "document/reader.h"

namespace banxin {

namespace {

constexpr std::size_t most_pages = 256;

std::optional<XmlFile> load_edition(const std::filesystem::path& edition, SourceFiles& files,
                                    Diagnostics& diagnostics) {
    constexpr std::string_view kinds[] = {"edition"};
    return load_xml({edition, edition.generic_string()}, kinds, SourceSpan{}, files, diagnostics);
}

EditionFacts read_facts(const XmlElement& root, Diagnostics& diagnostics) {
    const Attributes given(root, {}, diagnostics);
    return {given.text("title"), given.text("date"), given.text("publisher"),
            given.choice<Language>("lang").value_or(Language::zh_hans)};
}

class EditionReader {
public:
    EditionReader(const std::filesystem::path& edition, std::filesystem::path layouts,
                  SourceFiles& files, Diagnostics& diagnostics)
        : diagnostics_(diagnostics),
          layout_files_(std::move(layouts), files, diagnostics),
          placer_(folder_of(edition).lexically_normal(), document_, files, diagnostics) {}

    Document read(const XmlElement& root) && {
        document_.facts = read_facts(root, diagnostics_);
        document_.inks.push_back({.name = "black", .cmyk = {0, 0, 0, 1000}, .spot = {}});
        document_.compositions.emplace_back();
        std::int32_t number = 0;
        for (const XmlNode& node : root.children) {
            const auto& element = std::get<XmlElement>(node.value);
            if (static_cast<std::size_t>(++number) > most_pages) {
                diagnostics_.report(Code::too_many, element.at,
                                    {"page", std::to_string(most_pages)});
                break;
            }
            read_page(element, number);
        }
        finish();
        return std::move(document_);
    }

private:
    /// Each layout is made once, however many pages use it.
    const LayoutTemplate* layout_of(const XmlElement& page) {
        const XmlAttribute* layout = page.find("layout");
        if (layout == nullptr) return nullptr;
        const auto [entry, is_new] = layouts_.try_emplace(layout->value);
        if (is_new)
            if (const auto merged = layout_files_.merged(layout->value, layout->at))
                entry->second =
                    std::make_unique<LayoutTemplate>(read_layout(*merged, document_, diagnostics_));
        return entry->second.get();
    }

    void read_page(const XmlElement& element, std::int32_t place) {
        const LayoutTemplate* layout = layout_of(element);
        if (layout == nullptr) {
            for (const XmlNode& node : element.children)
                placer_.check_only(std::get<XmlElement>(node.value));
            return;
        }
        ensure_body_style(layout);
        take_press(*layout);
        const Attributes given(element, {}, diagnostics_);
        document_.pages.push_back({.name = given.text("name"),
                                   .number = given.integer("number").value_or(place),
                                   .trim = layout->trim,
                                   .bleed = layout->bleed,
                                   .grid = layout->grid,
                                   .frames = layout->frames,
                                   .reading_order = {},
                                   .photo_frames = {},
                                   .at = element.at});
        set_standing_text(*layout);
        placer_.begin_page(*layout);
        for (const XmlNode& node : element.children)
            placer_.place(std::get<XmlElement>(node.value));
        placer_.end_page(given.span("layout"));
    }

    /// Document::styles[0].
    void ensure_body_style(const LayoutTemplate* layout) {
        if (!document_.styles.empty()) return;
        Style body{.name = "body", .language = document_.facts.language};
        if (layout != nullptr) {
            body = layout->styles.plain(document_.facts.language);
            if (layout->styles.has("body")) body = layout->styles.whole("body", std::move(body));
        }
        document_.styles.push_back(std::move(body));
    }

    void take_press(const LayoutTemplate& layout) {
        if (layout.press.empty()) return;
        if (document_.press.empty()) {
            document_.press = layout.press;
            document_.press_at = layout.press_at;
        } else if (document_.press != layout.press) {
            diagnostics_.report(Code::press_differs, layout.press_at,
                                {layout.name, layout.press, document_.press});
        }
    }

    void set_standing_text(const LayoutTemplate& layout) {
        Page& page = document_.pages.back();
        ParagraphReader reader({.styles = layout.styles,
                                .table = document_.styles,
                                .language = document_.facts.language,
                                .variant = {},
                                .edition = &document_.facts,
                                .page = &page},
                               diagnostics_);
        for (std::size_t i = 0; i < layout.standing.size(); ++i) {
            auto* text = std::get_if<TextContent>(&page.frames[i].content);
            if (text == nullptr) continue;
            for (const XmlElement* paragraph : layout.standing[i])
                text->standing.push_back(*reader.read(*paragraph, Role::artifact));
        }
    }

    void finish() {
        ensure_body_style(nullptr);
        for (Page& page : document_.pages) page.photo_frames.resize(document_.photos.size(), 0);
    }

    Diagnostics& diagnostics_;
    Document document_;
    LayoutFiles layout_files_;
    Placer placer_;
    std::map<std::string, std::unique_ptr<LayoutTemplate>> layouts_;
};

/// Reported, and the edition's own, if there is none.
std::filesystem::path layouts_of(const std::filesystem::path& edition, const ReadOptions& options,
                                 SourceSpan at, Diagnostics& diagnostics) {
    if (auto found = layouts_folder(edition, options)) return *found;
    const auto folder = folder_of(edition);
    diagnostics.report(Code::no_layouts_folder, at, {folder.generic_string()});
    return folder;
}

}  // namespace

std::optional<std::filesystem::path> layouts_folder(const std::filesystem::path& edition,
                                                    const ReadOptions& options) {
    if (!options.layouts.empty()) return options.layouts;
    return find_upwards(folder_of(edition), "layouts");
}

std::optional<Document> read_edition(const std::filesystem::path& edition,
                                     const ReadOptions& options, SourceFiles& files,
                                     Diagnostics& diagnostics) {
    Diagnostics found;
    std::optional<Document> document;
    if (const auto file = load_edition(edition, files, found)) {
        auto layouts = layouts_of(edition, options, file->root.at, found);
        document = EditionReader(edition, std::move(layouts), files, found).read(file->root);
    }
    diagnostics.append_in_file_order(std::move(found));
    return document;
}

}  // namespace banxin
