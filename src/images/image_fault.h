// How a picture's fault is told.
#pragma once

#include "diagnostics/diagnostic.h"
#include "images/image_facts.h"

namespace banxin {

Code code_of(ImageFault fault);

}  // namespace banxin
