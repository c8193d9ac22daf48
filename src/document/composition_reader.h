// House rules of composition: <composition> elements → CompositionRules.
#pragma once

#include "document/model.h"
#include "document/xml_source.h"

namespace banxin {

/// The rules of a layout and of those it is based on, the outermost base first; later ones
/// override. Reports what contradicts itself inside one element.
CompositionRules read_composition(const std::vector<const XmlElement*>& elements,
                                  Diagnostics& diagnostics);

}  // namespace banxin
