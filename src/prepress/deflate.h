// Streams deflated fast: at the level QPDF uses, an output profile alone would take as long as the
// rest of the pass, for two per cent of its size.
#pragma once

#include <qpdf/QPDFObjectHandle.hh>
#include <string_view>

namespace banxin {

void replace_with_deflated(QPDFObjectHandle stream, std::string_view data);

}  // namespace banxin
