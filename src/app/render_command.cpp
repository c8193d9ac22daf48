#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "app/commands.h"
#include "app/edition_command.h"
#include "app/outputs.h"
#include "app/plate_outputs.h"
#include "app/press.h"
#include "render/render.h"

namespace banxin {

namespace {

constexpr double min_dpi = 1, max_dpi = 2400;
constexpr unsigned max_page = 10'000;

constexpr auto* examples = R"(The kind of output is told by the file's suffix:
  banxin render content/macun -o out/macun.pdf                       all pages, as the layouts' press wants them
  banxin render content/macun -o out/macun.pdf --png out/macun.png   and a picture of each
  banxin render content/macun -o out/macun.png --dpi 96 --page 2     a picture of the second page
  banxin render content/macun -o corner.png --region 0,0,100,80      its top left 100 × 80 mm
  banxin render content/macun -o plain.pdf --profile none            in the same inks, photos as they are
  banxin render content/macun --plates plates --soft-proof proof.png plates, and how the paper will look
Pictures of several pages are numbered: macun-1.png, macun-2.png.
Text that does not fit is marked on the page and reported, and the page is written. Any other error
writes nothing: the last good output stays. Files are replaced as a whole or not at all.
  banxin render content/macun -o a.pdf --format json     for tools: {"diagnostics":[…],"outputs":[…]})";

struct RenderOptions {
    EditionOptions edition;
    PressOptions press;
    OutputOptions outputs;
    MessageFormat format = MessageFormat::text;
};

/// The pages pictures are asked of, by index; nothing, and the session has been told, if there is
/// no such page.
std::optional<std::vector<std::uint32_t>> chosen_pages(const Edition& edition, std::uint32_t number,
                                                       Session& session) {
    const auto count = static_cast<std::uint32_t>(edition.display.pages.size());
    if (number > count) {
        session.refuse(fmt::format("--page {}: the edition has {} pages", number, count),
                       fmt::format("--page {}：本期只有{}个版", number, count));
        return std::nullopt;
    }
    if (number > 0) return std::vector{number - 1};
    std::vector<std::uint32_t> pages;
    for (std::uint32_t page = 0; page < count; ++page) pages.push_back(page);
    return pages;
}

std::string make_pdf(Edition& edition, Renderer& renderer, const Press* press) {
    return press ? make_press_pdf(edition, press->photos()) : make_pdf(edition, renderer);
}

void add_press_pictures(std::vector<OutputFile>& files, const std::string& pdf,
                        const OutputPlan& plan, Edition& edition, double dpi, const Press* press,
                        Session& session) {
    if (pdf.empty() || (!plan.plates && !plan.soft_proof)) return;
    const auto pages =
        edition.timings.measure("plates", [&] { return plates_of(pdf, dpi, session); });
    if (!pages) return;
    const auto add = [&](std::vector<OutputFile> more) {
        std::move(more.begin(), more.end(), std::back_inserter(files));
    };
    const std::int32_t limit = press ? press->profile().ink_limit : PressProfile{}.ink_limit;
    if (plan.plates) add(plate_files(*pages, *plan.plates, dpi, limit));
    if (plan.soft_proof && press)
        add(soft_proof_files(*pages, *plan.soft_proof, dpi, *press, edition.display.inks));
}

std::vector<OutputFile> make_outputs(Edition& edition, const OutputPlan& plan,
                                     const OutputOptions& options,
                                     const std::vector<std::uint32_t>& pages, const Press* press,
                                     Session& session) {
    Renderer renderer(edition.display, *edition.document, *edition.fonts, edition.diagnostics);
    const bool numbered = edition.display.pages.size() > 1 && options.page == 0;
    const auto named = [&](const std::filesystem::path& path, std::uint32_t page) {
        return numbered ? with_page_number(path, page + 1) : path;
    };
    std::vector<OutputFile> files;
    const std::string pdf = plan.needs_pdf() ? make_pdf(edition, renderer, press) : "";
    if (plan.pdf) files.push_back({*plan.pdf, pdf});
    for (const auto page : pages) {
        if (plan.png) {
            auto png = edition.timings.measure(
                "PNG", [&] { return renderer.png(page, Dpi{options.dpi}, plan.region); });
            files.push_back({named(*plan.png, page), std::move(png)});
        }
        if (plan.svg) {
            auto svg = edition.timings.measure("SVG", [&] { return renderer.svg(page); });
            files.push_back({named(*plan.svg, page), std::move(svg)});
        }
    }
    add_press_pictures(files, pdf, plan, edition, options.dpi, press, session);
    return files;
}

void report(const RenderOptions& options, const Edition& edition,
            const std::vector<OutputFile>& written, Session& session) {
    if (options.format == MessageFormat::json) {
        session.out << "{" << diagnostics_as_json(edition, session)
                    << ",\n\"outputs\":" << paths_as_json(written) << "}\n";
        return;
    }
    report_as_text(edition, session);
    if (!may_be_shown(edition)) {
        session.err << session.in_language("nothing was written; the last output stays as it was\n",
                                           "未写出文件；上一次的输出保持不变\n");
    }
}

constexpr std::string_view no_press = "none";

/// The press whose file is asked for; null if none is, or (false) it cannot be used.
struct ChosenPress {
    std::unique_ptr<Press> press;
    bool usable = true;
};
ChosenPress choose_press(const RenderOptions& options, const OutputPlan& plan, Edition& edition,
                         Session& session) {
    ChosenPress chosen;
    if (!plan.needs_pdf() || !edition.document) return chosen;
    if (options.press.profile != no_press) {
        chosen.press = press_of(edition, options.edition, options.press);
        const bool named = !options.press.profile.empty() || !edition.document->press.empty();
        chosen.usable = chosen.press || !named;
    }
    if (plan.soft_proof && !chosen.press && chosen.usable) {
        session.refuse("--soft-proof needs a press: choose one with --profile",
                       "--soft-proof 需要印刷条件：请用 --profile 选择");
        chosen.usable = false;
    }
    return chosen;
}

void render(const RenderOptions& options, Session& session) {
    const auto plan = plan_outputs(options.outputs, session);
    if (!plan) return;
    auto edition = build_edition(options.edition, session);
    if (!edition) return;
    const auto chosen = choose_press(options, *plan, *edition, session);
    std::vector<OutputFile> files;
    if (chosen.usable && may_be_shown(*edition)) {
        const auto pages = chosen_pages(*edition, options.outputs.page, session);
        if (!pages) return;
        files = make_outputs(*edition, *plan, options.outputs, *pages, chosen.press.get(), session);
        // A picture or an output may have turned out to be damaged.
        if (!may_be_shown(*edition)) files.clear();
    }
    files.resize(edition->timings.measure("write", [&] { return write_outputs(files, session); }));
    report(options, *edition, files, session);
    report_timings(options.edition, *edition, session);
}

}  // namespace

void add_render_command(CLI::App& app, Session& session) {
    auto* command = app.add_subcommand("render", "Make the pages: PDF, PNG, SVG");
    const auto options = std::make_shared<RenderOptions>();
    add_edition_options(*command, options->edition);
    auto& outputs = options->outputs;
    command->add_option("-o,--output", outputs.output, "The file to write: .pdf, .png or .svg")
        ->type_name("FILE");
    command->add_option("--png", outputs.png, "Also pictures of the pages")->type_name("FILE");
    command->add_option("--svg", outputs.svg, "Also scalable pictures of the pages")
        ->type_name("FILE");
    command->add_option("--dpi", outputs.dpi, "Pixels an inch of a PNG; default 150")
        ->check(CLI::Range(min_dpi, max_dpi).description(""))
        ->type_name("N");
    command->add_option("--page", outputs.page, "Pictures of the edition's N-th page only")
        ->check(CLI::Range(1u, max_page).description(""))
        ->type_name("N");
    command
        ->add_option("--region", outputs.region,
                     "Part of the page for a PNG, in mm from its top left corner")
        ->delimiter(',')
        ->expected(4)
        ->type_name("X,Y,W,H");
    command->add_flag(
        "--mark-lines", options->edition.mark_lines,
        "For a proof: tint loose lines, and tick those that break a rule or the measure");
    add_profile_option(*command, options->press,
                       "Press profile of the PDF, or none; default: the layouts'");
    add_cache_options(*command, options->press);
    command
        ->add_option("--plates", outputs.plates,
                     "Also pictures of the plates and of total ink (gs)")
        ->type_name("DIR");
    command
        ->add_option("--soft-proof", outputs.soft_proof,
                     "Also the pages as the press prints them, a PNG (gs)")
        ->type_name("FILE");
    add_format_option(*command, options->format);
    add_language_option(*command, session);
    command->footer(examples);
    command->callback([options, &session] { render(*options, session); });
}

}  // namespace banxin
