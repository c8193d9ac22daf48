#include <gmock/gmock.h>

#include <functional>

#include "images/pixels.h"
#include "press_pdf.h"
#include "truetype_font.h"

namespace banxin::test {

namespace {

using Names = std::set<std::string>;

/// A good file, one thing done to it, and what must be found: that and nothing else.
struct Defect {
    const char* name;
    std::function<void(PressPdf&)> seed;
    Names found;
    PressStandard standard = PressStandard::pdf_x4;
};
void PrintTo(const Defect& defect, std::ostream* out) {
    *out << defect.name;
}

QPDFObjectHandle syntax(const std::string& text) {
    return PressPdf::syntax(text);
}

/// Ink almost everywhere, if it is read as it is stored.
std::string negative_jpeg() {
    Pixels pixels;
    pixels.width = pixels.height = 100;
    pixels.space = ColourSpace::cmyk;
    pixels.samples.assign(40'000, 230);
    return encode_jpeg(pixels, 90);
}

constexpr auto x1a = PressStandard::pdf_x1a;
constexpr auto* rgb_function = "<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0] /C1 [1 0 0] /N 1 >>";

const std::vector<Defect> colours{
    {"RgbFill", [](auto& pdf) { pdf.draw("1 0 0 rg 30 30 9 9 re f"); }, {"rgb-colour"}},
    {"RgbStroke", [](auto& pdf) { pdf.draw("1 0 0 RG 1 w 30 30 m 40 30 l S"); }, {"rgb-colour"}},
    {"RgbThatIsNeverUsed", [](auto& pdf) { pdf.draw("1 0 0 rg"); }, {"rgb-colour"}},
    {"RgbInAForm", [](auto& pdf) { pdf.draw_form("1 0 0 rg 30 30 9 9 re f"); }, {"rgb-colour"}},
    {"RgbInATilingPattern",
     [](auto& pdf) {
         pdf.add_resource("/Pattern", "/Tiles",
                          pdf.stream("<< /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 5 5]"
                                     " /XStep 5 /YStep 5 /Resources << >> >>",
                                     "1 0 0 rg 0 0 2 2 re f"));
         pdf.draw("/Pattern cs /Tiles scn 30 30 9 9 re f");
     },
     {"rgb-colour"}},
    {"RgbShading",
     [](auto& pdf) {
         pdf.add_resource("/Shading", "/Sky",
                          syntax(std::string("<< /ShadingType 2 /ColorSpace /DeviceRGB"
                                             " /Coords [0 0 9 9] /Function ") +
                                 rgb_function + " >>"));
         pdf.draw("q 30 30 9 9 re W n /Sky sh Q");
     },
     {"rgb-colour"}},
    {"RgbShadingPattern",
     [](auto& pdf) {
         pdf.add_resource(
             "/Pattern", "/Sky",
             syntax(std::string("<< /PatternType 2 /Shading << /ShadingType 2"
                                " /ColorSpace /DeviceRGB /Coords [0 0 9 9] /Function ") +
                    rgb_function + " >> >>"));
         pdf.draw("/Pattern cs /Sky scn 30 30 9 9 re f");
     },
     {"rgb-colour"}},
    {"RgbInASoftMask",
     [](auto& pdf) {
         auto group = pdf.stream(
             "<< /Type /XObject /Subtype /Form /BBox [0 0 230 230]"
             " /Group << /S /Transparency /CS /DeviceGray >> >>",
             "1 0 0 rg 30 30 9 9 re f");
         auto state = syntax("<< /SMask << /S /Luminosity >> >>");
         state.getKey("/SMask").replaceKey("/G", group);
         pdf.add_resource("/ExtGState", "/Soft", state);
         pdf.draw("q /Soft gs Q");
     },
     {"rgb-colour"}},
    {"RgbPicture",
     [](auto& pdf) { pdf.picture().getDict().replaceKey("/ColorSpace", syntax("/DeviceRGB")); },
     {"rgb-colour"}},
    {"RgbInlinePicture",
     [](auto& pdf) { pdf.draw("q .36 0 0 .36 30 30 cm BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc EI Q"); },
     {"rgb-colour"}},
    {"RgbPalette",
     [](auto& pdf) {
         pdf.picture().getDict().replaceKey("/ColorSpace",
                                            syntax("[/Indexed /DeviceRGB 1 <000000ffffff>]"));
     },
     {"rgb-colour"}},
    {"CalibratedRgb",
     [](auto& pdf) {
         pdf.add_resource("/ColorSpace", "/Cal", syntax("[/CalRGB << /WhitePoint [1 1 1] >>]"));
         pdf.draw("/Cal cs 1 0 0 scn 30 30 9 9 re f");
     },
     {"rgb-colour"}},
    {"RgbByProfile",
     [](auto& pdf) {
         auto space = syntax("[/ICCBased]");
         space.appendItem(pdf.stream("<< /N 3 /Alternate /DeviceRGB >>", "profile"));
         pdf.add_resource("/ColorSpace", "/Icc", space);
         pdf.draw("/Icc cs 1 0 0 scn 30 30 9 9 re f");
     },
     {"rgb-colour"}},
    {"CmykByAProfileOfItsOwn",
     [](auto& pdf) {
         auto space = syntax("[/ICCBased]");
         space.appendItem(pdf.stream("<< /N 4 >>", "profile"));
         pdf.add_resource("/ColorSpace", "/Icc", space);
         pdf.draw("/Icc cs 1 0 0 0 scn 30 30 9 9 re f");
     },
     {"icc-colour"}},
    {"Lab",
     [](auto& pdf) {
         pdf.add_resource("/ColorSpace", "/Lab", syntax("[/Lab << /WhitePoint [1 1 1] >>]"));
         pdf.draw("/Lab cs 50 0 0 scn 30 30 9 9 re f");
     },
     {"lab-colour"}},
    {"DeviceN",
     [](auto& pdf) {
         pdf.add_resource("/ColorSpace", "/Two",
                          syntax("[/DeviceN [/Black /Gold] /DeviceCMYK << /FunctionType 4 >>]"));
         pdf.draw("/Two cs 1 0 scn 30 30 9 9 re f");
     },
     {"device-n"}},
    {"SpaceThatIsNotThere",
     [](auto& pdf) { pdf.draw("/None cs 1 scn 30 30 9 9 re f"); },
     {"unknown-colour"}},
    {"OneSpotInkInTwoWays",
     [](auto& pdf) {
         pdf.add_resource("/ColorSpace", "/Other",
                          syntax("[/Separation /PANTONE#20185#20C /DeviceCMYK << /FunctionType 2"
                                 " /Domain [0 1] /C0 [0 0 0 0] /C1 [0 1 1 0] /N 1 >>]"));
         pdf.draw("/Other cs 1 scn 30 30 9 9 re f");
     },
     {"spot-ambiguous"}},
    {"SpotInkDefinedByRgb",
     [](auto& pdf) {
         pdf.add_resource(
             "/ColorSpace", "/Gold",
             syntax(std::string("[/Separation /Gold /DeviceRGB ") + rgb_function + "]"));
         pdf.draw("/Gold cs 1 scn 30 30 9 9 re f");
     },
     {"spot-alternate"}},
    {"AllPlatesOnThePage",
     [](auto& pdf) {
         pdf.add_resource("/ColorSpace", "/All",
                          syntax("[/Separation /All /DeviceCMYK << /FunctionType 2 /Domain [0 1]"
                                 " /C0 [0 0 0 0] /C1 [1 1 1 1] /N 1 >>]"));
         pdf.draw("/All cs 1 scn 30 30 9 9 re f");
     },
     {"registration-colour"}},
    {"MoreInkThanThePaperTakes",
     [](auto& pdf) { pdf.draw("1 1 0.5 0.5 k 30 30 9 9 re f"); },
     {"ink-limit"}},
    {"RgbPageGroup",
     [](auto& pdf) {
         pdf.page().replaceKey("/Group", syntax("<< /S /Transparency /CS /DeviceRGB >>"));
     },
     {"group-colour"}},
    {"RgbGroupInAForm",
     [](auto& pdf) {
         pdf.draw_form("1 0 0 0 k 30 30 9 9 re f", "/Group << /S /Transparency /CS /DeviceRGB >>");
     },
     {"group-colour"}},
};

const std::vector<Defect> overprints{
    {"GrayText",
     [](auto& pdf) { pdf.draw("/Over gs 0 g BT /F1 10 Tf 30 30 Td <0001> Tj ET"); },
     {"gray-text"}},
    {"BlackTextThatKnocksOut",
     [](auto& pdf) { pdf.draw("/Knock gs 0 0 0 1 k BT /F1 10 Tf 30 30 Td <0001> Tj ET"); },
     {"black-text-knocks-out"}},
    {"BlackTextWithoutOpm",
     [](auto& pdf) {
         pdf.add_resource("/ExtGState", "/Opm0", syntax("<< /op true /OP true /OPM 0 >>"));
         pdf.draw("/Opm0 gs 0 0 0 1 k BT /F1 10 Tf 30 30 Td <0001> Tj ET");
     },
     {"black-text-knocks-out"}},
    {"BlackTextInAnIsolatedGroup",
     [](auto& pdf) {
         pdf.draw("/Over gs");
         pdf.draw_form("0 0 0 1 k BT /F1 10 Tf 30 30 Td <0001> Tj ET",
                       "/Group << /S /Transparency /I true /CS /DeviceCMYK >>");
     },
     {"black-text-knocks-out"}},
    {"WhiteTextThatOverprints",
     [](auto& pdf) { pdf.draw("/Over gs 0 0 0 0 k BT /F1 10 Tf 35 115 Td <0001> Tj ET"); },
     {"white-overprint"}},
    {"WhiteAreaThatOverprints",
     [](auto& pdf) { pdf.draw("/Over gs 0 0 0 0 k 35 115 9 9 re f"); },
     {"white-overprint"}},
    {"OverprintWithoutOpm",
     [](auto& pdf) {
         pdf.add_resource("/ExtGState", "/Opm0", syntax("<< /op true /OP true /OPM 0 >>"));
         pdf.draw("/Opm0 gs 0 1 0 0 k 35 115 9 9 re f");
     },
     {"overprint-mode"}},
    {"TextInRichBlack",
     [](auto& pdf) { pdf.draw("0.5 0.4 0.4 1 k BT /F1 12 Tf 30 30 Td <0001> Tj ET"); },
     {"rich-black-text"}},
    {"InvisibleText",
     [](auto& pdf) { pdf.draw("0 0 0 1 k BT 3 Tr /F1 10 Tf 30 30 Td <0001> Tj ET"); },
     {"invisible-text"}},
};

const std::vector<Defect> sizes{
    {"TypeOfFivePoints",
     [](auto& pdf) { pdf.draw("/Over gs 0 0 0 1 k BT /F1 5 Tf 30 30 Td <0001> Tj ET"); },
     {"type-small"}},
    {"TypeMadeSmallByTheMatrix",
     [](auto& pdf) {
         pdf.draw("/Over gs 0 0 0 1 k q .5 0 0 .5 0 0 cm BT /F1 10 Tf 60 60 Td <0001> Tj ET Q");
     },
     {"type-small"}},
    {"SevenPointsInATint",
     [](auto& pdf) { pdf.draw("0 0 0 0.5 k BT /F1 7 Tf 30 30 Td <0001> Tj ET"); },
     {"type-small-tint"}},
    {"NinePointsInTwoInks",
     [](auto& pdf) { pdf.draw("1 1 0 0 k BT /F1 9 Tf 30 30 Td <0001> Tj ET"); },
     {"type-small-inks"}},
    {"EightPointsReversed",
     [](auto& pdf) { pdf.draw("/Knock gs 0 0 0 0 k BT /F1 8 Tf 35 115 Td <0001> Tj ET"); },
     {"type-small-reversed"}},
    {"Hairline", [](auto& pdf) { pdf.draw("0 0 0 1 K 0 w 30 30 m 40 30 l S"); }, {"rule-thin"}},
    {"LineMadeThinByTheMatrix",
     [](auto& pdf) { pdf.draw("q .1 0 0 .1 0 0 cm 0 0 0 1 K 1 w 300 300 m 400 300 l S Q"); },
     {"rule-thin"}},
    {"ThinLineInTwoInks",
     [](auto& pdf) { pdf.draw("1 1 0 0 K .3 w 30 30 m 40 30 l S"); },
     {"rule-thin-inks"}},
    {"ThinReversedLine",
     [](auto& pdf) { pdf.draw("/Knock gs 0 0 0 0 K .3 w 35 115 m 45 115 l S"); },
     {"rule-thin-reversed"}},
    {"PictureStretched",
     [](auto& pdf) { pdf.draw("q 100 0 0 100 30 30 cm /Photo Do Q"); },
     {"image-resolution"}},
    {"PictureFarTooFine",
     [](auto& pdf) { pdf.draw("q 10 0 0 10 30 30 cm /Photo Do Q"); },
     {"image-resolution-high"}},
    {"CoarseBitmap",
     [](auto& pdf) {
         pdf.draw("0 0 0 1 k q 72 0 0 72 30 30 cm BI /W 8 /H 1 /BPC 1 /IM true ID a EI Q");
     },
     {"bitmap-resolution"}},
    {"NegativeJpeg",
     [](auto& pdf) {
         pdf.picture().replaceStreamData(negative_jpeg(), syntax("/DCTDecode"), syntax("null"));
     },
     {"jpeg-inverted"}},
};

const std::vector<Defect> fonts{
    {"FontThatIsNotEmbedded",
     [](auto& pdf) { pdf.descriptor().removeKey("/FontFile2"); },
     {"font-not-embedded"}},
    {"StandardFont",
     [](auto& pdf) {
         pdf.add_resource("/Font", "/H",
                          syntax("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"));
         pdf.draw("/Over gs 0 0 0 1 k BT /H 10 Tf 30 30 Td (A) Tj ET");
     },
     {"font-not-embedded", "font-no-unicode"}},
    {"Type3Font",
     [](auto& pdf) {
         pdf.add_resource("/Font", "/T",
                          syntax("<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] >>"));
         pdf.draw("/Over gs 0 0 0 1 k BT /T 10 Tf 30 30 Td (A) Tj ET");
     },
     {"font-type3"}},
    {"FontWithoutUnicode",
     [](auto& pdf) { pdf.font().removeKey("/ToUnicode"); },
     {"font-no-unicode"}},
    {"TwoProgramsOfOneName",
     [](auto& pdf) {
         auto other = pdf.font().shallowCopy();
         auto descendant = pdf.descendant().shallowCopy();
         auto descriptor = pdf.descriptor().shallowCopy();
         descriptor.replaceKey("/FontFile2",
                               pdf.stream("<< >>", truetype_font({square_glyph, square_glyph})));
         descendant.replaceKey("/FontDescriptor", pdf.indirect(descriptor));
         other.replaceKey("/DescendantFonts",
                          QPDFObjectHandle::newArray(std::vector{pdf.indirect(descendant)}));
         pdf.add_resource("/Font", "/F2", pdf.indirect(other));
         pdf.draw("/Over gs 0 0 0 1 k BT /F2 10 Tf 30 30 Td <0001> Tj ET");
     },
     {"font-name-twice"}},
    {"FontProgramThatIsNone",
     [](auto& pdf) {
         pdf.descriptor().replaceKey("/FontFile2", pdf.stream("<< >>", "not a font program"));
     },
     {"font-damaged"}},
    {"BlankCharacter",
     [](auto& pdf) {
         pdf.replace_glyphs({square_glyph, blank_glyph, blank_glyph, square_glyph});
     },
     {"glyph-blank"}},
    {"GlyphThatDoesNotDraw",
     [](auto& pdf) {
         pdf.replace_glyphs({square_glyph, broken_glyph, blank_glyph, square_glyph});
     },
     {"glyph-broken"}},
    {"GlyphBeyondTheProgram",
     [](auto& pdf) {
         pdf.replace_glyphs({square_glyph, square_glyph, blank_glyph});
     },
     {"glyph-broken"}},
    {"NotdefShown",
     [](auto& pdf) { pdf.draw("/Over gs 0 0 0 1 k BT /F1 10 Tf 30 30 Td <0000> Tj ET"); },
     {"missing-glyph"}},
};

const std::vector<Defect> boxes{
    {"NoTrimBox", [](auto& pdf) { pdf.page().removeKey("/TrimBox"); }, {"box-missing"}},
    {"NoBleedBox", [](auto& pdf) { pdf.page().removeKey("/BleedBox"); }, {"box-missing"}},
    {"TrimOutsideTheBleed",
     [](auto& pdf) { pdf.page().replaceKey("/TrimBox", syntax("[0 0 200 200]")); },
     {"boxes-not-nested", "bleed-small"}},
    {"BleedOutsideTheMedia",
     [](auto& pdf) { pdf.page().replaceKey("/BleedBox", syntax("[0 0 240 240]")); },
     {"boxes-not-nested"}},
    {"TooLittleBleed",
     [](auto& pdf) { pdf.page().replaceKey("/BleedBox", syntax("[10 10 220 220]")); },
     {"bleed-small"}},
    {"CropBoxInsideTheBleed",
     [](auto& pdf) { pdf.page().replaceKey("/CropBox", syntax("[15 15 215 215]")); },
     {"crop-box"}},
    {"ArtBox",
     [](auto& pdf) { pdf.page().replaceKey("/ArtBox", syntax("[20 20 200 200]")); },
     {"art-box"}},
    {"ScaledPage",
     [](auto& pdf) { pdf.page().replaceKey("/UserUnit", syntax("2")); },
     {"page-scaled"}},
    {"TurnedPage",
     [](auto& pdf) { pdf.page().replaceKey("/Rotate", syntax("90")); },
     {"page-scaled"}},
    {"NoPages",
     [](auto& pdf) { pdf.root().getKey("/Pages").replaceKey("/Kids", syntax("[]")); },
     {"no-pages"}},
};

const std::vector<Defect> metadata{
    {"OldStandardsVersion", [](auto& pdf) { pdf.version = "1.7"; }, {"header-version"}},
    {"Encrypted", [](auto& pdf) { pdf.encrypted = true; }, {"encrypted"}},
    {"NoFileId", [](auto& pdf) { pdf.id = false; }, {"file-id-missing"}},
    {"NoOutputIntent",
     [](auto& pdf) { pdf.root().removeKey("/OutputIntents"); },
     {"output-intent-missing"}},
    {"TwoOutputIntents",
     [](auto& pdf) { pdf.root().getKey("/OutputIntents").appendItem(pdf.intent()); },
     {"output-intent-twice"}},
    {"OutputIntentWithoutProfile",
     [](auto& pdf) { pdf.intent().removeKey("/DestOutputProfile"); },
     {"output-intent-profile"}},
    {"OutputProfileOfAScreen",
     [](auto& pdf) {
         std::string icc(128, '\0');
         icc.replace(12, 8, "mntrRGB ").replace(36, 4, "acsp");
         pdf.intent().replaceKey("/DestOutputProfile", pdf.stream("<< /N 3 >>", icc));
     },
     {"output-intent-profile"}},
    {"OutputIntentWithoutIdentifier",
     [](auto& pdf) { pdf.intent().removeKey("/OutputConditionIdentifier"); },
     {"output-condition-missing"}},
    {"AnotherPrintingCondition",
     [](auto& pdf) { pdf.intent().replaceKey("/OutputConditionIdentifier", syntax("(FOGRA39)")); },
     {"output-condition-other"}},
    {"NoClaimToBePdfX",
     [](auto& pdf) {
         pdf.info().removeKey("/GTS_PDFXVersion");
         pdf.replace_xmp("PDF/X-4", "PDF/A-2");
     },
     {"pdfx-version"}},
    {"InfoOfAnotherStandard",
     [](auto& pdf) { pdf.info().replaceKey("/GTS_PDFXVersion", syntax("(PDF/X-3:2003)")); },
     {"xmp-disagrees"}},
    {"NoTitle",
     [](auto& pdf) {
         pdf.info().removeKey("/Title");
         pdf.replace_xmp("报 &amp; 纸", "");
     },
     {"title-missing"}},
    {"AnotherTitleInXmp",
     [](auto& pdf) { pdf.replace_xmp("报 &amp; 纸", "刊"); },
     {"xmp-disagrees"}},
    {"NoDate", [](auto& pdf) { pdf.info().removeKey("/CreationDate"); }, {"date-missing"}},
    {"DateWithoutD",
     [](auto& pdf) { pdf.info().replaceKey("/ModDate", syntax("(20201230000000Z)")); },
     {"date-malformed"}},
    {"AnotherDateInXmp",
     [](auto& pdf) { pdf.replace_xmp("CreateDate>2020", "CreateDate>2021"); },
     {"xmp-disagrees"}},
    {"NothingSaidOfTrapping",
     [](auto& pdf) { pdf.info().removeKey("/Trapped"); },
     {"trapped-missing"}},
    {"TrappedAsAString",
     [](auto& pdf) { pdf.info().replaceKey("/Trapped", syntax("(False)")); },
     {"trapped-missing"}},
    {"AnotherTrappedInXmp",
     [](auto& pdf) { pdf.replace_xmp("Trapped>False", "Trapped>True"); },
     {"xmp-disagrees"}},
    {"NoXmp",
     [](auto& pdf) { pdf.root().replaceKey("/Metadata", syntax("<< >>")); },
     {"xmp-missing"}},
    {"CompressedXmp",
     [](auto& pdf) {
         pdf.root().replaceKey("/Metadata", pdf.stream("<< /Filter /ASCIIHexDecode >>", "20>"));
     },
     {"xmp-compressed", "xmp-disagrees"}},
    {"NoLanguage", [](auto& pdf) { pdf.root().removeKey("/Lang"); }, {"language-missing"}},
    {"NoTags", [](auto& pdf) { pdf.root().removeKey("/StructTreeRoot"); }, {"tags-missing"}},
    {"FigureWithoutText",
     [](auto& pdf) { pdf.root().getKey("/StructTreeRoot").getKey("/K").removeKey("/Alt"); },
     {"alt-missing"}},
};

void add_annotation(PressPdf& pdf, const std::string& annotation) {
    pdf.page().replaceKey(
        "/Annots", QPDFObjectHandle::newArray(std::vector{pdf.indirect(syntax(annotation))}));
}

const std::vector<Defect> forbidden{
    {"Note",
     [](auto& pdf) {
         add_annotation(pdf, "<< /Type /Annot /Subtype /Text /Rect [30 30 40 40] >>");
     },
     {"annotation"}},
    {"Link",
     [](auto& pdf) {
         add_annotation(pdf,
                        "<< /Type /Annot /Subtype /Link /Rect [30 30 40 40]"
                        " /A << /S /URI /URI (http://example.org) >> >>");
     },
     {"annotation", "action"}},
    {"AppearanceInRgb",
     [](auto& pdf) {
         add_annotation(pdf, "<< /Type /Annot /Subtype /Stamp /Rect [30 30 40 40] /AP << >> >>");
         pdf.page().getKey("/Annots").getArrayItem(0).getKey("/AP").replaceKey(
             "/N", pdf.stream("<< /Subtype /Form /BBox [0 0 10 10] >>", "1 0 0 rg 0 0 9 9 re f"));
     },
     {"annotation", "rgb-colour"}},
    {"JavaScript",
     [](auto& pdf) {
         pdf.root().replaceKey("/Names", syntax("<< /JavaScript << /Names [] >> >>"));
     },
     {"javascript"}},
    {"OpenAction",
     [](auto& pdf) { pdf.root().replaceKey("/OpenAction", syntax("<< /S /Named /N /Print >>")); },
     {"action"}},
    {"FormFields",
     [](auto& pdf) { pdf.root().replaceKey("/AcroForm", syntax("<< /Fields [] >>")); },
     {"form-fields"}},
    {"Attachment",
     [](auto& pdf) {
         pdf.root().replaceKey("/Names", syntax("<< /EmbeddedFiles << /Names [] >> >>"));
     },
     {"embedded-file"}},
    {"PostScript",
     [](auto& pdf) {
         pdf.add_resource("/XObject", "/Ps",
                          pdf.stream("<< /Type /XObject /Subtype /PS >>", "showpage"));
         pdf.draw("/Ps Do");
     },
     {"postscript-xobject"}},
    {"TransferFunction",
     [](auto& pdf) {
         pdf.add_resource("/ExtGState", "/Tr",
                          syntax("<< /TR << /FunctionType 2 /Domain [0 1] /N 2 >> >>"));
         pdf.draw("/Tr gs");
     },
     {"transfer-function"}},
    {"Alternates",
     [](auto& pdf) { pdf.picture().getDict().replaceKey("/Alternates", syntax("[]")); },
     {"image-alternates"}},
    {"DataInAnotherFile",
     [](auto& pdf) {
         pdf.add_resource("/XObject", "/Far",
                          pdf.stream("<< /Subtype /Form /F (elsewhere) >>", ""));
     },
     {"external-file"}},
    {"Lzw",
     [](auto& pdf) {
         pdf.add_resource("/XObject", "/Old",
                          pdf.stream("<< /Subtype /Form /Filter /LZWDecode >>", "\x80\x0b"));
     },
     {"filter-lzw"}},
    {"OperatorThatIsNone", [](auto& pdf) { pdf.draw("12 frobnicate"); }, {"content-damaged"}},
    {"UnfinishedString", [](auto& pdf) { pdf.draw("BT (never closed"); }, {"content-damaged"}},
    {"MoreRestoresThanSaves", [](auto& pdf) { pdf.draw("Q"); }, {"content-damaged"}},
    {"FontThatIsNotThere",
     [](auto& pdf) { pdf.draw("BT /Gone 10 Tf 30 30 Td (A) Tj ET"); },
     {"content-damaged"}},
    {"FormInItself",
     [](auto& pdf) {
         pdf.draw_form("/Form Do");
         auto form = pdf.resource("/XObject", "/Form");
         form.getDict().replaceKey("/Resources", syntax("<< /XObject << >> >>"));
         form.getDict().getKey("/Resources").getKey("/XObject").replaceKey("/Form", form);
     },
     {"too-complex"}},
};

const std::vector<Defect> only_in_x1a{
    {"Alpha",
     [](auto& pdf) {
         pdf.add_resource("/ExtGState", "/Half", syntax("<< /ca 0.5 >>"));
         pdf.draw("/Half gs");
     },
     {"transparency"},
     x1a},
    {"Multiply",
     [](auto& pdf) {
         pdf.add_resource("/ExtGState", "/Mul", syntax("<< /BM /Multiply >>"));
         pdf.draw("/Mul gs");
     },
     {"transparency"},
     x1a},
    {"PageGroup",
     [](auto& pdf) {
         pdf.page().replaceKey("/Group", syntax("<< /S /Transparency /CS /DeviceCMYK >>"));
     },
     {"transparency"},
     x1a},
    {"PictureWithASoftMask",
     [](auto& pdf) {
         pdf.picture().getDict().replaceKey("/SMask", pdf.resource("/XObject", "/Gray"));
     },
     {"transparency"},
     x1a},
    {"Layers",
     [](auto& pdf) { pdf.root().replaceKey("/OCProperties", syntax("<< /OCGs [] >>")); },
     {"optional-content"},
     x1a},
    {"LayerInTheContent",
     [](auto& pdf) { pdf.draw("/OC /Layer BDC EMC"); },
     {"optional-content"},
     x1a},
    {"Jpeg2000",
     [](auto& pdf) { pdf.picture().getDict().replaceKey("/Filter", syntax("/JPXDecode")); },
     {"filter-jpx"},
     x1a},
    {"Jbig2",
     [](auto& pdf) { pdf.picture().getDict().replaceKey("/Filter", syntax("/JBIG2Decode")); },
     {"filter-jbig2"},
     x1a},
    {"ObjectStreams",
     [](auto& pdf) {
         pdf.object_streams = true;
         pdf.version = "1.5";
     },
     {"object-streams", "header-version"},
     x1a},
    {"TooNewAVersion", [](auto& pdf) { pdf.version = "1.6"; }, {"header-version"}, x1a},
    {"AnyProfile",
     [](auto& pdf) {
         auto space = syntax("[/ICCBased]");
         space.appendItem(pdf.stream("<< /N 1 >>", "profile"));
         pdf.add_resource("/ColorSpace", "/Icc", space);
         pdf.draw("/Icc cs 1 scn 30 30 9 9 re f");
     },
     {"icc-colour"},
     x1a},
    {"ClaimToBeX4",
     [](auto& pdf) { pdf.info().replaceKey("/GTS_PDFXVersion", syntax("(PDF/X-4)")); },
     {"pdfx-version"},
     x1a},
};

class CheckPdf : public testing::TestWithParam<Defect> {};

TEST_P(CheckPdf, FindsThisDefectAndNoOther) {
    const Defect& defect = GetParam();
    PressPdf pdf(defect.standard);
    defect.seed(pdf);
    EXPECT_EQ(names_of(check_pdf(pdf.bytes(), press_profile(defect.standard))), defect.found);
}

constexpr auto defect_name = [](const auto& info) { return std::string(info.param.name); };
INSTANTIATE_TEST_SUITE_P(Colour, CheckPdf, testing::ValuesIn(colours), defect_name);
INSTANTIATE_TEST_SUITE_P(Overprint, CheckPdf, testing::ValuesIn(overprints), defect_name);
INSTANTIATE_TEST_SUITE_P(Size, CheckPdf, testing::ValuesIn(sizes), defect_name);
INSTANTIATE_TEST_SUITE_P(Font, CheckPdf, testing::ValuesIn(fonts), defect_name);
INSTANTIATE_TEST_SUITE_P(Box, CheckPdf, testing::ValuesIn(boxes), defect_name);
INSTANTIATE_TEST_SUITE_P(Metadata, CheckPdf, testing::ValuesIn(metadata), defect_name);
INSTANTIATE_TEST_SUITE_P(Forbidden, CheckPdf, testing::ValuesIn(forbidden), defect_name);
INSTANTIATE_TEST_SUITE_P(X1a, CheckPdf, testing::ValuesIn(only_in_x1a), defect_name);

TEST(CheckPdf, FindsNothingInAGoodFile) {
    EXPECT_EQ(names_of(check_pdf(PressPdf().bytes(), press_profile())), Names{});
    EXPECT_EQ(names_of(check_pdf(PressPdf(x1a).bytes(), press_profile(x1a))), Names{});
}

TEST(CheckPdf, SaysWhereOnTheTrimAndHowFarBeyondTheLimit) {
    PressPdf pdf;
    pdf.draw("1 1 0.5 0.5 k 25 195 9 10 re f");
    const auto findings = check_pdf(pdf.bytes(), press_profile());
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].page, 1u);
    EXPECT_EQ(findings[0].place, (Rect{{pt(10), pt(10)}, {pt(9), pt(10)}}));
    EXPECT_EQ(findings[0].value, "300 %");
    EXPECT_EQ(findings[0].limit, "240 %");
}

TEST(CheckPdf, LeavesMarksOutsideTheBleedAlone) {
    PressPdf pdf;
    pdf.draw("1 1 1 1 k 0 0 4 4 re f 0 0 0 0.5 K 0.1 w 1 1 m 3 1 l S");
    EXPECT_EQ(names_of(check_pdf(pdf.bytes(), press_profile())), Names{});
}

TEST(CheckPdf, AllowsTransparencyInX4) {
    PressPdf pdf;
    pdf.add_resource("/ExtGState", "/Half", syntax("<< /ca 0.5 /BM /Multiply >>"));
    pdf.draw("/Half gs 1 0 0 0 k 30 30 9 9 re f");
    EXPECT_EQ(names_of(check_pdf(pdf.bytes(), press_profile())), Names{});
}

TEST(CheckPdf, TellsNoMoreThanAHundredOfOneKind) {
    PressPdf pdf;
    for (int i = 100; i < 400; ++i) pdf.draw("1 1 1 0." + std::to_string(i) + " k 30 30 9 9 re f");
    const auto findings = check_pdf(pdf.bytes(), press_profile());
    ASSERT_EQ(findings.size(), 101u);
    EXPECT_EQ(findings.back().value, "+200");
}

}  // namespace

}  // namespace banxin::test
