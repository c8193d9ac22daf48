#include "prepress/deflate.h"

#include <zlib.h>

#include <new>
#include <string>

namespace banxin {

void replace_with_deflated(QPDFObjectHandle stream, std::string_view data) {
    uLongf size = compressBound(data.size());
    std::string deflated(size, '\0');
    const auto* bytes = reinterpret_cast<const Bytef*>(data.data());
    if (compress2(reinterpret_cast<Bytef*>(deflated.data()), &size, bytes, data.size(),
                  Z_BEST_SPEED) != Z_OK) {
        throw std::bad_alloc();  // with room for all there may be, nothing else can fail
    }
    deflated.resize(size);
    stream.replaceStreamData(deflated, QPDFObjectHandle::newName("/FlateDecode"),
                             QPDFObjectHandle::newNull());
}

}  // namespace banxin
