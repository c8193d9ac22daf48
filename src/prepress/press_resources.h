// Resources the pass adds to content: colour spaces of plates, and graphics states that overprint.
#pragma once

#include <map>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>

#include "prepress/printed_colour.h"

namespace banxin {

struct Overprinting {
    bool fill = false, stroke = false;
    friend bool operator==(const Overprinting&, const Overprinting&) = default;
};

class PressResources {
public:
    PressResources(QPDF& pdf, const std::vector<Ink>& inks) : pdf_(pdf), inks_(inks) {}

    /// The one [/Separation NAME /DeviceCMYK …] there is in the file for a plate of the inks. Where
    /// inks share a plate, the first one's process alternate counts.
    QPDFObjectHandle separation(const std::string& plate) { return space_of(plate).space; }
    /// Sees to it that `resources` hold the plate's colour space; gives its name there, "/Sp0".
    const std::string& use_separation(const std::string& plate, QPDFObjectHandle resources);
    /// The same for a graphics state that overprints so (OPM 1), "/Po1".
    std::string use_overprint(Overprinting wanted, QPDFObjectHandle resources);

private:
    struct Space {
        std::string name;
        QPDFObjectHandle space;
    };
    const Space& space_of(const std::string& plate);
    ProcessColour alternate_of(const std::string& plate) const;

    QPDF& pdf_;
    const std::vector<Ink>& inks_;
    std::map<std::string, Space> spaces_;             // by plate; named in order of first use
    std::map<std::string, QPDFObjectHandle> states_;  // by name
};

/// [n n …] of millionths.
QPDFObjectHandle number_array(const std::vector<std::int64_t>& millionths);

}  // namespace banxin
