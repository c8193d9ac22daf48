// What layout tells the editor: the copyfitting report, in lines and characters.
#pragma once

#include "diagnostics/diagnostic.h"
#include "layout/set_text.h"

namespace banxin {

void report_story(const Document& document, const Story& story, const SetText& body,
                  Diagnostics& diagnostics);
void report_photo(const Document& document, const Photo& photo, const Frame& frame,
                  const PhotoSetting& setting, Diagnostics& diagnostics);
void report_standing(const Document& document, const Frame& frame, const SetText& text,
                     Diagnostics& diagnostics);

}  // namespace banxin
