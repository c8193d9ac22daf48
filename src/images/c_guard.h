// libjpeg and libpng report errors by leaving through longjmp. This is the one place where they
// land.
#pragma once

#include <csetjmp>
#include <type_traits>

namespace banxin {

/// Calls `step`; false if it left by std::longjmp(escape, 1). Nothing inside a step may have a
/// destructor, for it would not run: objects live outside, and the step captures them by reference.
template <class Step>
bool returns_normally(std::jmp_buf& escape, const Step& step) {
    static_assert(std::is_trivially_destructible_v<Step>);
    if (setjmp(escape) != 0) return false;
    step();
    return true;
}

}  // namespace banxin
