// A PDF opened for checking. Everything in it is hostile: trees are walked with a limit of depth,
// streams unpacked up to a limit of size.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <string_view>
#include <vector>

#include "preflight/finder.h"
#include "preflight/plane.h"

namespace banxin::preflight {

/// One page with what it inherits.
struct PdfPage {
    std::uint32_t number = 1;
    QPDFObjectHandle object, resources;
    QPDFObjectHandle rotate;
    std::optional<Box> media, crop, bleed, trim, art;  // as written, corners put in order

    /// What becomes the page: the trim box, or the next one there is.
    Box trimmed() const;
    /// What may be seen: the bleed box, or the next one there is.
    Box printed() const;
    /// On the trim, x right, y down; nothing if it lies nowhere.
    std::optional<Rect> place_of(const Box& box) const;
};

class PdfFile {
public:
    static constexpr std::size_t largest_stream = std::size_t{256} << 20;
    static constexpr std::size_t most_pages = 10'000;
    static constexpr std::size_t deepest_tree = 64;

    /// Nothing, and the finder told, if it cannot be read. `bytes` must outlive the file.
    static std::unique_ptr<PdfFile> open(std::string_view bytes, Finder& finder);

    QPDF& qpdf() { return qpdf_; }
    std::string_view bytes() const { return bytes_; }
    const std::vector<PdfPage>& pages() const { return pages_; }

private:
    PdfFile() = default;
    struct Inherited {
        QPDFObjectHandle resources, media, crop, rotate;
    };
    void find_pages(QPDFObjectHandle node, Inherited inherited, std::size_t depth, Finder& finder);
    void add_page(QPDFObjectHandle node, const Inherited& inherited);

    QPDF qpdf_;
    std::string_view bytes_;
    std::vector<PdfPage> pages_;
    std::size_t nodes_ = 0;
};

/// A stream's data, its compression undone; nothing if that fails or is larger than a stream may
/// be.
std::optional<std::string> unpacked(QPDFObjectHandle stream,
                                    std::size_t largest = PdfFile::largest_stream);
/// The same, still compressed.
std::optional<std::string> as_stored(QPDFObjectHandle stream,
                                     std::size_t largest = PdfFile::largest_stream);
/// A rectangle, corners put in order; nothing if it is none.
std::optional<Box> box_of(QPDFObjectHandle array);
/// The value of a dictionary or stream; null if there is none or `object` is neither.
QPDFObjectHandle entry(QPDFObjectHandle object, const std::string& key);
/// A name without its slash; empty if it is none.
std::string name_of(QPDFObjectHandle object);
double number_of(QPDFObjectHandle object, double otherwise);
/// Each element's number; empty if one is none.
std::vector<double> numbers_of(QPDFObjectHandle array, std::size_t most = 256);
/// The names of a /Filter entry.
std::vector<std::string> filters_of(QPDFObjectHandle stream);

}  // namespace banxin::preflight
