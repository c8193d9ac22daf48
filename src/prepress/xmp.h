// XMP: a file's facts as RDF, for programs that do not read PDF.
#pragma once

#include <optional>
#include <string>

#include "document/press_profile.h"

namespace banxin {

struct XmpFacts {
    std::string title, author, creator, producer;  // no author: none is named
    std::string date;                              // ISO 8601, of creation and of the last change
    std::string language;                          // BCP 47
    std::optional<PressStandard> standard;         // claimed
    std::string document_id, instance_id;          // "uuid:…"
};

/// A whole packet, read-only, uncompressed.
std::string xmp_packet(const XmpFacts& facts);

}  // namespace banxin
