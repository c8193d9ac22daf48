// The plates of a PDF, as Ghostscript separates them.
#pragma once

#include <map>
#include <string>

#include "base/geometry.h"
#include "images/pixels.h"

namespace banxin::test {

/// 72 pixels an inch: a pixel is a point.
class Plates {
public:
    /// Throws std::runtime_error if Ghostscript fails.
    explicit Plates(const std::string& pdf);

    /// The inks' names: four process inks and the file's spot inks.
    std::vector<std::string> names() const;
    /// Per cent of ink on a plate: the least and the most in a rectangle of the media, its edges
    /// left out.
    struct Ink {
        int least = 100, most = 0;
        friend bool operator==(const Ink&, const Ink&) = default;
    };
    Ink ink(const std::string& plate, Rect where) const;
    /// By name: gray, 255 = no ink.
    const std::map<std::string, Pixels>& all() const { return plates_; }

private:
    std::map<std::string, Pixels> plates_;
};
void PrintTo(const Plates::Ink& ink, std::ostream* out);

bool has_ghostscript();

}  // namespace banxin::test
