#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <thread>

#include "app/commands.h"
#include "app/fit_report.h"
#include "base/utf8.h"
#include "document/quantity.h"
#include "document/reader.h"
#include "document/suggest.h"
#include "document/vocabulary_table.h"

namespace banxin {

namespace {

constexpr auto* examples = R"(Copyfits plain UTF-8 text from standard input, a paragraph a line:
  banxin fit --measure 13 < story.txt                lines, cheapest cuts and additions
  banxin fit --measure 13 --lines 12 < story.txt     … and how many lines over or short
  banxin fit --measure 27 --size 小五 --json < story.txt      every line and cluster, in em
--lang is the language of the text; messages follow the locale, or --messages.)";

constexpr std::size_t input_limit = std::size_t{16} << 20;
constexpr Decimal most_characters{200 * decimal_one};  // more than any line of a newspaper
constexpr unsigned most_lines = 1'000'000;

struct FitCommand {
    std::string measure, size = "9pt", indent = "2", fonts, layout, layouts;
    unsigned lines = 0;  // 0: not asked for
    bool vertical = false, json = false;
    Style style;
};

/// A choice by the names an attribute of <style> has for it.
template <class Choice>
void add_choice(CLI::App& command, const std::string& option, std::string_view attribute,
                Choice& chosen, const std::string& meaning) {
    const auto& choices = element_rule("style").find(attribute)->choices;
    const std::vector<std::string> names(choices.begin(), choices.end());
    const auto choose = [names, &chosen](const std::string& name) {
        chosen = static_cast<Choice>(std::ranges::find(names, name) - names.begin());
    };
    command.add_option_function<std::string>(option, choose, meaning)
        ->check(CLI::IsMember(names).description(""))
        ->type_name(CLI::detail::join(names, "|"));
}

void refuse_value(std::string_view option, std::string_view value, std::string_view english,
                  std::string_view chinese, Session& session) {
    session.refuse(fmt::format("{} {}: {}", option, value, english),
                   fmt::format("{} {}：{}", option, value, chinese));
}

/// A number of characters as a length.
std::optional<Length> characters(std::string_view option, const std::string& value, Decimal least,
                                 Length size, Session& session) {
    const auto number = parse_decimal(value);
    if (!number || *number < least || *number > most_characters) {
        const auto from = least.millionths / decimal_one, to = most_characters.millionths;
        refuse_value(
            option, value,
            fmt::format("not a number of characters from {} to {}", from, to / decimal_one),
            fmt::format("不是 {} 到 {} 之间的字数", from, to / decimal_one), session);
        return std::nullopt;
    }
    const auto length = resolve({*number, Unit::character}, {size, size, size});
    if (!length) refuse_value(option, value, "too long at this size", "按此字号过长", session);
    return length;
}

std::optional<Length> type_size(const std::string& value, Session& session) {
    const auto quantity = parse_quantity(value);
    const bool absolute =
        quantity && (quantity->unit == Unit::point || quantity->unit == Unit::millimetre ||
                     quantity->unit == Unit::centimetre);
    const auto size = absolute ? resolve(*quantity, {}) : std::nullopt;
    if (size && *size >= smallest_size) return size;
    refuse_value("--size", value, "not a type size such as 9pt, 3mm or 小五, of at least 1pt",
                 "不是字号，应如 9pt、3mm、小五，且不小于 1pt", session);
    return std::nullopt;
}

std::optional<FitOptions> fit_options(const FitCommand& command, Session& session) {
    FitOptions options{.style = command.style, .measure = {}};
    const auto size = type_size(command.size, session);
    if (!size) return std::nullopt;
    const auto measure =
        characters("--measure", command.measure, Decimal{decimal_one}, *size, session);
    if (!measure) return std::nullopt;
    const auto indent = characters("--indent", command.indent, Decimal{}, *size, session);
    if (!indent) return std::nullopt;
    options.style.size = *size;
    options.style.first_indent = *indent;
    options.style.composition = command.layout.empty() ? 0 : 1;
    options.measure = *measure;
    options.mode = command.vertical ? WritingMode::vertical : WritingMode::horizontal;
    options.threads = std::max(1u, std::thread::hardware_concurrency());
    return options;
}

std::optional<std::string> read_input(Session& session) {
    std::string bytes(input_limit + 1, '\0');
    session.in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(session.in.gcount()));
    if (bytes.size() <= input_limit) return bytes;
    session.refuse("standard input holds more than 16 MB", "标准输入超过 16 MB");
    return std::nullopt;
}

/// Says what is wrong; true if that leaves nothing to go on with.
bool report(const Diagnostics& diagnostics, const SourceFiles& files, Session& session) {
    for (const auto& item : diagnostics.items())
        session.err << to_text(item, files, session.language);
    if (diagnostics.has_errors()) session.status = ExitStatus::document_errors;
    return diagnostics.has_errors();
}

/// Those of the layout named, beside the built-in ones; see Style::composition.
std::vector<CompositionRules> compositions_of(const FitCommand& command, SourceFiles& files,
                                              Diagnostics& diagnostics) {
    std::vector<CompositionRules> compositions(1);
    if (command.layout.empty()) return compositions;
    const auto folder =
        layouts_folder(std::filesystem::path(".") / "edition.xml", {command.layouts});
    auto rules = read_house_rules(command.layout, folder.value_or("layouts"), files, diagnostics);
    compositions.push_back(std::move(rules).value_or(CompositionRules{}));
    return compositions;
}

bool has_role(const FontCatalogue& catalogue, const std::string& name, Session& session) {
    std::vector<std::string_view> names;
    for (const FontRole& role : catalogue.roles) names.push_back(role.name);
    if (std::ranges::find(names, name) != names.end()) return true;
    const auto known = list_of(names);
    refuse_value("--font", name, fmt::format("fonts.xml has no such role; it has {}", known),
                 fmt::format("fonts.xml 没有此字体角色；现有 {}", known), session);
    return false;
}

void print(const Fit& fitted, const FitCommand& command, Session& session) {
    if (command.json)
        write_json(fitted, session.out);
    else
        session.out << to_text(fitted, command.lines, session.language);
}

void fit_input(const FitCommand& command, Session& session) {
    const auto options = fit_options(command, session);
    if (!options) return;
    SourceFiles files;
    Diagnostics diagnostics;
    const auto catalogue = read_fonts(command.fonts, ".", files, diagnostics);
    if (catalogue && !has_role(*catalogue, command.style.font, session)) return;
    const CompositionTables tables(compositions_of(command, files, diagnostics));
    const FontBank bank(catalogue.value_or(FontCatalogue{}), {options->style}, diagnostics);
    if (report(diagnostics, files, session)) return;

    auto input = read_input(session);
    if (!input) return;
    const FileId file = files.add("stdin", std::move(*input));
    const std::string& text = files.bytes(file);
    Diagnostics found;
    const auto malformed = utf8::find_malformed(text);
    if (malformed != std::string::npos) {
        const auto at = static_cast<std::uint32_t>(malformed);
        found.report(Code::xml_encoding, {file, at, at + 1});
        report(found, files, session);
        return;
    }
    const Hyphenator hyphenator;
    const TextTools tools(bank, tables, &hyphenator);
    const Fit fitted = fit(text, file, *options, tools, found);
    report(found, files, session);
    print(fitted, command, session);
}

void add_messages_option(CLI::App& command, Session& session) {
    const auto choose = [&session](const std::string& name) {
        session.language = name == "zh" ? MessageLanguage::chinese : MessageLanguage::english;
    };
    command
        .add_option_function<std::string>("--messages", choose,
                                          "Language of messages; default by the locale")
        ->check(CLI::IsMember({"zh", "en"}).description(""))
        ->type_name("zh|en");
}

void add_setting_options(CLI::App& command, FitCommand& options) {
    command.add_option("--measure", options.measure, "Characters in a line; decimals allowed")
        ->required()
        ->type_name("N");
    command.add_option("--size", options.size, "Of the type; default 9pt")->type_name("SIZE");
    command.add_option("--indent", options.indent, "Of first lines, in characters; default 2")
        ->type_name("N");
    Style& style = options.style;
    add_choice(command, "--style", "punctuation", style.punctuation,
               "Marks 标点类型; default 全角, of zh-Hant 原样");
    add_choice(command, "--level", "prohibition", style.prohibition, "避头尾; default gb");
    add_choice(command, "--lang", "lang", style.language, "Of the text; default zh-Hans");
    add_choice(command, "--breaker", "breaker", style.breaker, "Of lines; default best");
    command.add_flag("--vertical", options.vertical, "Set vertically");
    command.add_option("--font", style.font, "Role of the font catalogue; default song")
        ->type_name("ROLE");
    command
        .add_option("--fonts", options.fonts,
                    "Font catalogue; default: the nearest fonts/fonts.xml")
        ->check(CLI::Validator(CLI::ExistingFile).description(""))
        ->type_name("FILE");
    command
        .add_option("--layout", options.layout,
                    "Layout whose rules of composition hold; default: the built-in ones")
        ->type_name("NAME");
    command
        .add_option("--layouts", options.layouts, "Folder of layouts; default: the nearest layouts")
        ->type_name("DIR");
}

}  // namespace

void add_fit_command(CLI::App& app, Session& session) {
    auto* command =
        app.add_subcommand("fit", "Copyfit plain text: lines, and the cheapest cuts and additions");
    const auto options = std::make_shared<FitCommand>();
    add_setting_options(*command, *options);
    command->add_option("--lines", options->lines, "Lines the text is to take")
        ->check(CLI::Range(1u, most_lines).description(""))
        ->type_name("N");
    command->add_flag("--json", options->json, "One object on stdout, for tools");
    add_messages_option(*command, session);
    command->footer(examples);
    command->callback([command, options, &session] {
        Style& style = options->style;  // Taiwan leaves marks as they are (typography.md §1.4)
        if (command->count("--style") == 0 && style.language == Language::zh_hant)
            style.punctuation = PunctuationStyle::plain;
        fit_input(*options, session);
    });
}

}  // namespace banxin
