// The sample pages as a press takes them, as other programs read them.
#include <gmock/gmock.h>

#include <pugixml.hpp>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>

#include "render/press_photos.h"
#include "system/sample_pdf.h"

namespace banxin {
namespace {

using testing::HasSubstr;
using testing::Not;

PressProfile newsprint(PressStandard standard) {
    PressProfile profile;
    profile.name = "newsprint";
    profile.standard = standard;
    profile.icc = test::slurp(test::source_dir() / "layouts/press/newsprint-tr002.icc");
    profile.condition_identifier = "CGATS TR 002";
    profile.bleed = mm(3);
    profile.marks = {true, true, true, true, mm(2)};
    return profile;
}

/// Converted once for all tests.
PhotoCache photos() {
    static const test::ScratchFolder folder;
    return PhotoCache(folder.path());
}

class PressFile : public test::SamplePdf {
protected:
    /// Replaces the plain file.
    void make(PressStandard standard) {
        const PressProfile profile = newsprint(standard);
        const auto colour = PressColour::open(profile.icc);
        ASSERT_TRUE(colour);
        bytes_ = make_press_pdf(edition_, {*colour, profile.icc, profile, photos()});
        ASSERT_FALSE(bytes_.empty())
            << to_json(edition_.diagnostics, edition_.files, MessageLanguage::english);
        test::spill(path(), bytes_);
    }
};

std::string xmp_of(const std::string& bytes) {
    QPDF pdf;
    pdf.processMemoryFile("press", bytes.data(), bytes.size());
    const auto data = pdf.getRoot().getKey("/Metadata").getStreamData();
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

TEST_P(PressFile, IsOfItsStandardToAReader) {
    make(PressStandard::pdf_x4);
    EXPECT_THAT(said_by({"pdfinfo"}), HasSubstr("PDF/X-4"));
    make(PressStandard::pdf_x1a);
    EXPECT_THAT(said_by({"pdfinfo"}), HasSubstr("PDF/X-1a:2003"));
}

/// Every dictionary of the file, streams' included.
std::vector<QPDFObjectHandle> dictionaries_of(QPDF& pdf) {
    std::vector<QPDFObjectHandle> found;
    std::vector<QPDFObjectHandle> waiting = pdf.getAllObjects();
    while (!waiting.empty()) {
        QPDFObjectHandle object = waiting.back();
        waiting.pop_back();
        if (object.isStream()) object = object.getDict();
        if (object.isDictionary()) found.push_back(object);
        std::vector<QPDFObjectHandle> parts;
        if (object.isDictionary())
            for (const auto& [key, value] : object.getDictAsMap()) parts.push_back(value);
        if (object.isArray()) parts = object.getArrayAsVector();
        for (QPDFObjectHandle& part : parts)
            if (!part.isIndirect()) waiting.push_back(part);
    }
    return found;
}

bool is_number_below_one(QPDFObjectHandle value) {
    return value.isNumber() && value.getNumericValue() < 1;
}

TEST_P(PressFile, OfTheOldStandardIsFlatAndOfPdf14) {
    make(PressStandard::pdf_x1a);
    EXPECT_TRUE(bytes_.starts_with("%PDF-1.4"));
    QPDF pdf;
    pdf.processMemoryFile("press", bytes_.data(), bytes_.size());
    for (QPDFObjectHandle dictionary : dictionaries_of(pdf)) {
        const std::string shown = dictionary.unparse().substr(0, 200);
        EXPECT_FALSE(dictionary.getKey("/S").isNameAndEquals("/Transparency")) << shown;
        EXPECT_TRUE(dictionary.getKey("/SMask").isNull() ||
                    dictionary.getKey("/SMask").isNameAndEquals("/None"))
            << shown;
        EXPECT_FALSE(is_number_below_one(dictionary.getKey("/ca"))) << shown;
        EXPECT_FALSE(is_number_below_one(dictionary.getKey("/CA"))) << shown;
        EXPECT_TRUE(dictionary.getKey("/BM").isNull() ||
                    dictionary.getKey("/BM").isNameAndEquals("/Normal"))
            << shown;
        EXPECT_FALSE(dictionary.isDictionaryOfType("/ObjStm")) << shown;
    }
}

TEST_P(PressFile, HasAllTheTextOfThePlainFile) {
    const std::string plain = said_by({"pdftotext", "-raw"});
    for (const auto standard : {PressStandard::pdf_x4, PressStandard::pdf_x1a}) {
        make(standard);
        EXPECT_THAT(said_by({"pdftotext", "-raw"}), HasSubstr(plain.substr(0, plain.find('\f'))));
    }
}

TEST_P(PressFile, HasWellFormedXmp) {
    make(PressStandard::pdf_x4);
    pugi::xml_document xml;
    const auto parsed = xml.load_string(xmp_of(bytes_).c_str());
    EXPECT_TRUE(parsed) << parsed.description();
    EXPECT_EQ(std::string(xml.select_node("//pdfxid:GTS_PDFXVersion").node().child_value()),
              "PDF/X-4");
}

TEST_P(PressFile, HasPicturesInInksAlone) {
    make(PressStandard::pdf_x4);
    EXPECT_THAT(said_by({"pdfimages", "-list"}), Not(HasSubstr("rgb")));
}

TEST_P(PressFile, IsTheSameASecondTime) {
    make(PressStandard::pdf_x1a);
    const std::string first = bytes_;
    make(PressStandard::pdf_x1a);
    EXPECT_TRUE(first == bytes_);
}

INSTANTIATE_TEST_SUITE_P(Page, PressFile, testing::ValuesIn(test::plain_files()), test::file_name);

}  // namespace
}  // namespace banxin
