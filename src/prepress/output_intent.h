// The printing condition a file is made for, with its ICC profile.
#pragma once

#include "document/press_profile.h"

class QPDF;

namespace banxin {

/// Throws std::runtime_error if `profile` has no ICC profile.
void set_output_intent(QPDF& pdf, const PressProfile& profile);

}  // namespace banxin
