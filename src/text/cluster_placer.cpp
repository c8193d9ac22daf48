#include "text/cluster_placer.h"

#include <algorithm>

#include "text/break_rules.h"
#include "text/mark_body.h"

namespace banxin {
namespace {

// The em box of a Han face: 0.88 em above the baseline, 0.12 below, so its centre lies 0.38 above.
constexpr std::int32_t baseline_from_top = 880, baseline_from_centre = 380;  // ‰

/// Where a glyph's origin lies from the cluster's start: along the line, and across it upwards
/// (horizontal and turned text) or to the right (upright text in a vertical line). Font units.
struct Spot {
    std::uint32_t glyph = 0;
    std::int32_t along = 0, across = 0;
};

class Placer {
public:
    Placer(const Item& item, char32_t head, std::span<const ShapedGlyph> shaped,
           const Setting& setting, const FontBank& fonts, std::vector<Glyph>& glyphs)
        : item_(item),
          head_(head),
          shaped_(shaped),
          setting_(setting),
          fonts_(fonts),
          glyphs_(glyphs),
          em_(static_cast<std::int32_t>(fonts.facts(item.face).units_per_em)),
          hscale_(setting.hscale) {}

    PlacedCluster place() {
        if (item_.turned) {
            hscale_ =
                1000;  // condensing narrows the line of a vertical text, not what lies along it
        }
        if (item_.form == Form::cell) {
            return place_in_cell();
        }
        if (is_exclamation_run()) {
            return place_exclamations();
        }
        const std::int32_t sum = upright_in_vertical() ? place_down() : place_along();
        const Body body = shaped_.empty() ? Body{} : body_of(sum);
        for (std::size_t i = 0; i < shaped_.size(); ++i) {
            put(spot(i), body.start);
        }
        return {along(body.length), hscale_};
    }

private:
    bool upright_in_vertical() const {
        return setting_.mode == WritingMode::vertical && !item_.turned;
    }

    bool is_exclamation_run() const { return item_.cls == CharClass::excl && shaped_.size() > 1; }

    // Most clusters have one glyph: no list is kept, positions are summed up again when put.
    std::int32_t place_along() const {
        std::int32_t sum = 0;
        for (const ShapedGlyph& glyph : shaped_) {
            sum += glyph.position.x_advance;
        }
        return sum;
    }
    std::int32_t place_down() const {
        std::int32_t sum = 0;
        for (const ShapedGlyph& glyph : shaped_) {
            sum -= glyph.position.y_advance;
        }
        return sum;
    }

    Spot spot(std::size_t i) const {
        std::int32_t pen = 0;
        for (std::size_t k = 0; k < i; ++k) {
            pen += upright_in_vertical() ? -shaped_[k].position.y_advance
                                         : shaped_[k].position.x_advance;
        }
        const GlyphPosition& position = shaped_[i].position;
        return upright_in_vertical()
                   ? Spot{shaped_[i].id, pen - position.y_offset, position.x_offset}
                   : Spot{shaped_[i].id, pen + position.x_offset, position.y_offset};
    }

    /// The ink of the first glyph along the line.
    InkSpan ink_along() const {
        const GlyphInk ink = fonts_.ink(item_.face, shaped_[0].id);
        const Spot first = spot(0);
        return upright_in_vertical() ? InkSpan{first.along - ink.top, first.along - ink.bottom}
                                     : InkSpan{first.along + ink.left, first.along + ink.right};
    }

    /// What of the glyphs' advance is the cluster's own.
    Body body_of(std::int32_t sum) const {
        if (item_.script == Script::latin) {
            return {0, sum};
        }
        switch (item_.cls) {
            case CharClass::open:
            case CharClass::close:
            case CharClass::pause:
            case CharClass::colon:
            case CharClass::stop:
            case CharClass::excl:
                return body_of_mark(sum);
            case CharClass::interpunct:
                return centred_body(ink_along(), sum, em_ / 2, em_);
            case CharClass::solidus:
                return centred_body(ink_along(), sum, solidus_width(), em_);
            case CharClass::dash:
            case CharClass::ellipsis:
            case CharClass::connector:
                return centred(sum, width_of_line_mark());
            default:
                return upright_in_vertical() ? centred(sum, whole_ems(sum)) : Body{0, sum};
        }
    }

    static Body centred(std::int32_t sum, std::int32_t width) { return {(sum - width) / 2, width}; }

    /// Upright characters of a vertical line stand on whole ems, whatever the face says.
    std::int32_t whole_ems(std::int32_t sum) const {
        return std::max(1, (sum + em_ / 2) / em_) * em_;
    }

    /// R1.3.1: pairs of — and … are two ems; GB 5.1.6: – is half an em, — and ～ one.
    std::int32_t width_of_line_mark() const {
        if (item_.cls == CharClass::connector) {
            return head_ == U'–' || head_ == U'‐' || head_ == U'‑' ? em_ / 2 : em_;
        }
        const bool three = head_ == U'⸻';
        const bool one = item_.cls == CharClass::ellipsis && item_.count == 1;
        return (three ? 3 : one ? 1 : 2) * em_;
    }

    /// §1.15: half an em where marks stand in a corner, as in zh-Hans, one where in the centre.
    std::int32_t solidus_width() const {
        return setting_.marks == MarkPlace::corner ? em_ / 2 : em_;
    }

    Body body_of_mark(std::int32_t sum) const {
        if (is_unadjustable()) {
            return centred(sum, std::max(em_, sum));
        }
        return half_body(ink_along(), sum, place_of_mark(), em_);
    }

    /// CLREQ: ：；！？ of every vertical line, ！？ of Taiwan and Hong Kong; ‼ and ⁉ are whole
    /// everywhere.
    bool is_unadjustable() const {
        const bool tall = item_.cls == CharClass::colon || item_.cls == CharClass::excl;
        const bool centred_excl =
            item_.cls == CharClass::excl && setting_.marks == MarkPlace::centre;
        const bool doubled = item_.cls == CharClass::excl && head_ < 0x3000;
        return (tall && setting_.mode == WritingMode::vertical) || centred_excl || doubled;
    }

    BodyPlace place_of_mark() const {
        switch (item_.cls) {
            case CharClass::open:
                return BodyPlace::second_half;
            case CharClass::close:
                return BodyPlace::first_half;
            default:
                return setting_.marks == MarkPlace::centre ? BodyPlace::middle
                                                           : BodyPlace::first_half;
        }
    }

    /// R1.3.2: each of ！！ on half an em; three stand in the middle of two ems.
    PlacedCluster place_exclamations() {
        const std::int32_t half = em_ / 2;
        const auto count = static_cast<std::int32_t>(shaped_.size());
        const std::int32_t width = (count + 1) / 2 * em_;
        std::int32_t pen = (width - count * half) / 2;
        for (const ShapedGlyph& glyph : shaped_) {
            put_half(glyph, pen);
            pen += half;
        }
        return {along(width), hscale_};
    }

    void put_half(const ShapedGlyph& glyph, std::int32_t pen) {
        const GlyphInk ink = fonts_.ink(item_.face, glyph.id);
        const Body body =
            half_body({ink.left, ink.right}, glyph.position.x_advance, BodyPlace::first_half, em_);
        const std::int32_t slack = body.length > em_ / 2 ? (em_ / 2 - body.length) / 2 : 0;
        put({glyph.id, pen + slack + glyph.position.x_offset, glyph.position.y_offset}, body.start);
    }

    /// 纵中横排: side by side in the middle of one em, condensed if they are wider. Halves of ！？
    /// stay halves.
    PlacedCluster place_in_cell() {
        const bool halves = is_exclamation_run();
        const auto count = static_cast<std::int32_t>(shaped_.size());
        const std::int32_t width = std::max(1, halves ? count * (em_ / 2) : place_along());
        const std::int64_t drawn = std::int64_t{width} * hscale_ / 1000;
        if (drawn > em_) {
            hscale_ = std::max(1, static_cast<std::int32_t>(std::int64_t{em_} * 1000 / width));
        }
        std::int32_t pen = -width / 2;
        for (const ShapedGlyph& glyph : shaped_) {
            std::int32_t start = 0;
            if (halves) {
                const GlyphInk ink = fonts_.ink(item_.face, glyph.id);
                start = half_body({ink.left, ink.right}, glyph.position.x_advance,
                                  BodyPlace::first_half, em_)
                            .start;
            }
            const std::int32_t x = pen - start + glyph.position.x_offset;
            const Length y =
                per_mille(setting_.size, baseline_from_top) - upright(glyph.position.y_offset);
            glyphs_.push_back({glyph.id, {condensed(x) - setting_.aside, y}});
            pen += halves ? em_ / 2 : glyph.position.x_advance;
        }
        return {setting_.size, hscale_};
    }

    /// `start`: where in the glyphs' advance the body begins.
    void put(const Spot& spot, std::int32_t start) {
        const std::int32_t along_line = spot.along - start;
        Glyph glyph{spot.glyph, {}};
        if (setting_.mode == WritingMode::horizontal) {
            glyph.offset = {condensed(along_line), setting_.baseline - upright(spot.across)};
        } else if (item_.turned) {  // clockwise: up is to the right, right is down
            const Length up = upright(spot.across) - per_mille(setting_.size, baseline_from_centre);
            glyph.offset = {up - setting_.aside, upright(along_line)};
        } else {
            glyph.offset = {condensed(spot.across) - setting_.aside, upright(along_line)};
        }
        glyphs_.push_back(glyph);
    }

    Length upright(std::int32_t units) const { return scale(setting_.size, units, em_); }
    Length condensed(std::int32_t units) const {
        return scale(setting_.size, std::int64_t{units} * hscale_, std::int64_t{em_} * 1000);
    }
    Length along(std::int32_t units) const {
        return setting_.mode == WritingMode::horizontal ? condensed(units) : upright(units);
    }

    const Item& item_;
    char32_t head_;
    std::span<const ShapedGlyph> shaped_;
    const Setting& setting_;
    const FontBank& fonts_;
    std::vector<Glyph>& glyphs_;
    std::int32_t em_;
    std::int32_t hscale_;
};

}  // namespace

PlacedCluster place_cluster(const Item& item, char32_t head, std::span<const ShapedGlyph> shaped,
                            const Setting& setting, const FontBank& fonts,
                            std::vector<Glyph>& glyphs) {
    return Placer(item, head, shaped, setting, fonts, glyphs).place();
}

}  // namespace banxin
