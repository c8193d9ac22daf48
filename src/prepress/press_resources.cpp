#include "prepress/press_resources.h"

#include <qpdf/QPDF.hh>

#include "prepress/decimal.h"

namespace banxin {

namespace {

using Handle = QPDFObjectHandle;

constexpr std::int64_t full = 1'000'000;

/// A kind of resources, made if there are none yet.
Handle category(Handle resources, const char* name) {
    auto entries = resources.getKey(name);
    return entries.isDictionary() ? entries
                                  : resources.replaceKeyAndGetNew(name, Handle::newDictionary());
}

/// From no ink to the alternate, evenly.
Handle tint_function(const ProcessColour& alternate) {
    auto function = Handle::parse(
        "<< /FunctionType 2 /Domain [ 0 1 ] /Range [ 0 1 0 1 0 1 0 1 ] /C0 [ 0 0 0 0 ] /N 1 >>");
    function.replaceKey("/C1", number_array({alternate.parts.begin(), alternate.parts.end()}));
    return function;
}

}  // namespace

Handle number_array(const std::vector<std::int64_t>& millionths) {
    auto array = Handle::newArray();
    for (const auto number : millionths) array.appendItem(Handle::newReal(decimal(number)));
    return array;
}

ProcessColour PressResources::alternate_of(const std::string& plate) const {
    for (const Ink& ink : inks_) {
        if (plate_of(ink) != plate) continue;
        Ink whole = ink;
        whole.tint = 1000;
        return in_process_inks(whole, 1000);
    }
    return {{full, full, full, full}};
}

const PressResources::Space& PressResources::space_of(const std::string& plate) {
    const auto [entry, is_new] = spaces_.try_emplace(plate);
    if (is_new) {
        const std::vector parts{Handle::newName("/Separation"), Handle::newName("/" + plate),
                                Handle::newName("/DeviceCMYK"), tint_function(alternate_of(plate))};
        entry->second = {"/Sp" + std::to_string(spaces_.size() - 1),
                         pdf_.makeIndirectObject(Handle::newArray(parts))};
    }
    return entry->second;
}

const std::string& PressResources::use_separation(const std::string& plate, Handle resources) {
    const Space& space = space_of(plate);
    auto spaces = category(resources, "/ColorSpace");
    if (!spaces.hasKey(space.name)) spaces.replaceKey(space.name, space.space);
    return space.name;
}

std::string PressResources::use_overprint(Overprinting wanted, Handle resources) {
    const auto name = "/Po" + std::to_string((wanted.fill ? 1 : 0) + (wanted.stroke ? 2 : 0));
    auto& state = states_[name];
    if (!state.isInitialized()) {
        auto dictionary = Handle::parse("<< /Type /ExtGState /OPM 1 >>");
        dictionary.replaceKey("/op", Handle::newBool(wanted.fill));
        dictionary.replaceKey("/OP", Handle::newBool(wanted.stroke));
        state = pdf_.makeIndirectObject(dictionary);
    }
    auto states = category(resources, "/ExtGState");
    if (!states.hasKey(name)) states.replaceKey(name, state);
    return name;
}

}  // namespace banxin
