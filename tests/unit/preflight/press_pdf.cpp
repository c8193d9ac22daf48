#include "press_pdf.h"

#include <qpdf/Buffer.hh>

#include "images/pixels.h"
#include "support/files.h"
#include "truetype_font.h"

namespace banxin::test {

namespace {

using Handle = QPDFObjectHandle;

constexpr auto* good_content = R"(/Over gs 0 0 0 1 k
BT /F1 10 Tf 1 0 0 1 30 160 Tm <000100020003> Tj ET
0 0 0 1 K 0.5 w 30 150 m 170 150 l S
/Knock gs 1 0 0 0 k 30 110 40 30 re f
/Spot cs 1 scn 80 110 40 30 re f
q 36 0 0 36 30 60 cm /Photo Do Q
q 36 0 0 36 80 60 cm /Gray Do Q
)";

constexpr auto* to_unicode = R"(/CIDInit /ProcSet findresource begin begincmap
1 begincodespacerange <0000> <ffff> endcodespacerange
3 beginbfchar <0001> <5B57> <0002> <0020> <0003> <7B26> endbfchar endcmap end
)";

constexpr auto* good_xmp = R"(<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">报 &amp; 纸</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>2020-12-30T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>2020-12-30T00:00:00Z</xmp:ModifyDate>
<pdf:Trapped>False</pdf:Trapped><pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>
)";

std::string plain_jpeg(ColourSpace space, std::uint8_t sample) {
    Pixels pixels;
    pixels.width = pixels.height = 100;
    pixels.space = space;
    pixels.samples.assign(std::size_t{100} * 100 * pixels.components(), sample);
    return encode_jpeg(pixels, 90);
}

const std::string& newsprint_icc() {
    static const std::string icc = slurp(source_dir() / "layouts/press/newsprint-tr002.icc");
    return icc;
}

std::string text_of(const std::shared_ptr<Buffer>& buffer) {
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace

PressProfile press_profile(PressStandard standard) {
    PressProfile profile;
    profile.name = "newsprint";
    profile.standard = standard;
    profile.icc = newsprint_icc();
    profile.condition_identifier = "CGATS TR 002";
    profile.ink_limit = 2400;
    profile.least_type = {pt(6), pt(8), pt(10), pt(9)};
    profile.least_line = {pt(0.25), pt(0.5), pt(0.5)};
    profile.bleed = mm(3);
    profile.safe_edge = mm(3);
    return profile;
}

PressPdf::PressPdf(PressStandard standard)
    : standard_(standard), content_(good_content), xmp_(good_xmp) {
    pdf_.emptyPDF();
    if (standard == PressStandard::pdf_x1a) version = "1.4";
    page_ =
        indirect(syntax("<< /Type /Page /MediaBox [0 0 230 230] /BleedBox [6 6 224 224]"
                        " /TrimBox [15 15 215 215] /Resources << >> >>"));
    pdf_.addPage(page_, false);
    make_resources();
    make_catalog();
}

Handle PressPdf::stream(const std::string& dictionary, const std::string& data) {
    auto made = Handle::newStream(&pdf_, data);
    auto entries = syntax(dictionary);
    for (const auto& key : entries.getKeys()) made.getDict().replaceKey(key, entries.getKey(key));
    return made;
}

Handle PressPdf::make_font() {
    auto descriptor = syntax("<< /Type /FontDescriptor /FontName /AAAAAA+Song /Flags 4 >>");
    descriptor.replaceKey(
        "/FontFile2",
        stream("<< >>", truetype_font({square_glyph, square_glyph, blank_glyph, square_glyph})));
    auto descendant = syntax(
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Song /DW 1000"
        " /CIDToGIDMap /Identity >>");
    descendant.replaceKey("/FontDescriptor", indirect(descriptor));
    auto font = syntax(
        "<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Song"
        " /Encoding /Identity-H >>");
    font.replaceKey("/DescendantFonts", Handle::newArray(std::vector{indirect(descendant)}));
    font.replaceKey("/ToUnicode", stream("<< >>", to_unicode));
    return indirect(font);
}

void PressPdf::add_resource(const std::string& kind, const std::string& name, Handle object) {
    auto resources = page_.getKey("/Resources");
    if (!resources.hasKey(kind)) resources.replaceKey(kind, Handle::newDictionary());
    resources.getKey(kind).replaceKey(name, object);
}

void PressPdf::draw_form(const std::string& content, const std::string& more) {
    add_resource(
        "/XObject", "/Form",
        stream("<< /Type /XObject /Subtype /Form /BBox [0 0 230 230] " + more + " >>", content));
    draw("/Form Do");
}

void PressPdf::replace_glyphs(const std::vector<std::string>& glyphs) {
    descriptor().replaceKey("/FontFile2", stream("<< >>", truetype_font(glyphs)));
}

void PressPdf::replace_xmp(const std::string& from, const std::string& to) {
    xmp_.replace(xmp_.find(from), from.size(), to);
}

void PressPdf::make_resources() {
    add_resource("/Font", "/F1", make_font());
    add_resource("/ExtGState", "/Over", syntax("<< /OP true /op true /OPM 1 >>"));
    add_resource("/ExtGState", "/Knock", syntax("<< /OP false /op false /OPM 1 >>"));
    add_resource(
        "/ColorSpace", "/Spot",
        syntax("[/Separation /PANTONE#20185#20C /DeviceCMYK << /FunctionType 2 /Domain [0 1]"
               " /C0 [0 0 0 0] /C1 [0 0.91 0.76 0] /N 1 >>]"));
    const std::string image =
        "<< /Type /XObject /Subtype /Image /Width 100 /Height 100"
        " /BitsPerComponent 8 /Filter /DCTDecode /ColorSpace ";
    add_resource("/XObject", "/Photo",
                 stream(image + "/DeviceCMYK >>", plain_jpeg(ColourSpace::cmyk, 60)));
    add_resource("/XObject", "/Gray",
                 stream(image + "/DeviceGray >>", plain_jpeg(ColourSpace::gray, 128)));
}

void PressPdf::make_catalog() {
    auto intent = syntax(
        "<< /Type /OutputIntent /S /GTS_PDFX"
        " /OutputConditionIdentifier (CGATS TR 002) >>");
    intent.replaceKey("/DestOutputProfile", stream("<< /N 4 >>", newsprint_icc()));
    root().replaceKey("/OutputIntents", Handle::newArray(std::vector{indirect(intent)}));
    root().replaceKey("/Lang", Handle::newString("zh-CN"));
    auto tree = indirect(syntax("<< /Type /StructTreeRoot >>"));
    auto figure = indirect(syntax("<< /Type /StructElem /S /Figure /Alt (A picture) >>"));
    figure.replaceKey("/P", tree);
    tree.replaceKey("/K", figure);
    root().replaceKey("/StructTreeRoot", tree);
    auto info = syntax(
        "<< /CreationDate (D:20201230000000Z) /ModDate (D:20201230000000Z)"
        " /Trapped /False >>");
    info.replaceKey("/Title", Handle::newUnicodeString("报 & 纸"));
    const bool x1a = standard_ == PressStandard::pdf_x1a;
    info.replaceKey("/GTS_PDFXVersion", Handle::newString(x1a ? "PDF/X-1a:2003" : "PDF/X-4"));
    trailer().replaceKey("/Info", indirect(info));
    root().replaceKey("/Metadata", Handle::newNull());
}

std::string PressPdf::bytes() {
    page_.replaceKey("/Contents", stream("<< >>", content_));
    if (!xmp_.empty() && !root().hasKey("/Metadata"))
        root().replaceKey("/Metadata", stream("<< /Type /Metadata /Subtype /XML >>", xmp_));
    QPDFWriter writer(pdf_);
    writer.setOutputMemory();
    writer.forcePDFVersion(version);
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setObjectStreamMode(object_streams ? qpdf_o_generate : qpdf_o_disable);
    writer.setStaticID(true);
    if (encrypted)
        writer.setR3EncryptionParametersInsecure("", "owner", true, true, true, true, true, true,
                                                 qpdf_r3p_full);
    writer.write();
    std::string made = text_of(writer.getBufferSharedPointer());
    if (!id) made.replace(made.rfind("/ID"), 3, "/Id");
    return made;
}

std::set<std::string> names_of(const Findings& findings) {
    std::set<std::string> names;
    for (const Finding& finding : findings) names.emplace(finding.check->name);
    return names;
}

}  // namespace banxin::test
