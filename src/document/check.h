// The check of a file's tree against the vocabulary.
#pragma once

#include <span>

#include "document/xml_source.h"

namespace banxin {

/// Reports unknown, misplaced, repeated and missing elements and attributes, wrong values and
/// misplaced text, and takes out what is at fault, so that later stages meet only what the
/// vocabulary allows. Sets each element's rule. False if the root is of none of the wanted kinds.
bool check(XmlElement& root, std::span<const std::string_view> wanted_kinds,
           Diagnostics& diagnostics);

}  // namespace banxin
