// The colours of one content stream: keys become inks, and overprinting is set where it changes.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "prepress/content_place.h"
#include "prepress/operand.h"
#include "prepress/press_resources.h"

namespace banxin {

class ContentColours {
public:
    ContentColours(ContentPlace place, QPDFObjectHandle resources, const std::vector<Ink>& inks,
                   PressResources& press);

    static bool sets_colour(std::string_view name);
    /// For an operator that sets a colour. True if what replaces it was added to `out`, else it
    /// stays as it is. Throws std::runtime_error for a colour that is no ink.
    bool operate(std::string_view name, const std::vector<Operand>& operands, std::string& out);
    void save();
    void restore();

    enum class Painting : unsigned char { fill, stroke, both };
    /// Before text or a path is painted in the colours set: writes at `at` in `out` what makes them
    /// overprint or knock out. Throws std::runtime_error if no ink was chosen.
    void before_painting(Painting painting, std::string& out, std::size_t at);
    /// Before a picture, a form or a shading: they knock out.
    void before_object(std::string& out);

    /// The fill's ink is for upright glyphs of a vertical line.
    bool vertical() const { return state_.fill.vertical; }

private:
    struct Chosen {
        bool any = false, overprints = false, vertical = false;
    };
    struct State {
        Chosen fill, stroke;
        std::optional<Overprinting> written;  // nothing: whatever the content's user had set
    };

    Chosen set_ink(const std::vector<Operand>& operands, bool stroke, std::string& out);
    void set_mask_gray(const std::vector<Operand>& operands, bool stroke, std::string& out);
    void write_overprint(Overprinting wanted, std::string& out, std::size_t at);

    ContentPlace place_;
    QPDFObjectHandle resources_;
    const std::vector<Ink>& inks_;
    PressResources& press_;
    State state_;
    std::vector<State> saved_;
};

}  // namespace banxin
