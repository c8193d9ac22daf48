#include "prepress/xmp.h"

#include <fmt/format.h>

#include "base/utf8.h"
#include "prepress/metadata.h"

namespace banxin {

namespace {

/// Code points no XML document may hold (XML 1.0, 2.2).
bool is_no_character(char32_t c) {
    const bool control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
    return control || (c >= 0xd800 && c < 0xe000) || c == 0xfffe || c == 0xffff || c > 0x10ffff;
}

std::string escaped(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, size] = utf8::decode(text, at);
        at += size;
        if (is_no_character(c)) continue;
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '>')
            result += "&gt;";
        else
            utf8::append(result, c);
    }
    return result;
}

std::string element(std::string_view name, std::string_view text) {
    return fmt::format("<{0}>{1}</{0}>\n", name, escaped(text));
}

/// A list of one, as Dublin Core wants its values.
std::string list(std::string_view name, std::string_view kind, std::string_view text,
                 std::string_view attributes = "") {
    return fmt::format("<{0}><rdf:{1}><rdf:li{2}>{3}</rdf:li></rdf:{1}></{0}>\n", name, kind,
                       attributes, escaped(text));
}

std::string claim(PressStandard standard) {
    const auto* name =
        standard == PressStandard::pdf_x4 ? "pdfxid:GTS_PDFXVersion" : "pdfx:GTS_PDFXVersion";
    return element(name, version_name(standard)) + element("pdf:Trapped", "False");
}

std::string properties(const XmpFacts& facts) {
    std::string text = element("dc:format", "application/pdf");
    text += list("dc:title", "Alt", facts.title, " xml:lang=\"x-default\"");
    if (!facts.author.empty()) text += list("dc:creator", "Seq", facts.author);
    text += list("dc:language", "Bag", facts.language);
    text += element("pdf:Producer", facts.producer);
    text += element("xmp:CreatorTool", facts.creator);
    for (const auto* name : {"xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"})
        text += element(name, facts.date);
    text += element("xmpMM:DocumentID", facts.document_id);
    text += element("xmpMM:InstanceID", facts.instance_id);
    text += element("xmpMM:VersionID", "1");
    text += element("xmpMM:RenditionClass", "default");
    if (facts.standard) text += claim(*facts.standard);
    return text;
}

}  // namespace

std::string xmp_packet(const XmpFacts& facts) {
    return "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
           "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
           "<rdf:Description rdf:about=\"\"\n"
           " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
           " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
           " xmlns:pdfx=\"http://ns.adobe.com/pdfx/1.3/\"\n"
           " xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\"\n"
           " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
           " xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\">\n" +
           properties(facts) +
           "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

}  // namespace banxin
