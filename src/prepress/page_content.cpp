#include "prepress/page_content.h"

#include <qpdf/QPDF.hh>

#include "prepress/shadings.h"

namespace banxin {

namespace {

using Handle = QPDFObjectHandle;
using Kind = ContentPlace::Kind;

/// Blending in the inks of the press; a mask's colours are gray.
void set_group_colours(Handle group, ContentPlace place) {
    group.replaceKey("/CS",
                     Handle::newName(place.kind == Kind::mask ? "/DeviceGray" : "/DeviceCMYK"));
}

bool is_opaque(Handle constant) {
    return !constant.isNumber() || constant.getNumericValue() >= 1;
}

bool is_normal(Handle blend_mode) {
    return !blend_mode.isInitialized() || blend_mode.isNull() ||
           blend_mode.isNameAndEquals("/Normal") || blend_mode.isNameAndEquals("/Compatible");
}

/// The entries of one category.
std::vector<Handle> entries_of(Handle resources, const char* category) {
    std::vector<Handle> entries;
    auto dictionary = resources.getKey(category);
    if (!dictionary.isDictionary()) return entries;
    for (auto& entry : dictionary.ditems()) entries.push_back(entry.second);
    return entries;
}

}  // namespace

template <class Visit>
bool PageContent::once(Handle object, Visit visit) {
    if (!object.isIndirect()) return visit();
    const auto [entry, is_new] = transparent_.try_emplace(object.getObjGen(), false);
    if (!is_new) return entry->second;
    const bool transparent = visit();
    transparent_[object.getObjGen()] = transparent;
    return transparent;
}

bool PageContent::finish(Handle page, std::size_t number) {
    auto contents = page.getKey("/Contents");
    if (!contents.isStream()) throw std::runtime_error("the content of a page is not one stream");
    const ContentPlace place{Kind::page, number};
    auto resources = page.getKey("/Resources");
    if (!resources.isDictionary()) refuse(place, "has no resources");
    const bool transparent = visit_resources(resources, place);
    filter_content(contents, resources, place, tools_);
    if (transparent && page.getKey("/Group").isDictionary())
        set_group_colours(page.getKey("/Group"), place);
    else
        page.removeKey("/Group");
    return transparent;
}

/// A form or a pattern of cells: content with resources of its own.
bool PageContent::visit(Handle stream, ContentPlace place) {
    auto dictionary = stream.getDict();
    auto resources = dictionary.getKey("/Resources");
    if (!resources.isDictionary()) refuse(place, "holds a form without resources");
    bool transparent = visit_resources(resources, place);
    filter_content(stream, resources, place, tools_);
    if (auto group = dictionary.getKey("/Group"); group.isDictionary()) {
        set_group_colours(group, place);
        transparent = true;
    }
    return transparent;
}

bool PageContent::visit_resources(Handle resources, ContentPlace place) {
    bool transparent = false;
    for (auto& object : entries_of(resources, "/XObject"))
        transparent |= visit_object(object, place);
    for (auto& pattern : entries_of(resources, "/Pattern"))
        transparent |= visit_pattern(pattern, place);
    for (auto& state : entries_of(resources, "/ExtGState"))
        transparent |= visit_state(state, place);
    for (auto& shading : entries_of(resources, "/Shading")) visit_shading(shading, place);
    for (auto& font : entries_of(resources, "/Font")) visit_font(font, place);
    return transparent;
}

bool PageContent::visit_object(Handle object, ContentPlace place) {
    if (!object.isStream()) refuse(place, "holds an object of an unknown kind");
    const bool picture = object.getDict().getKey("/Subtype").isNameAndEquals("/Image");
    if (!picture && !object.getDict().getKey("/Subtype").isNameAndEquals("/Form"))
        refuse(place, "holds an object of an unknown kind");
    return once(object, [&] {
        return picture ? visit_picture(object, place) : visit(object, place.inside(Kind::form));
    });
}

bool PageContent::visit_picture(Handle picture, ContentPlace place) {
    auto dictionary = picture.getDict();
    dictionary.removeKey("/Interpolate");  // it blurs what the press would print sharp
    auto space = dictionary.getKey("/ColorSpace");
    auto stencil = dictionary.getKey("/ImageMask");
    const bool for_press = space.isNameAndEquals("/DeviceCMYK") ||
                           space.isNameAndEquals("/DeviceGray") ||
                           (stencil.isBool() && stencil.getBoolValue());
    if (pictures_ == PictureColours::press_only && !for_press)
        refuse(place, "holds a picture that is neither CMYK nor gray");
    auto mask = dictionary.getKey("/SMask");
    if (!mask.isStream()) return false;
    once(mask, [&] { return visit_picture(mask, place.inside(Kind::mask)); });
    return true;
}

bool PageContent::visit_pattern(Handle pattern, ContentPlace place) {
    const auto inner = place.inside(Kind::form);
    return once(pattern, [&] {
        if (pattern.isStream()) return visit(pattern, inner);
        if (!pattern.isDictionary()) refuse(place, "holds a pattern of an unknown kind");
        visit_shading(pattern.getKey("/Shading"), inner);
        return visit_state(pattern.getKey("/ExtGState"), inner);
    });
}

bool PageContent::visit_state(Handle state, ContentPlace place) {
    if (!state.isDictionary()) return false;
    bool transparent = !is_opaque(state.getKey("/ca")) || !is_opaque(state.getKey("/CA")) ||
                       !is_normal(state.getKey("/BM"));
    auto mask = state.getKey("/SMask");
    if (!mask.isDictionary()) return transparent;
    auto form = mask.getKey("/G");
    if (!form.isStream()) refuse(place, "holds a soft mask of an unknown kind");
    once(form, [&] { return visit(form, place.inside(Kind::mask)); });
    return true;
}

void PageContent::visit_shading(Handle shading, ContentPlace place) {
    once(shading, [&] {
        convert_shading(shading, place, tools_.inks, tools_.press);
        return false;
    });
}

void PageContent::visit_font(Handle font, ContentPlace place) const {
    if (font.isDictionary() && font.getKey("/Subtype").isNameAndEquals("/Type3"))
        refuse(place, "holds a Type 3 font");
}

}  // namespace banxin
