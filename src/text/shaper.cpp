#include "text/shaper.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "base/utf8.h"
#include "text/character_grid.h"
#include "text/cluster_placer.h"
#include "text/company.h"
#include "text/composition.h"
#include "text/hyphen_glyph.h"
#include "text/hyphenation.h"
#include "text/inline_picture.h"
#include "text/item_shaper.h"
#include "text/placed_memo.h"
#include "text/run_settings.h"
#include "text/vertical_forms.h"

namespace banxin {
namespace {

std::vector<Style> letter_spaced(std::vector<Style> styles, std::int32_t letter_spacing) {
    for (Style& style : styles) {
        style.letter_spacing += letter_spacing;
    }
    return styles;
}

class ParagraphShaper {
public:
    ParagraphShaper(const Paragraph& paragraph, const std::vector<Style>& styles, WritingMode mode,
                    const TextTools& tools, Diagnostics& diagnostics, const Tightening& tightening)
        : paragraph_(paragraph),
          styles_(styles),
          mode_(mode),
          tools_(tools),
          fonts_(tools.fonts),
          diagnostics_(diagnostics),
          tightening_(tightening),
          item_shaper_(characters_, tools.fonts) {}

    ShapedParagraph run() {
        shaped_.style = paragraph_.style;
        shaped_.mode = mode_;
        read();
        settings_ = settings_of_runs(paragraph_, styles_, mode_, tools_.tables, tightening_);
        for (std::size_t first = 0; first < items_.size();) {
            if (items_[first].plain != nullptr) {
                place_plain(items_[first++]);
            } else {
                first = shape_from(first);
            }
        }
        if (tightening_.letter_spacing == 0) {
            compose(shaped_, styles_, tools_.tables);
        } else {
            compose(shaped_, letter_spaced(styles_, tightening_.letter_spacing), tools_.tables);
        }
        if (any_words_) {
            hyphenate(shaped_, styles_, tools_.hyphenator, soft_hyphens_);
        }
        keep_together();
        add_hyphens();
        const Style& style = styles_[index(paragraph_.style)];
        const std::vector<OwnWhite> own =
            style.character_grid ? own_whites(shaped_) : std::vector<OwnWhite>{};
        if (has_company(paragraph_)) add_company();
        if (style.character_grid)
            set_on_grid(shaped_, own, em_along_line(style, mode_, tightening_));
        return std::move(shaped_);
    }

private:
    void read() {
        SourceText source = read_characters(paragraph_, styles_, tools_.tables, diagnostics_);
        resolve_shared_characters(paragraph_, source.characters);
        if (mode_ == WritingMode::vertical) {
            arrange_vertically(paragraph_, styles_, source.characters);
        }
        shaped_.text = std::move(source.text);
        characters_ = std::move(source.characters);
        faces_ = faces_of_runs(paragraph_, styles_, mode_, fonts_, tools_.tables);
        ItemizedText itemized = itemize(characters_, faces_, mode_, fonts_);
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

    std::uint32_t run_of(const Item& item) const { return characters_[item.first].run; }

    Language language_of(const Item& item) const {
        const Setting& setting = settings_[run_of(item)];
        return marks_of_region.has(item.cls) ? setting.mark_language : setting.language;
    }

    Direction direction_of(const Item& item) const {
        const bool down = mode_ == WritingMode::vertical && !item.turned && item.form != Form::cell;
        return down ? Direction::down : Direction::right;
    }

    /// Objects of several characters are shaped by themselves, so that no ligature reaches over
    /// their joints.
    static bool stands_alone(const Item& item) {
        return item.form != Form::running || item.cls == CharClass::dash ||
               item.cls == CharClass::ellipsis;
    }

    bool joins(const Item& a, const Item& b) const {
        return a.drawn && b.drawn && b.plain == nullptr && !stands_alone(a) && !stands_alone(b) &&
               a.face == b.face && a.script == b.script && a.turned == b.turned &&
               run_of(a) == run_of(b) && language_of(a) == language_of(b);
    }

    /// Shapes the longest run of items from `first` that the shaper may see together; tells where
    /// it ends.
    std::size_t shape_from(std::size_t first) {
        std::size_t last = first + 1;
        while (last < items_.size() && joins(items_[first], items_[last])) {
            ++last;
        }
        place_items(first, last);
        return last;
    }

    void place_items(std::size_t first, std::size_t last) {
        if (items_[first].drawn) {
            const std::span<const Item> row(items_.data() + first, last - first);
            item_shaper_.shape(row, language_of(row[0]), direction_of(row[0]));
        }
        for (std::size_t i = first; i < last; ++i) {
            glyphs_.clear();
            if (items_[i].drawn) {
                item_shaper_.take(i - first, glyphs_);
            }
            add_cluster(items_[i]);
        }
    }

    /// What the shaper would say is known already.
    void place_plain(const Item& item) {
        const Character& character = characters_[item.first];
        const PlacedMemo::Placed* known = memo_.find(item, character.run);
        if (known == nullptr) {
            glyphs_.assign(1, *item.plain);
            add_cluster(item);
            memo_.remember(item, character.run,
                           {shaped_.clusters.back(), shaped_.glyphs.back().offset});
            return;
        }
        note_soft_hyphen(character);
        Cluster& cluster = shaped_.clusters.emplace_back(known->cluster);
        cluster.text_begin = character.begin;
        cluster.text_end = character.end;
        cluster.glyph_begin = static_cast<std::uint32_t>(shaped_.glyphs.size());
        shaped_.glyphs.push_back({item.plain->id, known->offset});
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
        if (const auto& picture = paragraph_.runs[head.run].picture) {
            cluster.advance = add_picture(*picture);
        }
        cluster.glyph_count =
            static_cast<std::uint32_t>(shaped_.glyphs.size()) - cluster.glyph_begin;
        cluster.use = use_of(item, setting, hscale);
        note_word(item);
        shaped_.clusters.push_back(cluster);
    }

    void note_word(const Item& item) {
        any_words_ = any_words_ || item.cls == CharClass::latin;
        note_soft_hyphen(characters_[item.first + item.count - 1]);
    }

    /// Of the cluster that comes next.
    void note_soft_hyphen(const Character& last) {
        if (last.soft_hyphen) {
            soft_hyphens_.push_back(static_cast<std::uint32_t>(shaped_.clusters.size()));
        }
    }

    /// Of the cluster that comes next.
    Length add_picture(const InlinePicture& picture) {
        const LinePicture placed = place_in_line(picture, tools_.photos, mode_);
        const auto cluster = static_cast<std::uint32_t>(shaped_.clusters.size());
        shaped_.pictures.push_back({cluster, picture.photo, placed.box});
        return placed.advance;
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
        const auto unbroken = [](const TextRun& run) { return run.no_break; };
        if (std::none_of(paragraph_.runs.begin(), paragraph_.runs.end(), unbroken)) {
            return;
        }
        for (std::size_t i = 0; i + 1 < items_.size(); ++i) {
            Cluster& cluster = shaped_.clusters[i];
            const bool inside = run_of(items_[i]) == run_of(items_[i + 1]);
            if (inside && paragraph_.runs[run_of(items_[i])].no_break &&
                cluster.after != Break::mandatory) {
                cluster.after = Break::forbidden;
            }
        }
    }

    /// The hyphen of every use that a line may end with one in.
    void add_hyphens() {
        for (std::size_t i = 0; any_words_ && i < shaped_.clusters.size(); ++i) {
            const Cluster& cluster = shaped_.clusters[i];
            if (cluster.after == Break::hyphen) {
                shaped_.hyphens.resize(shaped_.uses.size());
                shaped_.hyphen_advances.resize(shaped_.uses.size());
                if (shaped_.hyphens[cluster.use].id == 0) {
                    add_hyphen(items_[i], cluster.use);
                }
            }
        }
    }

    void add_hyphen(const Item& after, std::uint32_t use) {
        if (const auto hyphen = hyphen_after(after, settings_[run_of(after)], fonts_)) {
            shaped_.hyphens[use] = hyphen->glyph;
            shaped_.hyphen_advances[use] = hyphen->advance;
        }
    }

    void add_company() {
        set_company(shaped_, {paragraph_, styles_, spans_of_runs(), faces_, fonts_, diagnostics_});
    }

    std::vector<RunSpan> spans_of_runs() const {
        std::vector<RunSpan> spans;
        std::uint32_t cluster = 0;
        for (std::size_t run = 0; run < settings_.size(); ++run) {
            RunSpan span = across_line(settings_[run]);
            span.first = cluster;
            while (cluster < items_.size() && run_of(items_[cluster]) == run) ++cluster;
            span.last = cluster;
            spans.push_back(span);
        }
        return spans;
    }

    const Paragraph& paragraph_;
    const std::vector<Style>& styles_;
    WritingMode mode_;
    const TextTools& tools_;
    const FontBank& fonts_;
    Diagnostics& diagnostics_;
    const Tightening& tightening_;
    std::vector<Character> characters_;
    ItemShaper item_shaper_;
    std::vector<RunFaces> faces_;  // by run
    std::vector<Item> items_;
    std::vector<Setting> settings_;  // by run
    PlacedMemo memo_;
    std::vector<ShapedGlyph> glyphs_;          // of one cluster
    std::vector<std::uint32_t> soft_hyphens_;  // clusters that one follows
    bool any_words_ = false;
    ShapedParagraph shaped_;
};

}  // namespace

ShapedParagraph shape(const Paragraph& paragraph, const std::vector<Style>& styles,
                      WritingMode mode, const TextTools& tools, Diagnostics& diagnostics,
                      const Tightening& tightening) {
    return ParagraphShaper(paragraph, styles, mode, tools, diagnostics, tightening).run();
}

}  // namespace banxin
