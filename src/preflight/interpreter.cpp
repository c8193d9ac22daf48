#include "preflight/interpreter.h"

#include <algorithm>

namespace banxin::preflight {

namespace {

using Handle = QPDFObjectHandle;

/// A page's contents are one stream, wherever they are cut.
std::vector<Handle> content_streams(Handle contents) {
    if (contents.isStream()) return {contents};
    std::vector<Handle> streams;
    if (contents.isArray())
        for (int i = 0; i < contents.getArrayNItems(); ++i)
            streams.push_back(contents.getArrayItem(i));
    return streams;
}

Matrix matrix_of(Handle array) {
    const auto n = numbers_of(array, 6);
    return n.size() == 6 ? Matrix{n[0], n[1], n[2], n[3], n[4], n[5]} : Matrix{};
}

/// What an appearance's /N draws: a stream, or one for each state.
std::vector<Handle> appearance_streams(Handle annotation) {
    constexpr std::size_t most = 64;
    auto normal = entry(entry(annotation, "/AP"), "/N");
    if (normal.isStream()) return {normal};
    std::vector<Handle> streams;
    if (normal.isDictionary())
        for (const auto& key : normal.getKeys())
            if (normal.getKey(key).isStream() && streams.size() < most)
                streams.push_back(normal.getKey(key));
    return streams;
}

/// From the form's /BBox to the annotation's /Rect.
Matrix placing(Handle form, const Box& rect) {
    const Box box =
        transformed(box_of(entry(form, "/BBox")).value_or(rect), matrix_of(entry(form, "/Matrix")));
    if (box.width() <= 0 || box.height() <= 0) return {1, 0, 0, 1, rect.left, rect.bottom};
    const double x = rect.width() / box.width(), y = rect.height() / box.height();
    return {x, 0, 0, y, rect.left - box.left * x, rect.bottom - box.bottom * y};
}

}  // namespace

const std::map<std::string_view, Interpreter::Rule>& Interpreter::rules() {
    using I = Interpreter;
    static const std::map<std::string_view, Rule> table{
        {"q", {0, &I::save}},
        {"Q", {0, &I::restore}},
        {"cm", {6, &I::transform}},
        {"w", {1, &I::set_line_width}},
        {"m", {2, &I::add_point}},
        {"l", {2, &I::add_point}},
        {"c", {6, &I::add_curve}},
        {"v", {4, &I::add_short_curve}},
        {"y", {4, &I::add_short_curve}},
        {"re", {4, &I::add_rectangle}},
        {"h", {0, &I::close}},
        {"S", {0, &I::paint_stroke}},
        {"s", {0, &I::paint_stroke}},
        {"f", {0, &I::paint_fill}},
        {"F", {0, &I::paint_fill}},
        {"f*", {0, &I::paint_fill}},
        {"B", {0, &I::paint_both}},
        {"B*", {0, &I::paint_both}},
        {"b", {0, &I::paint_both}},
        {"b*", {0, &I::paint_both}},
        {"n", {0, &I::end_path}},
        {"W", {0, &I::clip}},
        {"W*", {0, &I::clip}},
        {"g", {1, &I::set_gray_fill}},
        {"G", {1, &I::set_gray_stroke}},
        {"rg", {3, &I::set_rgb_fill}},
        {"RG", {3, &I::set_rgb_stroke}},
        {"k", {4, &I::set_cmyk_fill}},
        {"K", {4, &I::set_cmyk_stroke}},
        {"cs", {0, &I::choose_fill_space}},
        {"CS", {0, &I::choose_stroke_space}},
        {"sc", {0, &I::set_fill}},
        {"scn", {0, &I::set_fill}},
        {"SC", {0, &I::set_stroke}},
        {"SCN", {0, &I::set_stroke}},
        {"sh", {0, &I::shade}},
        {"BT", {0, &I::begin_text}},
        {"ET", {0, &I::nothing}},
        {"Tc", {1, &I::set_character_spacing}},
        {"Tw", {1, &I::set_word_spacing}},
        {"Tz", {1, &I::set_hscale}},
        {"TL", {1, &I::set_leading}},
        {"Tf", {1, &I::set_font}},
        {"Tr", {1, &I::set_text_mode}},
        {"Ts", {1, &I::set_rise}},
        {"Td", {2, &I::move_line}},
        {"TD", {2, &I::move_line_leading}},
        {"Tm", {6, &I::set_text_matrix}},
        {"T*", {0, &I::next_line}},
        {"Tj", {0, &I::show}},
        {"TJ", {0, &I::show_spaced}},
        {"'", {0, &I::show_next_line}},
        {"\"", {2, &I::show_next_line_spaced}},
        {"Do", {0, &I::draw_object}},
        {"BI", {0, &I::draw_inline_image}},
        {"gs", {0, &I::set_state}},
        {"BDC", {0, &I::begin_marked}},
        {"BMC", {0, &I::nothing}},
        {"EMC", {0, &I::nothing}},
        {"MP", {0, &I::nothing}},
        {"DP", {0, &I::nothing}},
        {"BX", {0, &I::nothing}},
        {"EX", {0, &I::nothing}},
        {"J", {1, &I::nothing}},
        {"j", {1, &I::nothing}},
        {"M", {1, &I::nothing}},
        {"d", {1, &I::nothing}},
        {"i", {1, &I::nothing}},
        {"ri", {0, &I::nothing}},
        {"d0", {2, &I::nothing}},
        {"d1", {6, &I::nothing}},
    };
    return table;
}

Interpreter::Interpreter(const PdfPage& page, PdfFonts& fonts, std::vector<ContentEvents*> checks,
                         Effort& effort)
    : page_(page), fonts_(fonts), checks_(std::move(checks)), effort_(effort) {
    state_.clip = page.media.value_or(Box{-1e9, -1e9, 1e9, 1e9});
}

void Interpreter::run() {
    const GraphicsState fresh = state_;
    std::string content;
    for (const Handle& stream : content_streams(entry(page_.object, "/Contents"))) {
        const auto part = unpacked(stream, effort_.bytes);
        if (!part || content.size() + part->size() > effort_.bytes) {
            tell([](ContentEvents& check, const Scene& scene) { check.damaged(scene, "stream"); });
            continue;
        }
        content += *part + "\n";
    }
    if (affordable(content.size())) run_content(content, page_.resources, "page");
    state_ = fresh;
    run_appearances();
}

void Interpreter::run_appearances() {
    constexpr int most = 10'000;
    auto annotations = entry(page_.object, "/Annots");
    if (!annotations.isArray()) return;
    const GraphicsState fresh = state_;
    const int count = std::min(annotations.getArrayNItems(), most);
    for (int i = 0; i < count; ++i) {
        auto annotation = annotations.getArrayItem(i);
        const auto rect = box_of(entry(annotation, "/Rect"));
        if (!rect) continue;
        for (const Handle& form : appearance_streams(annotation)) {
            state_ = fresh;
            state_.ctm = placing(form, *rect);
            run_stream(form, "annotation " + name_of(entry(annotation, "/Subtype")));
        }
    }
}

bool Interpreter::affordable(std::size_t bytes) {
    if (open_.size() < deepest && effort_.streams > 0 && bytes <= effort_.bytes) {
        effort_.bytes -= bytes;
        --effort_.streams;
        return true;
    }
    tell([](ContentEvents& check, const Scene& scene) { check.too_complex(scene); });
    return false;
}

/// A form, pattern or group at the current matrix. One that is being run already is not run again.
void Interpreter::run_stream(Handle stream, const std::string& where) {
    const auto id = stream.getObjGen();
    if (std::find(open_.begin(), open_.end(), id) != open_.end()) {
        tell([](ContentEvents& check, const Scene& scene) { check.too_complex(scene); });
        return;
    }
    auto known = contents_.find(id);
    if (known == contents_.end()) {
        const auto content = unpacked(stream, effort_.bytes);
        if (!content)
            tell([](ContentEvents& check, const Scene& scene) { check.damaged(scene, "stream"); });
        known = contents_.emplace(id, content.value_or("")).first;
        effort_.bytes -= std::min(effort_.bytes, known->second.size());
    }
    if (!affordable(known->second.size())) return;
    state_.ctm = matrix_of(entry(stream, "/Matrix")).then(state_.ctm);
    if (const auto box = box_of(entry(stream, "/BBox")))
        state_.clip = visible(transformed(*box, state_.ctm));
    auto resources = entry(stream, "/Resources");
    open_.push_back(id);
    run_content(known->second, resources.isDictionary() ? resources : resources_, where);
    open_.pop_back();
}

void Interpreter::run_content(std::string_view content, Handle resources, std::string where) {
    const auto outer_resources = resources_;
    const auto outer_where = std::move(where_);
    const auto outer_floor = floor_;
    const Matrix outer_text = text_matrix_, outer_line = line_matrix_;
    const GraphicsState outer_state = state_;
    resources_ = resources;
    where_ = std::move(where);
    floor_ = saved_.size();
    path_ = {};
    clips_ = false;
    ContentLexer lexer(content);
    for (Operation operation; lexer.next(operation);) apply(operation);
    if (lexer.damages() > 0)
        tell([](ContentEvents& check, const Scene& scene) { check.damaged(scene, "token"); });
    if (saved_.size() > floor_)
        tell([](ContentEvents& check, const Scene& scene) { check.damaged(scene, "q without Q"); });
    saved_.resize(floor_);
    state_ = outer_state;
    text_matrix_ = outer_text;
    line_matrix_ = outer_line;
    floor_ = outer_floor;
    where_ = outer_where;
    resources_ = outer_resources;
    path_ = {};
}

void Interpreter::apply(const Operation& operation) {
    const auto rule = rules().find(operation.name);
    const auto damage = [&](const std::string& what) {
        tell([&](ContentEvents& check, const Scene& scene) { check.damaged(scene, what); });
    };
    if (rule == rules().end()) return damage("operator");
    const auto& operands = operation.operands;
    const auto numbers = static_cast<std::size_t>(
        std::count_if(operands.begin(), operands.end(),
                      [](const Operand& operand) { return operand.is_number(); }));
    const bool dashes = operation.name == "d";
    if (numbers < rule->second.numbers && !(dashes && operands.size() == 2))
        return damage("operands of " + std::string(operation.name));
    (this->*rule->second.act)(operands);
    if (!state_.ctm.is_finite()) {
        state_.ctm = {};
        damage("matrix");
    }
}

void Interpreter::tell(const std::function<void(ContentEvents&, const Scene&)>& event) {
    const Scene now = scene();
    for (ContentEvents* check : checks_) event(*check, now);
}

}  // namespace banxin::preflight
