#include "prepress/output_intent.h"

#include <qpdf/QPDF.hh>
#include <stdexcept>

#include "prepress/deflate.h"

namespace banxin {

namespace {

using Handle = QPDFObjectHandle;

Handle icc_stream(QPDF& pdf, const std::string& icc) {
    auto stream = Handle::newStream(&pdf);
    stream.replaceDict(Handle::parse("<< /N 4 /Alternate /DeviceCMYK >>"));
    replace_with_deflated(stream, icc);
    return stream;
}

}  // namespace

void set_output_intent(QPDF& pdf, const PressProfile& profile) {
    if (profile.icc.empty())
        throw std::runtime_error("the press profile “" + profile.name + "” has no ICC profile");
    auto intent = Handle::parse("<< /Type /OutputIntent /S /GTS_PDFX >>");
    const auto set = [&](const char* key, const std::string& text) {
        if (!text.empty()) intent.replaceKey(key, Handle::newUnicodeString(text));
    };
    set("/OutputConditionIdentifier",
        profile.condition_identifier.empty() ? "Custom" : profile.condition_identifier);
    set("/OutputCondition", profile.condition);
    set("/RegistryName", profile.registry);
    set("/Info", profile.title.empty() ? profile.name : profile.title);
    intent.replaceKey("/DestOutputProfile", icc_stream(pdf, profile.icc));
    pdf.getRoot().replaceKey("/OutputIntents",
                             Handle::newArray(std::vector{pdf.makeIndirectObject(intent)}));
}

}  // namespace banxin
