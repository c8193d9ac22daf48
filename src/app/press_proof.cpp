#include "app/press_proof.h"

#include <fmt/format.h>

#include "display/decorations.h"
#include "display/fault_ink.h"
#include "display/slug_line.h"
#include "preflight/finding_report.h"
#include "prepress/finish_pdf.h"
#include "render/render.h"

namespace banxin {

namespace {

constexpr Dpi proof_dpi{96};
constexpr Length number_size = pt(9), list_size = pt(9), list_pitch = pt(14), list_margin = mm(15);
/// Around small places, so that the mark does not cover them.
constexpr Length air = pt(2);

class Proof {
public:
    Proof(const Edition& edition, const Findings& findings, MessageLanguage language)
        : edition_(edition), findings_(findings), language_(language), list_(edition.display) {}

    DisplayList make() {
        FaultInk ink(list_.inks);
        for (std::size_t i = 0; i < findings_.size(); ++i) mark(i, ink);
        for (std::size_t first = 0; first < findings_.size();) first = add_list_page(first);
        return std::move(list_);
    }

private:
    void mark(std::size_t i, FaultInk& ink) {
        const Finding& finding = findings_[i];
        if (!finding.place || finding.page == 0 || finding.page > edition_.display.pages.size())
            return;
        DisplayPage& page = list_.pages[finding.page - 1];
        const Rect box = inset(*finding.place, -air);
        const Stroke stroke{fault_stroke_width, ink.id(), 1000, LinePattern::solid};
        paint_borders(page, box, {stroke, stroke, stroke, stroke});
        write(page, fmt::format("{}", i + 1), ink.id(), {box.left(), box.top() - number_size / 2},
              mm(15), number_size);
    }

    void write(DisplayPage& page, const std::string& text, InkId ink, Point origin, Length measure,
               Length size) const {
        auto line =
            slug_line(text, *edition_.document, *edition_.fonts, ink, origin, measure, size);
        if (line) page.items.emplace_back(std::move(*line));
    }

    /// As many findings as there is room for; gives the first that is left.
    std::size_t add_list_page(std::size_t first) {
        DisplayPage page;
        page.name = "preflight";
        page.trim = list_.pages.front().trim;
        page.bleed = list_.pages.front().bleed;
        const Length measure = page.trim.width - list_margin * 2;
        const Length foot = page.trim.height - list_margin;
        Length y = list_margin;
        std::size_t i = first;
        do {
            write_entry(page, i, y, measure);
            y += list_pitch * 2;
        } while (++i < findings_.size() && y + list_pitch * 2 <= foot);
        list_.pages.push_back(std::move(page));
        return i;
    }

    /// A finding's two lines: what, and the way out.
    void write_entry(DisplayPage& page, std::size_t i, Length y, Length measure) const {
        const std::string text = to_text(findings_[i], language_);
        const auto end = text.find('\n');
        write(page, fmt::format("{}  {}", i + 1, text.substr(0, end)), InkId{}, {list_margin, y},
              measure, list_size);
        auto hint = text.substr(end + 1);
        while (hint.ends_with('\n')) hint.pop_back();
        hint.erase(0, hint.find_first_not_of(' '));
        write(page, hint, InkId{}, {list_margin + pt(18), y + list_pitch}, measure - pt(18),
              list_size);
    }

    const Edition& edition_;
    const Findings& findings_;
    MessageLanguage language_;
    DisplayList list_;
};

}  // namespace

DisplayList proof_pages(const Edition& edition, const Findings& findings,
                        MessageLanguage language) {
    if (!edition.document || edition.display.pages.empty()) return edition.display;
    return Proof(edition, findings, language).make();
}

std::vector<OutputFile> make_proof(Edition& edition, const Findings& findings,
                                   const std::filesystem::path& folder, const std::string& name,
                                   MessageLanguage language) {
    std::vector<OutputFile> files;
    const DisplayList list = proof_pages(edition, findings, language);
    if (list.pages.empty()) return files;
    Renderer renderer(list, *edition.document, *edition.fonts, edition.diagnostics);
    const auto named = [&](const std::string& suffix) { return folder / (name + suffix); };
    if (auto drawn = renderer.pdf(); !drawn.empty())
        files.push_back({named("-proof.pdf"), finish_pdf(std::move(drawn), list)});
    for (std::uint32_t page = 0; page < list.pages.size(); ++page)
        files.push_back(
            {named(fmt::format("-proof-{}.png", page + 1)), renderer.png(page, proof_dpi)});
    return files;
}

}  // namespace banxin
