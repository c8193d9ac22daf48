// An operand of a content stream's operator.
#pragma once

#include <string>

namespace banxin {

struct Operand {
    enum class Kind : unsigned char { number, name, text, other } kind = Kind::other;
    std::string raw;
    std::string value;  // of a text its bytes, of a name "/f-0-0"
};

}  // namespace banxin
