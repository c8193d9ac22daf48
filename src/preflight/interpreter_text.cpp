#include "preflight/interpreter.h"

namespace banxin::preflight {

namespace {

// The em box of Chinese faces, in ems from the baseline.
constexpr double ascent = 0.88, descent = -0.12;

}  // namespace

void Interpreter::begin_text(const Operands&) {
    text_matrix_ = line_matrix_ = {};
}

void Interpreter::set_character_spacing(const Operands& o) {
    state_.text.character_spacing = o[0].number;
}
void Interpreter::set_word_spacing(const Operands& o) {
    state_.text.word_spacing = o[0].number;
}
void Interpreter::set_hscale(const Operands& o) {
    state_.text.hscale = o[0].number / 100;
}
void Interpreter::set_leading(const Operands& o) {
    state_.text.leading = o[0].number;
}
void Interpreter::set_rise(const Operands& o) {
    state_.text.rise = o[0].number;
}
void Interpreter::set_text_mode(const Operands& o) {
    state_.text.mode = static_cast<int>(std::clamp(o[0].number, 0.0, 7.0));
}

void Interpreter::set_font(const Operands& o) {
    auto font = resource("/Font", o, "font");
    state_.text.font = font.isDictionary() ? &fonts_.find(font) : nullptr;
    state_.text.size = o.back().number;
}

void Interpreter::move_line(const Operands& o) {
    line_matrix_ = Matrix{1, 0, 0, 1, o[0].number, o[1].number}.then(line_matrix_);
    text_matrix_ = line_matrix_;
}

void Interpreter::move_line_leading(const Operands& o) {
    state_.text.leading = -o[1].number;
    move_line(o);
}

void Interpreter::set_text_matrix(const Operands& o) {
    line_matrix_ = {o[0].number, o[1].number, o[2].number, o[3].number, o[4].number, o[5].number};
    text_matrix_ = line_matrix_;
}

void Interpreter::next_line(const Operands&) {
    line_matrix_ = Matrix{1, 0, 0, 1, 0, -state_.text.leading}.then(line_matrix_);
    text_matrix_ = line_matrix_;
}

void Interpreter::show(const Operands& o) {
    Box box;
    if (!o.empty()) show_codes(o.back().text, box);
    tell_text(box);
}

void Interpreter::show_spaced(const Operands& o) {
    Box box;
    if (o.empty()) return;
    for (const Operand& item : o.back().items) {
        if (item.is_number())
            advance(-item.number / 1000 * state_.text.size);
        else
            show_codes(item.text, box);
    }
    tell_text(box);
}

void Interpreter::show_next_line(const Operands& o) {
    next_line(o);
    show(o);
}

void Interpreter::show_next_line_spaced(const Operands& o) {
    state_.text.word_spacing = o[0].number;
    state_.text.character_spacing = o[1].number;
    show_next_line(o);
}

/// Along the line, in unscaled text space.
void Interpreter::advance(double amount) {
    const auto& text = state_.text;
    const bool down = text.font && text.font->vertical;
    text_matrix_ =
        Matrix{1, 0, 0, 1, down ? 0 : amount * text.hscale, down ? amount : 0}.then(text_matrix_);
}

void Interpreter::show_codes(std::string_view codes, Box& box) {
    auto& text = state_.text;
    if (!text.font) {
        tell([](ContentEvents& check, const Scene& scene) { check.damaged(scene, "font"); });
        return;
    }
    PdfFont& font = *text.font;
    if (!codes.empty()) font.pages.insert(page_.number);
    for (const std::uint32_t code : codes_of(codes, font.code_bytes())) {
        font.used.insert(code);
        const double width = font.width(code) / 1000;
        const Matrix em = Matrix{text.size * text.hscale, 0, 0, text.size, 0, text.rise}
                              .then(text_matrix_)
                              .then(state_.ctm);
        const Box glyph = font.vertical ? Box{-0.5, -1, 0.5, 0} : Box{0, descent, width, ascent};
        const Box placed = transformed(glyph, em);
        box.take_in({placed.left, placed.bottom});
        box.take_in({placed.right, placed.top});
        const double spaces =
            text.character_spacing + (!font.composite && code == 32 ? text.word_spacing : 0);
        advance(font.vertical ? -text.size + spaces : width * text.size + spaces);
    }
}

void Interpreter::tell_text(const Box& box) {
    const auto& text = state_.text;
    const Box seen = visible(box);
    if (!text.font || box.empty() || seen.empty()) return;
    const double size = std::abs(text.size) * text_matrix_.then(state_.ctm).y_scale();
    const ShownText shown{*text.font, seen, size};
    tell([&](ContentEvents& check, const Scene& scene) { check.text_shown(scene, shown); });
}

}  // namespace banxin::preflight
