#include "prepress/page_boxes.h"

#include <cmath>

#include "prepress/decimal.h"

namespace banxin {

namespace {

/// `inset` from every edge of the media.
QPDFObjectHandle box(Size media, Length inset) {
    auto array = QPDFObjectHandle::newArray();
    for (const auto edge : {inset, inset, media.width - inset, media.height - inset})
        array.appendItem(QPDFObjectHandle::newReal(decimal(std::int64_t{edge.mpt} * 1000)));
    return array;
}

bool same(double points, Length length) {
    return std::abs(points - to_pt(length)) < 0.001;
}

}  // namespace

void set_boxes(QPDFObjectHandle page, const DisplayPage& shown, ContentPlace place) {
    const Length around = shown.bleed + shown.margin;
    const Size media{shown.trim.width + around * 2, shown.trim.height + around * 2};
    const auto written = page.getKey("/MediaBox").getArrayAsRectangle();
    if (!same(written.urx - written.llx, media.width) ||
        !same(written.ury - written.lly, media.height)) {
        refuse(place, "of the PDF is not as large as its trim, bleed and margin");
    }
    page.replaceKey("/MediaBox", box(media, {}));
    page.replaceKey("/BleedBox", box(media, shown.margin));
    page.replaceKey("/TrimBox", box(media, around));
}

}  // namespace banxin
