// Cairo's and FreeType's handles, owned; their errors as one exception that never leaves render/.
#pragma once

#include <cairo/cairo.h>

#include <stdexcept>

#include "base/handle.h"

namespace banxin {

struct RenderError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

using Surface = std::unique_ptr<cairo_surface_t, Destroy<cairo_surface_destroy>>;
using Context = std::unique_ptr<cairo_t, Destroy<cairo_destroy>>;
using FontFace = std::unique_ptr<cairo_font_face_t, Destroy<cairo_font_face_destroy>>;
using FontOptions = std::unique_ptr<cairo_font_options_t, Destroy<cairo_font_options_destroy>>;

inline void check(cairo_status_t status) {
    if (status != CAIRO_STATUS_SUCCESS) throw RenderError(cairo_status_to_string(status));
}
inline void check(const Surface& surface) {
    check(cairo_surface_status(surface.get()));
}
inline void check(const Context& context) {
    check(cairo_status(context.get()));
}

/// For stream surfaces: appends to the std::string that `sink` points to.
cairo_status_t append_bytes(void* sink, const unsigned char* bytes, unsigned length);

/// Saves the graphics state and restores it when left.
class SavedState {
public:
    explicit SavedState(cairo_t* cr) : cr_(cr) { cairo_save(cr_); }
    ~SavedState() { cairo_restore(cr_); }
    SavedState(const SavedState&) = delete;
    SavedState& operator=(const SavedState&) = delete;

private:
    cairo_t* cr_;
};

}  // namespace banxin
