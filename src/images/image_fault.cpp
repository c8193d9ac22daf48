#include "images/image_fault.h"

namespace banxin {

Code code_of(ImageFault fault) {
    switch (fault) {
        case ImageFault::unknown_format:
            return Code::image_unknown_format;
        case ImageFault::truncated:
            return Code::image_truncated;
        case ImageFault::damaged:
            return Code::image_damaged;
        case ImageFault::unsupported:
            return Code::image_unsupported;
        case ImageFault::too_large:
            return Code::image_too_large;
    }
    return Code::image_damaged;
}

}  // namespace banxin
