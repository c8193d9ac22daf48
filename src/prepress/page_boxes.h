// Page boxes: TrimBox in BleedBox in MediaBox.
#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include "display/display_list.h"
#include "prepress/content_place.h"

namespace banxin {

/// Throws std::runtime_error if `page` is not as large as the page shown.
void set_boxes(QPDFObjectHandle page, const DisplayPage& shown, ContentPlace place);

}  // namespace banxin
