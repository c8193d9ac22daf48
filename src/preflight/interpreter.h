// Interprets a page's content, its forms, patterns, soft masks and annotations' appearances, and
// tells checks what is painted, where, how large and in what colour.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "preflight/content_lexer.h"
#include "preflight/graphics_state.h"

namespace banxin::preflight {

/// What all pages of a file may take together. A few bytes can name forms that name forms, without
/// end.
struct Effort {
    std::size_t bytes = std::size_t{256} << 20;
    std::size_t streams = 100'000;
};

class Interpreter {
public:
    Interpreter(const PdfPage& page, PdfFonts& fonts, std::vector<ContentEvents*> checks,
                Effort& effort);
    /// The page and what is drawn over it.
    void run();

private:
    static constexpr std::size_t deepest = 24;      // forms in forms
    static constexpr std::size_t most_saved = 512;  // q without Q

    using Operands = std::vector<Operand>;
    struct Rule {
        std::size_t numbers;  // operands it needs at least
        void (Interpreter::*act)(const Operands&);
    };
    static const std::map<std::string_view, Rule>& rules();

    void run_content(std::string_view content, QPDFObjectHandle resources, std::string where);
    void run_stream(QPDFObjectHandle stream, const std::string& where);
    void run_appearances();
    bool affordable(std::size_t bytes);
    void apply(const Operation& operation);
    void tell(const std::function<void(ContentEvents&, const Scene&)>& event);
    Scene scene() const { return {page_, state_, where_}; }
    Box visible(const Box& box) const { return intersection(box, state_.clip); }

    // interpreter_paths.cpp
    void save(const Operands&);
    void restore(const Operands&);
    void transform(const Operands&);
    void set_line_width(const Operands&);
    void add_point(const Operands&);
    void add_curve(const Operands&);
    void add_short_curve(const Operands&);
    void add_rectangle(const Operands&);
    void close(const Operands&);
    void paint_stroke(const Operands&);
    void paint_fill(const Operands&);
    void paint_both(const Operands&);
    void end_path(const Operands&);
    void clip(const Operands&);
    void tell_fill();
    void tell_stroke();

    // interpreter_colours.cpp
    void set_gray_fill(const Operands&);
    void set_gray_stroke(const Operands&);
    void set_rgb_fill(const Operands&);
    void set_rgb_stroke(const Operands&);
    void set_cmyk_fill(const Operands&);
    void set_cmyk_stroke(const Operands&);
    void choose_fill_space(const Operands&);
    void choose_stroke_space(const Operands&);
    void set_fill(const Operands&);
    void set_stroke(const Operands&);
    void set_device(Colour& colour, Space::Kind kind, const Operands&);
    void choose_space(Colour& colour, const Operands&);
    void set_colour(Colour& colour, const Operands&);
    void choose_pattern(Colour& colour, const std::string& name);
    void shade(const Operands&);
    void tell_shading(QPDFObjectHandle shading, const Box& box);

    // interpreter_text.cpp
    void begin_text(const Operands&);
    void set_character_spacing(const Operands&);
    void set_word_spacing(const Operands&);
    void set_hscale(const Operands&);
    void set_leading(const Operands&);
    void set_font(const Operands&);
    void set_text_mode(const Operands&);
    void set_rise(const Operands&);
    void move_line(const Operands&);
    void move_line_leading(const Operands&);
    void set_text_matrix(const Operands&);
    void next_line(const Operands&);
    void show(const Operands&);
    void show_spaced(const Operands&);
    void show_next_line(const Operands&);
    void show_next_line_spaced(const Operands&);
    void show_codes(std::string_view text, Box& box);
    void tell_text(const Box& box);
    void advance(double amount);

    // interpreter_objects.cpp
    void draw_object(const Operands&);
    void draw_form(QPDFObjectHandle form, const std::string& name);
    void draw_image(QPDFObjectHandle image, const std::string& name);
    void draw_inline_image(const Operands&);
    void tell_image(PlacedImage image);
    void set_state(const Operands&);
    void run_soft_mask(QPDFObjectHandle mask);
    void begin_marked(const Operands&);
    void nothing(const Operands&) {}
    QPDFObjectHandle resource(const char* kind, const Operands&, const char* missing);

    const PdfPage& page_;
    PdfFonts& fonts_;
    std::vector<ContentEvents*> checks_;
    Effort& effort_;
    GraphicsState state_;
    std::vector<GraphicsState> saved_;
    std::size_t floor_ = 0;  // saved states of the streams around this one
    Box path_;
    bool clips_ = false;
    Matrix text_matrix_, line_matrix_;
    QPDFObjectHandle resources_;
    std::string where_ = "page";
    std::vector<QPDFObjGen> open_;  // streams being run
    std::map<QPDFObjGen, std::string> contents_;
    std::set<QPDFObjGen> masks_run_;
};

}  // namespace banxin::preflight
