#include "sample_pdf.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFWriter.hh>

#include <cstdio>

#include "prepress/finish_pdf.h"

namespace banxin::test {

namespace {

using Handle = QPDFObjectHandle;

Handle descriptor_of(QPDF& pdf, const std::string& name, const std::string& program) {
    auto descriptor = Handle::parse("<< /Type /FontDescriptor >>");
    descriptor.replaceKey("/FontName", Handle::newName("/" + name));
    descriptor.replaceKey("/FontFile3", Handle::newStream(&pdf, program));
    return pdf.makeIndirectObject(descriptor);
}

Handle composite_font(QPDF& pdf, const SampleFont& font) {
    auto widths = Handle::newArray();
    for (const int width : font.widths) widths.appendItem(Handle::newInteger(width));
    auto descendant = Handle::parse("<< /Type /Font /Subtype /CIDFontType0 >>");
    descendant.replaceKey("/BaseFont", Handle::newName("/" + font.name));
    descendant.replaceKey("/FontDescriptor", descriptor_of(pdf, font.name, font.program));
    descendant.replaceKey("/W", Handle::newArray(std::vector{Handle::newInteger(0), widths}));
    auto dictionary = Handle::parse("<< /Type /Font /Subtype /Type0 /Encoding /Identity-H >>");
    dictionary.replaceKey("/BaseFont", Handle::newName("/" + font.name));
    dictionary.replaceKey("/DescendantFonts",
                          Handle::newArray(std::vector{pdf.makeIndirectObject(descendant)}));
    return pdf.makeIndirectObject(dictionary);
}

Handle simple_font(QPDF& pdf, const std::string& program) {
    auto font = Handle::parse(
        "<< /Type /Font /Subtype /TrueType /BaseFont /Latin /Encoding /WinAnsiEncoding"
        " /FirstChar 48 /LastChar 51 /Widths [ 600 600 600 600 ] >>");
    if (!program.empty()) {
        auto descriptor = Handle::parse("<< /Type /FontDescriptor /FontName /Latin >>");
        descriptor.replaceKey("/FontFile2", Handle::newStream(&pdf, program));
        font.replaceKey("/FontDescriptor", pdf.makeIndirectObject(descriptor));
    }
    return font;
}

void add_figures(QPDF& pdf, int count) {
    auto kids = Handle::newArray();
    for (int i = 0; i < count; ++i) {
        auto element = Handle::parse("<< /Type /StructElem /S /Figure >>");
        element.replaceKey("/K", Handle::newInteger(i));
        kids.appendItem(pdf.makeIndirectObject(element));
    }
    auto document = Handle::parse("<< /Type /StructElem /S /Document >>");
    document.replaceKey("/K", kids);
    auto root = Handle::parse("<< /Type /StructTreeRoot >>");
    root.replaceKey("/K", Handle::newArray(std::vector{pdf.makeIndirectObject(document)}));
    pdf.getRoot().replaceKey("/StructTreeRoot", pdf.makeIndirectObject(root));
}

Handle page_of(QPDF& pdf, const SamplePdf& sample) {
    auto fonts = Handle::newDictionary();
    for (std::size_t i = 0; i < sample.fonts.size(); ++i) {
        fonts.replaceKey("/f-" + std::to_string(i) + "-0", composite_font(pdf, sample.fonts[i]));
    }
    if (sample.simple_font)
        fonts.replaceKey("/s-0-0", pdf.makeIndirectObject(simple_font(pdf, sample.simple_program)));
    auto page = Handle::parse("<< /Type /Page /Resources << >> >>");
    page.getKey("/Resources").replaceKey("/Font", fonts);
    page.replaceKey("/MediaBox",
                    Handle::newArray(Handle::Rectangle(0, 0, sample.width, sample.height)));
    page.replaceKey("/Contents", Handle::newStream(&pdf, sample.content));
    return pdf.makeIndirectObject(page);
}

std::string bytes_of(const std::shared_ptr<Buffer>& buffer) {
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

/// Six decimals, as Cairo writes them.
std::string numbers(const KeyedInk& ink) {
    std::string text;
    for (const double part : key_of(ink, inks())) {
        char number[32];
        std::snprintf(number, sizeof number, "%f ", part);
        text += number;
    }
    return text;
}

}  // namespace

std::string make_pdf(const SamplePdf& sample) {
    QPDF pdf;
    pdf.emptyPDF();
    pdf.addPage(page_of(pdf, sample), false);
    add_figures(pdf, sample.figures);
    auto info = Handle::parse("<< /CreationDate (20201230000000Z) >>");
    info.replaceKey("/Title", Handle::newUnicodeString(sample.title));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
    if (sample.change) sample.change(pdf, pdf.getAllPages().at(0));
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setStaticID(true);
    writer.write();
    return bytes_of(writer.getBufferSharedPointer());
}

const std::vector<Ink>& inks() {
    static const std::vector<Ink> all{
        {.name = "black", .cmyk = {0, 0, 0, 1000}},
        {.name = "red", .cmyk = {0, 1000, 900, 50}},
        {.name = "paper", .cmyk = {0, 0, 0, 0}},
        {.name = "gold", .cmyk = {0, 200, 600, 200}, .spot = "PANTONE 871 C"},
        {.name = "light gold", .cmyk = {0, 200, 600, 200}, .spot = "PANTONE 871 C", .tint = 500},
        {.name = "every plate", .cmyk = {1000, 1000, 1000, 1000}, .registration = true},
        {.name = "black on top", .cmyk = {0, 0, 0, 1000}, .overprint = Overprint::overprint},
        {.name = "yellow below", .cmyk = {0, 0, 1000, 0}, .overprint = Overprint::knock_out},
    };
    return all;
}

std::string key(std::uint32_t ink, InkUse use, std::uint16_t tint) {
    return numbers({{static_cast<InkId>(ink), tint}, use}) +
           (use == InkUse::stroke ? "RG " : "rg ");
}

std::string stop(std::uint32_t ink, std::uint16_t tint) {
    return "[ " + numbers({{static_cast<InkId>(ink), tint}, InkUse::fill}) + "]";
}

Handle stream(QPDF& pdf, const std::string& dictionary, const std::string& data) {
    auto made = Handle::newStream(&pdf, data);
    made.replaceDict(Handle::parse(&pdf, dictionary));
    return made;
}

std::string text_of(Handle stream) {
    return bytes_of(stream.getStreamData());
}

PressProfile press_profile(PressStandard standard) {
    PressProfile profile;
    profile.name = "shop";
    profile.title = "The shop's newsprint";
    profile.standard = standard;
    profile.icc = "an output profile";
    profile.condition_identifier = "NEWS";
    profile.condition = "Newsprint";
    profile.registry = "http://www.color.org";
    profile.bleed = pt(3);
    return profile;
}

DisplayList list_with_figures(const std::vector<std::string>& alts) {
    DisplayPage page;
    page.trim = {pt(100), pt(200)};
    page.bleed = pt(3);
    for (const auto& alt : alts) {
        page.items.push_back(BeginTag{TagKind::figure, alt});
        page.items.push_back(EndTag{});
    }
    DisplayList list;
    list.inks = inks();
    list.pages.push_back(page);
    return list;
}

FinishedPdf::FinishedPdf(std::string bytes) : bytes_(std::move(bytes)) {
    pdf_.processMemoryFile("finished", bytes_.data(), bytes_.size());
}

QPDFObjectHandle FinishedPdf::font(const std::string& resource) {
    return page().getKey("/Resources").getKey("/Font").getKey(resource);
}

QPDFObjectHandle FinishedPdf::descendant(const std::string& resource) {
    return font(resource).getKey("/DescendantFonts").getArrayItem(0);
}

std::string FinishedPdf::content() {
    return text_of(page().getKey("/Contents"));
}

QPDFObjectHandle FinishedPdf::resource(const std::string& category, const std::string& name) {
    return page().getKey("/Resources").getKey(category).getKey(name);
}

FinishedPdf finished(const SamplePdf& sample, const PressProfile* profile) {
    return FinishedPdf(finish_pdf(make_pdf(sample), list_with_figures({}), profile));
}

std::string finished_content(const std::string& content) {
    return finished({.content = content, .fonts = {{}}, .simple_font = true}).content();
}

std::string refusal_of(const SamplePdf& sample, const PressProfile* profile) {
    const auto pdf = make_pdf(sample);
    try {
        finish_pdf(pdf, list_with_figures({}), profile);
        return "";
    } catch (const std::runtime_error& refusal) {
        return refusal.what();
    }
}

}  // namespace banxin::test
