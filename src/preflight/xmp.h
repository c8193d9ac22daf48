// Values of an XMP packet, found by namespace. Not a parser of RDF: simple properties, and the
// first item of an array, are what press metadata holds.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace banxin::preflight {

namespace xmp_namespace {
inline constexpr std::string_view dc = "http://purl.org/dc/elements/1.1/";
inline constexpr std::string_view pdf = "http://ns.adobe.com/pdf/1.3/";
inline constexpr std::string_view pdfx = "http://ns.adobe.com/pdfx/1.3/";
inline constexpr std::string_view pdfx_id = "http://www.npes.org/pdfx/ns/id/";
inline constexpr std::string_view xmp = "http://ns.adobe.com/xap/1.0/";
}  // namespace xmp_namespace

/// The text of a property, written as an element or as an attribute; nothing if there is none.
std::optional<std::string> xmp_value(std::string_view packet, std::string_view name_space,
                                     std::string_view name);

}  // namespace banxin::preflight
