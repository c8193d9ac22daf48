// Where content stands, for what is done with it and what is said of it.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

namespace banxin {

struct ContentPlace {
    enum class Kind : unsigned char {
        page,
        form,  // and patterns
        mask,  // its colours are gray and say how much shows
    } kind = Kind::page;
    std::size_t page = 1;  // from 1, in the file

    ContentPlace inside(Kind inner) const { return {kind == Kind::mask ? kind : inner, page}; }
};

[[noreturn]] inline void refuse(const ContentPlace& place, const std::string& what) {
    throw std::runtime_error("page " + std::to_string(place.page) + " " + what);
}

}  // namespace banxin
