// Text objects of vertical lines, from Cairo's horizontal writing to vertical writing, every glyph
// where it was.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "prepress/operand.h"
#include "prepress/vertical_fonts.h"

namespace banxin {

/// One text object (BT … ET). Cairo 1.16 writes the operators Tm Td Tf Tj TJ only, fonts at size 1.
/// Positions are millionths of an em from the last Tm.
class VerticalText {
public:
    /// A font by its resource's name. Its twin's resource is that name and "v".
    using FindFont = std::function<const TextFont&(const std::string& name)>;

    VerticalText(FindFont find_font, std::string& out)
        : find_font_(std::move(find_font)), out_(out) {}
    /// Throws std::runtime_error for what would move text in a way not known here.
    void operate(std::string_view name, const std::vector<Operand>& operands);
    /// Writes what is held back; to be called before anything else goes to `out`.
    void flush();

private:
    struct Place {
        std::int64_t x = 0, y = 0;
        friend bool operator==(const Place&, const Place&) = default;
    };
    void place(const std::vector<Operand>& matrix);
    void choose_font(const std::vector<Operand>& operands);
    void show(const Operand& operand);
    void show_glyph(std::string_view code);
    void move_to(Place wanted);

    FindFont find_font_;
    std::string& out_;
    const TextFont* font_ = nullptr;
    Place line_;              // where Cairo's line starts
    std::int64_t along_ = 0;  // how far Cairo's pen is from there
    Place written_line_;      // where the line we wrote starts
    Place pen_;               // where the next glyph would stand if it were just shown
    std::string run_;         // codes held back: glyphs that follow each other without a move
};

}  // namespace banxin
