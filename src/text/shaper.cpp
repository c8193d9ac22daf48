#include "text/shaper.h"

#include <fmt/format.h>

#include <array>

#include "base/utf8.h"
#include "text/cluster_placer.h"
#include "text/composition.h"
#include "text/hb_handles.h"
#include "text/hb_language.h"
#include "text/itemizer.h"
#include "text/vertical_forms.h"

namespace banxin {
namespace {

constexpr std::int32_t baseline_from_centre = 380;  // ‰ of an em

constexpr hb_feature_t feature(hb_tag_t tag, std::uint32_t value) {
    return {tag, value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
}
/// Han stand on their ems, so nothing moves them.
constexpr std::array han_features = {feature(HB_TAG('k', 'e', 'r', 'n'), 0)};
/// Ligatures would be cut off from their letters in what a reader copies (prepress.md §2.1); ’ of a
/// Chinese face is a whole em wide unless asked for otherwise.
constexpr std::array latin_features = {feature(HB_TAG('l', 'i', 'g', 'a'), 0),
                                       feature(HB_TAG('c', 'l', 'i', 'g'), 0),
                                       feature(HB_TAG('p', 'w', 'i', 'd'), 1)};

std::vector<Style> letter_spaced(std::vector<Style> styles, std::int32_t letter_spacing) {
    for (Style& style : styles) {
        style.letter_spacing += letter_spacing;
    }
    return styles;
}

class ParagraphShaper {
public:
    ParagraphShaper(const Paragraph& paragraph, const std::vector<Style>& styles, WritingMode mode,
                    const FontBank& fonts, Diagnostics& diagnostics, const Tightening& tightening)
        : paragraph_(paragraph),
          styles_(styles),
          mode_(mode),
          fonts_(fonts),
          diagnostics_(diagnostics),
          tightening_(tightening),
          buffer_(hb_buffer_create()) {}

    ShapedParagraph run() {
        shaped_.style = paragraph_.style;
        shaped_.mode = mode_;
        read();
        set_up_runs();
        for (std::size_t first = 0; first < items_.size();) {
            first = shape_from(first);
        }
        if (tightening_.letter_spacing == 0) {
            compose(shaped_, styles_);
        } else {
            compose(shaped_, letter_spaced(styles_, tightening_.letter_spacing));
        }
        keep_together();
        return std::move(shaped_);
    }

private:
    void read() {
        SourceText source = read_characters(paragraph_, diagnostics_);
        resolve_shared_characters(source.characters);
        if (mode_ == WritingMode::vertical) {
            arrange_vertically(paragraph_, styles_, source.characters);
        }
        shaped_.text = std::move(source.text);
        characters_ = std::move(source.characters);
        ItemizedText itemized =
            itemize(characters_, faces_of_runs(paragraph_, styles_, fonts_), mode_, fonts_);
        items_ = std::move(itemized.items);
        report(itemized.missing);
        shaped_.clusters.reserve(items_.size());
        shaped_.glyphs.reserve(items_.size() + items_.size() / 8);
    }

    void report(const std::vector<MissingGlyphs>& missing) {
        for (const MissingGlyphs& group : missing) {
            std::string named;
            for (const char32_t c : group.characters) {
                named += fmt::format("{}{} (U+{:04X})", named.empty() ? "" : ", ", utf8::encode(c),
                                     static_cast<std::uint32_t>(c));
            }
            const TextRun& run = paragraph_.runs[group.run];
            diagnostics_.report(Code::glyph_missing, place_of(run, group.characters.front()),
                                {named, styles_[index(run.style)].font});
        }
    }

    void set_up_runs() {
        const Length own = styles_[index(paragraph_.style)].size;
        const Length asked = tightening_.size == Length{} ? own : tightening_.size;
        settings_.reserve(paragraph_.runs.size());
        for (const TextRun& run : paragraph_.runs) {
            const Style& style = styles_[index(run.style)];
            Setting setting;
            setting.mode = mode_;
            setting.language = style.language;
            setting.size = own.mpt > 0 ? scale(style.size, asked.mpt, own.mpt) : style.size;
            setting.hscale = static_cast<std::int32_t>(
                (std::int64_t{style.hscale} * tightening_.hscale + 500) / 1000);
            setting.baseline = per_mille(asked, baseline_from_centre);
            settings_.push_back(setting);
        }
    }

    std::uint32_t run_of(const Item& item) const { return characters_[item.first].run; }

    bool runs_down(const Item& item) const {
        return mode_ == WritingMode::vertical && !item.turned && item.form != Form::cell;
    }

    /// Objects of several characters are shaped by themselves, so that no ligature reaches over
    /// their joints.
    static bool stands_alone(const Item& item) {
        return item.form != Form::running || item.cls == CharClass::dash ||
               item.cls == CharClass::ellipsis;
    }

    bool joins(const Item& a, const Item& b) const {
        return a.drawn && b.drawn && !stands_alone(a) && !stands_alone(b) && a.face == b.face &&
               a.script == b.script && a.turned == b.turned && run_of(a) == run_of(b);
    }

    /// Shapes the longest run of items from `first` that the shaper may see together; tells where
    /// it ends.
    std::size_t shape_from(std::size_t first) {
        std::size_t last = first + 1;
        while (last < items_.size() && joins(items_[first], items_[last])) {
            ++last;
        }
        if (items_[first].drawn) {
            shape_items(first, last);
        }
        place_items(first, last);
        return last;
    }

    void shape_items(std::size_t first, std::size_t last) {
        const Item& head = items_[first];
        const bool latin = head.script == Script::latin;
        hb_buffer_t* buffer = buffer_.get();
        hb_buffer_clear_contents(buffer);
        hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
        for (std::size_t i = first; i < last; ++i) {
            for (std::uint32_t k = 0; k < items_[i].count; ++k) {
                hb_buffer_add(buffer, characters_[items_[i].first + k].code_point,
                              static_cast<unsigned>(i));
            }
        }
        hb_buffer_set_direction(buffer, runs_down(head) ? HB_DIRECTION_TTB : HB_DIRECTION_LTR);
        hb_buffer_set_script(buffer, latin ? HB_SCRIPT_LATIN : HB_SCRIPT_HAN);
        hb_buffer_set_language(buffer, hb_language_of(settings_[run_of(head)].language));
        const auto* features = latin ? latin_features.data() : han_features.data();
        const auto count =
            static_cast<unsigned>(latin ? latin_features.size() : han_features.size());
        hb_shape(fonts_.font(head.face), buffer, features, count);
    }

    void place_items(std::size_t first, std::size_t last) {
        unsigned count = 0;
        const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer_.get(), &count);
        const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer_.get(), &count);
        unsigned next = items_[first].drawn ? 0 : count;
        for (std::size_t i = first; i < last; ++i) {
            glyphs_.clear();
            while (next < count && infos[next].cluster <= i) {
                glyphs_.push_back({infos[next].codepoint, positions[next]});
                ++next;
            }
            add_cluster(items_[i]);
        }
    }

    void add_cluster(const Item& item) {
        const Character& head = characters_[item.first];
        const Setting& setting = settings_[head.run];
        Cluster cluster;
        cluster.text_begin = head.begin;
        cluster.text_end = characters_[item.first + item.count - 1].end;
        cluster.cls = item.cls;
        cluster.glyph_begin = static_cast<std::uint32_t>(shaped_.glyphs.size());
        std::int32_t hscale = setting.hscale;
        if (item.drawn) {
            const PlacedCluster placed =
                place_cluster(item, head.code_point, glyphs_, setting, fonts_, shaped_.glyphs);
            cluster.advance = placed.advance;
            hscale = placed.hscale;
        } else if (fonts_.empty() && item.cls != CharClass::line_end) {
            cluster.advance = setting.size;  // nothing to draw with: as if all were Han
        }
        cluster.glyph_count =
            static_cast<std::uint32_t>(shaped_.glyphs.size()) - cluster.glyph_begin;
        cluster.use = use_of(item, setting, hscale);
        shaped_.clusters.push_back(cluster);
    }

    std::uint32_t use_of(const Item& item, const Setting& setting, std::int32_t hscale) {
        GlyphUse use;
        use.face = item.face;
        use.size = setting.size;
        use.hscale = hscale;
        use.orientation = item.turned ? Orientation::sideways : Orientation::upright;
        use.style = paragraph_.runs[run_of(item)].style;
        for (std::size_t i = shaped_.uses.size(); i-- > 0;) {
            if (shaped_.uses[i] == use) {
                return static_cast<std::uint32_t>(i);
            }
        }
        shaped_.uses.push_back(use);
        return static_cast<std::uint32_t>(shaped_.uses.size() - 1);
    }

    /// <nobr>: no line ends inside such a run (R1.3.5).
    void keep_together() {
        for (std::size_t i = 0; i + 1 < items_.size(); ++i) {
            Cluster& cluster = shaped_.clusters[i];
            const bool inside = run_of(items_[i]) == run_of(items_[i + 1]);
            if (inside && paragraph_.runs[run_of(items_[i])].no_break &&
                cluster.after != Break::mandatory) {
                cluster.after = Break::forbidden;
            }
        }
    }

    const Paragraph& paragraph_;
    const std::vector<Style>& styles_;
    WritingMode mode_;
    const FontBank& fonts_;
    Diagnostics& diagnostics_;
    const Tightening& tightening_;
    HbBuffer buffer_;
    std::vector<Character> characters_;
    std::vector<Item> items_;
    std::vector<Setting> settings_;    // by run
    std::vector<ShapedGlyph> glyphs_;  // of one cluster
    ShapedParagraph shaped_;
};

}  // namespace

ShapedParagraph shape(const Paragraph& paragraph, const std::vector<Style>& styles,
                      WritingMode mode, const FontBank& fonts, Diagnostics& diagnostics,
                      const Tightening& tightening) {
    return ParagraphShaper(paragraph, styles, mode, fonts, diagnostics, tightening).run();
}

}  // namespace banxin
