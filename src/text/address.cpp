#include "text/address.h"

#include "text/break_rules.h"

namespace banxin {

bool is_address_part(CharClass cls) {
    constexpr ClassSet classes{CharClass::latin,   CharClass::digit,  CharClass::connector,
                               CharClass::solidus, CharClass::prefix, CharClass::suffix};
    return classes.has(cls);
}

bool is_address(std::string_view text) {
    const std::size_t at = text.find('@');
    const bool mail = at != std::string_view::npos && text.find('.', at) != std::string_view::npos;
    return mail || text.starts_with("www.") || text.find("://") != std::string_view::npos;
}

}  // namespace banxin
