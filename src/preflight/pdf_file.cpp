#include "preflight/pdf_file.h"

#include <qpdf/Pipeline.hh>
#include <stdexcept>

namespace banxin::preflight {

namespace {

using Handle = QPDFObjectHandle;

/// Keeps what comes, up to a limit: a small stream may unpack to any size.
class LimitedText final : public Pipeline {
public:
    explicit LimitedText(std::size_t limit) : Pipeline("limited", nullptr), limit_(limit) {}
    void write(const unsigned char* data, std::size_t size) override {
        if (too_large_ || size > limit_ - text_.size()) {
            too_large_ = true;
            throw std::runtime_error("the stream is too large");
        }
        text_.append(reinterpret_cast<const char*>(data), size);
    }
    void finish() override {}
    bool too_large() const { return too_large_; }
    std::string take() { return std::move(text_); }

private:
    std::size_t limit_;
    bool too_large_ = false;
    std::string text_;
};

void tell_damages(QPDF& qpdf, Finder& finder) {
    constexpr std::size_t most = 5;
    const auto warnings = qpdf.getWarnings();
    for (std::size_t i = 0; i < warnings.size() && i < most; ++i)
        finder.error("damaged-file", {.what = warnings[i].getMessageDetail()});
}

/// A number a Length can hold.
double within_reach(double points) {
    return std::clamp(points, -1e6, 1e6);
}

}  // namespace

Box PdfPage::trimmed() const {
    for (const auto* box : {&trim, &art, &crop, &media})
        if (*box) return **box;
    return {0, 0, 0, 0};
}

Box PdfPage::printed() const {
    for (const auto* box : {&bleed, &trim, &crop, &media})
        if (*box) return **box;
    return {0, 0, 0, 0};
}

std::optional<Rect> PdfPage::place_of(const Box& box) const {
    if (box.empty()) return std::nullopt;
    const Box origin = trimmed();
    return rect_between(
        pt(within_reach(box.left - origin.left)), pt(within_reach(origin.top - box.top)),
        pt(within_reach(box.right - origin.left)), pt(within_reach(origin.top - box.bottom)));
}

std::unique_ptr<PdfFile> PdfFile::open(std::string_view bytes, Finder& finder) {
    std::unique_ptr<PdfFile> file(new PdfFile);
    file->bytes_ = bytes;
    file->qpdf_.setSuppressWarnings(true);
    try {
        file->qpdf_.processMemoryFile("file", bytes.data(), bytes.size());
        auto root = file->qpdf_.getRoot();
        file->find_pages(entry(root, "/Pages"), {}, 0, finder);
    } catch (const QPDFExc& fault) {
        if (fault.getErrorCode() == qpdf_e_password)
            finder.error("encrypted", {});
        else
            finder.error("not-a-pdf", {.what = fault.getMessageDetail()});
        return nullptr;
    } catch (const std::exception& fault) {
        finder.error("not-a-pdf", {.what = fault.what()});
        return nullptr;
    }
    tell_damages(file->qpdf_, finder);
    if (file->pages_.empty()) finder.error("no-pages", {});
    return file;
}

void PdfFile::find_pages(Handle node, Inherited inherited, std::size_t depth, Finder& finder) {
    if (!node.isDictionary()) return;
    if (depth > deepest_tree || ++nodes_ > 4 * most_pages || pages_.size() >= most_pages) {
        finder.error("too-complex", {.what = "page tree"});
        return;
    }
    const auto inherit = [&](Handle& value, const char* key) {
        if (auto own = entry(node, key); !own.isNull()) value = own;
    };
    inherit(inherited.resources, "/Resources");
    inherit(inherited.media, "/MediaBox");
    inherit(inherited.crop, "/CropBox");
    inherit(inherited.rotate, "/Rotate");
    auto kids = entry(node, "/Kids");
    if (!kids.isArray()) return add_page(node, inherited);
    const int count = kids.getArrayNItems();
    for (int i = 0; i < count; ++i) find_pages(kids.getArrayItem(i), inherited, depth + 1, finder);
}

void PdfFile::add_page(Handle node, const Inherited& inherited) {
    PdfPage page;
    page.number = static_cast<std::uint32_t>(pages_.size() + 1);
    page.object = node;
    page.resources =
        inherited.resources.isInitialized() ? inherited.resources : Handle::newDictionary();
    page.rotate = inherited.rotate.isInitialized() ? inherited.rotate : Handle::newNull();
    if (inherited.media.isInitialized()) page.media = box_of(inherited.media);
    if (inherited.crop.isInitialized()) page.crop = box_of(inherited.crop);
    page.bleed = box_of(entry(node, "/BleedBox"));
    page.trim = box_of(entry(node, "/TrimBox"));
    page.art = box_of(entry(node, "/ArtBox"));
    pages_.push_back(std::move(page));
}

namespace {

std::optional<std::string> stream_data(Handle stream, std::size_t largest,
                                       qpdf_stream_decode_level_e level) {
    if (!stream.isStream()) return std::nullopt;
    LimitedText text(largest);
    bool filtered = false;
    try {
        if (!stream.pipeStreamData(&text, &filtered, 0, level, true)) return std::nullopt;
    } catch (const std::exception&) {
        return std::nullopt;
    }
    if (text.too_large() || (level != qpdf_dl_none && !filtered)) return std::nullopt;
    return text.take();
}

}  // namespace

std::optional<std::string> unpacked(Handle stream, std::size_t largest) {
    return stream_data(stream, largest, qpdf_dl_specialized);
}

std::optional<std::string> as_stored(Handle stream, std::size_t largest) {
    return stream_data(stream, largest, qpdf_dl_none);
}

std::optional<Box> box_of(Handle array) {
    const auto corners = numbers_of(array, 4);
    if (corners.size() != 4) return std::nullopt;
    Box box;
    box.take_in({corners[0], corners[1]});
    box.take_in({corners[2], corners[3]});
    return box;
}

Handle entry(Handle object, const std::string& key) {
    if (object.isStream()) object = object.getDict();
    return object.isDictionary() ? object.getKey(key) : Handle::newNull();
}

std::string name_of(Handle object) {
    return object.isName() ? object.getName().substr(1) : std::string();
}

double number_of(Handle object, double otherwise) {
    if (!object.isNumber()) return otherwise;
    const double number = object.getNumericValue();
    return std::isfinite(number) ? number : otherwise;
}

std::vector<double> numbers_of(Handle array, std::size_t most) {
    std::vector<double> numbers;
    if (!array.isArray()) return numbers;
    const int count = array.getArrayNItems();
    for (int i = 0; i < count && numbers.size() < most; ++i) {
        auto item = array.getArrayItem(i);
        if (!item.isNumber()) return {};
        numbers.push_back(number_of(item, 0));
    }
    return numbers;
}

std::vector<std::string> filters_of(Handle stream) {
    auto filter = entry(stream, "/Filter");
    std::vector<std::string> names;
    if (filter.isName()) names.push_back(name_of(filter));
    if (filter.isArray())
        for (int i = 0; i < filter.getArrayNItems() && i < 16; ++i)
            names.push_back(name_of(filter.getArrayItem(i)));
    return names;
}

}  // namespace banxin::preflight
