#include "prepress/vertical_text.h"

#include <stdexcept>

#include "prepress/decimal.h"

namespace banxin {

namespace {

constexpr std::int64_t em = 1'000'000;
constexpr std::int64_t thousandth = em / 1000;

std::string hexadecimal(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        text += digits[value >> 4];
        text += digits[value & 15];
    }
    return text;
}

std::uint32_t number_of(std::string_view code) {
    std::uint32_t number = 0;
    for (const char byte : code) number = number * 256 + static_cast<unsigned char>(byte);
    return number;
}

void expect(bool true_of_ours) {
    if (!true_of_ours)
        throw std::runtime_error("a vertical line of the PDF is not written as Cairo does");
}

}  // namespace

void VerticalText::flush() {
    if (run_.empty()) return;
    out_ += "<" + hexadecimal(run_) + ">Tj\n";
    run_.clear();
}

void VerticalText::move_to(Place wanted) {
    if (pen_ == wanted) return;
    flush();
    out_ +=
        decimal(wanted.x - written_line_.x) + " " + decimal(wanted.y - written_line_.y) + " Td\n";
    written_line_ = pen_ = wanted;
}

void VerticalText::show_glyph(std::string_view code) {
    const auto width = font_->widths.find(number_of(code));
    expect(width != font_->widths.end());
    const auto advance = width->second * thousandth;
    if (font_->has_twin()) {
        move_to({line_.x + along_ + vertical_origin[0], line_.y + vertical_origin[1]});
        pen_.y -= em;
        run_.append(2 - code.size(), '\0');  // a twin's codes have two bytes
    } else {
        move_to({line_.x + along_, line_.y});
        pen_.x += advance;
    }
    run_ += code;
    along_ += advance;
}

void VerticalText::show(const Operand& operand) {
    if (operand.kind == Operand::Kind::number) {  // inside TJ: thousandths of an em to the left
        along_ -= to_millionths(operand.raw) / 1000;
        return;
    }
    if (operand.kind != Operand::Kind::text) return;  // the array's brackets
    expect(font_ && operand.value.size() % font_->code_bytes == 0);
    const std::string_view codes = operand.value;
    for (std::size_t at = 0; at < codes.size(); at += font_->code_bytes) {
        show_glyph(codes.substr(at, font_->code_bytes));
    }
}

void VerticalText::choose_font(const std::vector<Operand>& operands) {
    expect(operands.size() == 2 && operands[0].kind == Operand::Kind::name &&
           operands[1].raw == "1");
    flush();
    font_ = &find_font_(operands[0].value);
    out_ += operands[0].raw + (font_->has_twin() ? "v" : "") + " 1 Tf\n";
}

void VerticalText::place(const std::vector<Operand>& matrix) {
    expect(matrix.size() == 6);
    flush();
    for (const auto& part : matrix) out_ += part.raw + " ";
    out_ += "Tm\n";
    line_ = written_line_ = pen_ = {};
    along_ = 0;
}

void VerticalText::operate(std::string_view name, const std::vector<Operand>& operands) {
    if (name == "Td") {
        expect(operands.size() == 2);
        line_.x += to_millionths(operands[0].raw);
        line_.y += to_millionths(operands[1].raw);
        along_ = 0;
    } else if (name == "Tj" || name == "TJ") {
        for (const auto& operand : operands) show(operand);
    } else if (name == "Tf") {
        choose_font(operands);
    } else if (name == "Tm") {
        place(operands);
    } else {
        expect(false);
    }
}

}  // namespace banxin
