// C handles with owners: std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>.
#pragma once

#include <memory>

namespace banxin {

template <auto destroy>
struct Destroy {
    template <class Handle>
    void operator()(Handle* handle) const {
        destroy(handle);
    }
};

}  // namespace banxin
