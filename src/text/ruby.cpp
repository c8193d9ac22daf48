#include "text/ruby.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "text/beside_glyphs.h"
#include "text/itemizer.h"
#include "text/ruby_bopomofo.h"
#include "text/ruby_spacing.h"

namespace banxin {
namespace {

constexpr std::int32_t pinyin_above_ems =
    100;                                     // ‰ of the base: the baseline; descenders stay clear
constexpr std::int32_t pinyin_height = 800;  // ‰ of its own em: ǖ above the baseline
constexpr std::int32_t bopomofo_beside_ems = 20;

std::u32string decoded(std::string_view text) {
    std::u32string characters;
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, size] = utf8::decode(text, at);
        characters += c;
        at += size;
    }
    return characters;
}

class RubySetter {
public:
    RubySetter(ShapedParagraph& shaped, const BesideInput& input)
        : shaped_(shaped), input_(input) {}

    void run() {
        for (run_ = 0; run_ < input_.paragraph.runs.size(); ++run_) {
            const auto& ruby = input_.paragraph.runs[run_].ruby;
            const RunSpan& span = input_.spans[run_];
            if (!ruby || ruby->text.empty() || span.first == span.last) continue;
            ruby->kind == Ruby::Kind::pinyin ? add_pinyin(*ruby) : add_bopomofo(*ruby);
        }
        make_room_for(shaped_, pinyin_);
    }

private:
    const RunSpan& span() const { return input_.spans[run_]; }
    const Style& style() const { return input_.styles[index(input_.paragraph.runs[run_].style)]; }

    std::vector<std::uint32_t> base_characters() const {
        std::vector<std::uint32_t> bases;
        for (std::uint32_t i = span().first; i < span().last; ++i) {
            if (is_character(shaped_.clusters[i])) bases.push_back(i);
        }
        return bases;
    }

    void add_pinyin(const Ruby& ruby) {
        const auto syllables = syllables_of(ruby.text);
        const auto bases = base_characters();
        if (syllables.size() != bases.size()) {
            never_part(
                std::span(shaped_.clusters).subspan(span().first, span().last - span().first));
            return add_pinyin(ruby.text, span().first, span().last);
        }
        for (std::size_t i = 0; i < bases.size(); ++i) {
            add_pinyin(syllables[i], bases[i], bases[i] + 1);
        }
    }

    void add_pinyin(std::string_view text, std::uint32_t first, std::uint32_t last) {
        const auto face = face_of_pinyin(decoded(text));
        if (!face) return;
        GlyphUse use;
        use.face = *face;
        use.size = span().size / 2;
        use.style = input_.paragraph.runs[run_].style;
        const bool turned = shaped_.mode == WritingMode::vertical;
        if (turned) use.orientation = Orientation::sideways;
        ShortText set = shape_short(decoded(text), *face, use.size, style().language, Stacking::row,
                                    input_.fonts);
        const Length baseline = span().over + per_mille(span().size, pinyin_above_ems);
        for (Glyph& glyph : set.glyphs) {
            const Length along = glyph.offset.x - set.width / 2;
            glyph.offset = turned ? Point{baseline - glyph.offset.y, along}
                                  : Point{along, glyph.offset.y - baseline};
        }
        pinyin_.push_back({first, last, set.width, use.size, span().size});
        const Length reach = baseline + per_mille(use.size, pinyin_height);
        add(Beside::Kind::pinyin, first, last, use, set.glyphs, text, reach);
    }

    std::optional<FaceId> face_of_pinyin(const std::u32string& characters) {
        const RunFaces& faces = input_.faces[run_];
        if (const auto face = face_with_all(faces.latin, characters, input_.fonts)) return face;
        if (const auto face = face_with_all(faces.chinese, characters, input_.fonts)) return face;
        return report_missing(characters);
    }

    /// Drawn as far as the role's face goes, with boxes for the rest.
    std::optional<FaceId> report_missing(const std::u32string& characters) {
        const RunFaces& faces = input_.faces[run_];
        const auto& wanted = faces.latin.empty() ? faces.chinese : faces.latin;
        if (wanted.empty()) return std::nullopt;
        std::string named;
        for (const char32_t c : characters) {
            if (input_.fonts.covers(wanted.front(), c)) continue;
            named += fmt::format("{}{} (U+{:04X})", named.empty() ? "" : ", ", utf8::encode(c),
                                 static_cast<std::uint32_t>(c));
        }
        input_.diagnostics.report(Code::glyph_missing, input_.paragraph.runs[run_].at,
                                  {named, style().font});
        return wanted.front();
    }

    /// Syllable by syllable; what is too many goes to the last character, so that it is seen.
    void add_bopomofo(const Ruby& ruby) {
        const auto syllables = syllables_of(ruby.text);
        const auto bases = base_characters();
        for (std::size_t i = 0; i < std::min(bases.size(), syllables.size()); ++i) {
            std::string text(syllables[i]);
            for (std::size_t more = i + 1; i + 1 == bases.size() && more < syllables.size();
                 ++more) {
                text += syllables[more];
            }
            add_bopomofo(text, bases[i]);
        }
    }

    void add_bopomofo(const std::string& text, std::uint32_t base) {
        const RunFaces& faces = input_.faces[run_];
        auto parts =
            stack_bopomofo(text, span().size, faces.chinese, style().language, input_.fonts);
        if (parts.empty()) {
            report_missing(decoded(text));
            return;
        }
        Cluster& cluster = shaped_.clusters[base];
        const Length apart = per_mille(span().size, bopomofo_beside_ems);
        const Length room = span().size / 2;
        Point left{span().over + apart, {}};
        Length reach = span().over + room;
        if (shaped_.mode == WritingMode::horizontal) {
            reach = span().over;
            left = {cluster.advance / 2 - room / 2 + apart, (span().under - span().over) / 2};
            cluster.advance += room;
        }
        for (BopomofoPart& part : parts) {
            for (Glyph& glyph : part.glyphs) {
                glyph.offset = {glyph.offset.x + left.x, glyph.offset.y + left.y};
            }
            part.use.style = input_.paragraph.runs[run_].style;
            add(Beside::Kind::bopomofo, base, base + 1, part.use, part.glyphs, part.text, reach);
        }
    }

    void add(Beside::Kind kind, std::uint32_t first, std::uint32_t last, const GlyphUse& use,
             const std::vector<Glyph>& glyphs, std::string_view text, Length reach) {
        Beside beside;
        beside.kind = kind;
        beside.first = first;
        beside.last = last;
        beside.use = index_of_use(shaped_.uses, use);
        beside.glyph_begin = static_cast<std::uint32_t>(shaped_.glyphs.size());
        beside.glyph_count = static_cast<std::uint32_t>(glyphs.size());
        beside.text = text;
        beside.reach = reach;
        shaped_.glyphs.insert(shaped_.glyphs.end(), glyphs.begin(), glyphs.end());
        shaped_.beside.push_back(std::move(beside));
    }

    ShapedParagraph& shaped_;
    const BesideInput& input_;
    std::size_t run_ = 0;
    std::vector<AnnotationWidth> pinyin_;
};

}  // namespace

std::vector<std::string_view> syllables_of(std::string_view ruby) {
    std::vector<std::string_view> syllables;
    for (std::size_t begin = 0; begin < ruby.size();) {
        const std::size_t end = std::min(ruby.find(' ', begin), ruby.size());
        if (end > begin) syllables.push_back(ruby.substr(begin, end - begin));
        begin = end + 1;
    }
    return syllables;
}

void add_ruby(ShapedParagraph& shaped, const BesideInput& input) {
    RubySetter(shaped, input).run();
}

}  // namespace banxin
