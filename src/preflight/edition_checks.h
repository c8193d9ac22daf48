// The checks of an edition before it is drawn, by theme, over one page's display list.
#pragma once

#include <optional>
#include <vector>

#include "display/display_list.h"
#include "document/press_profile.h"
#include "preflight/finder.h"
#include "preflight/plate_inks.h"
#include "text/font_bank.h"

namespace banxin::preflight {

/// What has been printed so far of a page, in order: the ground of what comes next.
class Ground {
public:
    /// `inks` of nothing: a picture.
    void add(const Rect& rect, std::optional<PlateInks> inks, bool overprints);

    struct Found {
        bool is_picture = false;
        PlateInks inks;
        bool is_white() const { return !is_picture && inks.is_white(); }
    };
    /// Below any part of `rect`: what was printed last there, over what shows through it.
    Found below(const Rect& rect) const;

private:
    struct Area {
        Rect rect;
        std::optional<PlateInks> inks;
        bool overprints;
    };
    std::vector<Area> areas_;
};

/// One page being checked.
struct PageInspection {
    const Document& document;
    const DisplayList& list;
    const DisplayPage& page;
    const FontBank& fonts;
    std::uint32_t number;  // from 1, in the edition
    const PressProfile& profile;
    Finder& finder;
    Ground& ground;

    Rect trim() const { return {{}, page.trim}; }
    Rect printed() const { return inset(trim(), -page.bleed); }
    Fact fact(const Rect& place, std::string what = {}) const {
        return {.page = number, .place = place, .what = std::move(what)};
    }
};

/// What is printed in full black alone and is text or a line leaves what is below it; other inks as
/// they say.
bool overprints(const Fill& fill, bool is_fill, const std::vector<Ink>& inks);

void check_text(const TextLine& line, PageInspection& inspection);
void check_fill(const FillRect& fill, PageInspection& inspection);
void check_stroke(const StrokeLine& line, PageInspection& inspection);
void check_image(const ImageBox& image, PageInspection& inspection);
/// Ink limit, registration colour, white that overprints: of fills, lines and text alike.
void check_printed(const Fill& fill, bool is_fill, const Rect& rect, const std::string& what,
                   PageInspection& inspection);
/// Nothing may lie outside the bleed.
void check_reach(const Rect& rect, const std::string& what, PageInspection& inspection);
/// What reaches the trim must reach the bleed's edge too.
void check_bleed(const Rect& rect, const std::string& what, PageInspection& inspection);

}  // namespace banxin::preflight
