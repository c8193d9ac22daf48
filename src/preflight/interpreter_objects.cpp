#include "preflight/interpreter.h"

namespace banxin::preflight {

namespace {

using Handle = QPDFObjectHandle;

/// An inline image's entry by its short or its long name.
const Operand* find(const Operand& dictionary, std::string_view brief, std::string_view full) {
    const Operand* found = dictionary.find(brief);
    return found ? found : dictionary.find(full);
}

double number(const Operand* operand, double otherwise) {
    return operand && operand->is_number() ? operand->number : otherwise;
}

Handle as_handle(const Operand& operand) {
    if (operand.is_name()) return Handle::newName("/" + operand.text);
    if (operand.kind == Operand::Kind::array) {
        auto array = Handle::newArray();
        for (const Operand& item : operand.items) array.appendItem(as_handle(item));
        return array;
    }
    return Handle::newNull();
}

bool is_true(Handle object) {
    return object.isBool() && object.getBoolValue();
}

}  // namespace

Handle Interpreter::resource(const char* kind, const Operands& o, const char* missing) {
    if (!o.empty() && o[0].is_name()) {
        auto found = entry(entry(resources_, kind), "/" + o[0].text);
        if (!found.isNull()) return found;
    }
    tell([&](ContentEvents& check, const Scene& scene) { check.damaged(scene, missing); });
    return Handle::newNull();
}

void Interpreter::draw_object(const Operands& o) {
    auto object = resource("/XObject", o, "object");
    if (object.isNull()) return;
    if (!entry(object, "/OC").isNull())
        tell([](ContentEvents& check, const Scene& scene) { check.layer_begun(scene); });
    const auto subtype = name_of(entry(object, "/Subtype"));
    if (subtype == "Form")
        draw_form(object, o[0].text);
    else if (subtype == "Image")
        draw_image(object, o[0].text);
    else
        tell([](ContentEvents& check, const Scene& scene) { check.postscript(scene); });
}

void Interpreter::draw_form(Handle form, const std::string& name) {
    if (!form.isStream()) return;
    const GraphicsState outer = state_;
    auto group = entry(form, "/Group");
    if (group.isDictionary()) {
        tell([&](ContentEvents& check, const Scene& scene) { check.group_begun(scene, group); });
        state_.isolated = state_.isolated || is_true(entry(group, "/I"));
    }
    if (name_of(entry(form, "/Subtype2")) == "PS" || !entry(form, "/PS").isNull())
        tell([](ContentEvents& check, const Scene& scene) { check.postscript(scene); });
    run_stream(form, "form /" + name);
    state_ = outer;
}

void Interpreter::draw_image(Handle stream, const std::string& name) {
    if (!stream.isStream()) return;
    PlacedImage image;
    image.stream = stream;
    image.name = name;
    image.width = number_of(entry(stream, "/Width"), 0);
    image.height = number_of(entry(stream, "/Height"), 0);
    image.is_mask = is_true(entry(stream, "/ImageMask"));
    image.bits = image.is_mask ? 1
                               : static_cast<int>(std::clamp(
                                     number_of(entry(stream, "/BitsPerComponent"), 8), 1.0, 16.0));
    auto space = entry(stream, "/ColorSpace");
    if (!image.is_mask && !space.isNull()) image.space = read_space(space, resources_);
    tell_image(std::move(image));
}

void Interpreter::draw_inline_image(const Operands& o) {
    const Operand& dictionary = o[0];
    PlacedImage image;
    image.name = "inline";
    image.width = number(find(dictionary, "W", "Width"), 0);
    image.height = number(find(dictionary, "H", "Height"), 0);
    const Operand* space = find(dictionary, "CS", "ColorSpace");
    image.is_mask = space == nullptr;
    image.bits = static_cast<int>(
        std::clamp(number(find(dictionary, "BPC", "BitsPerComponent"), 1), 1., 16.));
    if (space) image.space = read_space(as_handle(*space), resources_);
    tell_image(std::move(image));
}

void Interpreter::tell_image(PlacedImage image) {
    image.matrix = state_.ctm;
    image.box = visible(transformed({0, 0, 1, 1}, state_.ctm));
    if (image.box.empty()) return;
    tell([&](ContentEvents& check, const Scene& scene) { check.image_drawn(scene, image); });
}

void Interpreter::set_state(const Operands& o) {
    auto dictionary = resource("/ExtGState", o, "graphics state");
    if (!dictionary.isDictionary()) return;
    const auto overprint = [&](const char* key, bool before) {
        auto value = entry(dictionary, key);
        return value.isBool() ? value.getBoolValue() : before;
    };
    // OP alone is for both (ISO 32000-1, table 58).
    state_.stroke_overprints = overprint("/OP", state_.stroke_overprints);
    state_.fill_overprints = overprint("/op", overprint("/OP", state_.fill_overprints));
    state_.overprint_mode =
        static_cast<int>(number_of(entry(dictionary, "/OPM"), state_.overprint_mode));
    state_.line_width = number_of(entry(dictionary, "/LW"), state_.line_width);
    auto font = entry(dictionary, "/Font");
    if (font.isArray() && font.getArrayNItems() == 2) {
        state_.text.font = &fonts_.find(font.getArrayItem(0));
        state_.text.size = number_of(font.getArrayItem(1), 0);
    }
    tell([&](ContentEvents& check, const Scene& scene) { check.state_set(scene, dictionary); });
    run_soft_mask(entry(dictionary, "/SMask"));
}

/// Once a page: it looks the same wherever it masks.
void Interpreter::run_soft_mask(Handle mask) {
    auto group = entry(mask, "/G");
    if (!group.isStream() || !masks_run_.insert(group.getObjGen()).second) return;
    const GraphicsState outer = state_;
    state_.in_soft_mask = true;
    tell([&](ContentEvents& check, const Scene& scene) {
        check.group_begun(scene, entry(group, "/Group"));
    });
    run_stream(group, "soft mask");
    state_ = outer;
}

void Interpreter::begin_marked(const Operands& o) {
    if (!o.empty() && o[0].is_name() && o[0].text == "OC")
        tell([](ContentEvents& check, const Scene& scene) { check.layer_begun(scene); });
}

}  // namespace banxin::preflight
