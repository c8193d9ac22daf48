// Document: a page's description after reading. Plain values; every name is resolved to an id,
// every length to 1/1000 pt, every style to all of its properties. Each node keeps its SourceSpan.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/geometry.h"
#include "base/ink.h"
#include "diagnostics/source.h"
#include "document/composition_rules.h"
#include "images/image_facts.h"

namespace banxin {

enum class InkId : std::uint32_t {};    // index into Document::inks
enum class StyleId : std::uint32_t {};  // index into Document::styles
enum class StoryId : std::uint32_t {};  // index into Document::stories
enum class PhotoId : std::uint32_t {};  // index into Document::photos

template <class Id>
constexpr std::uint32_t index(Id id) {
    return static_cast<std::uint32_t>(id);
}

enum class WritingMode : std::uint8_t { horizontal, vertical };
enum class Align : std::uint8_t { justify, start, centre, end, distribute };  // distribute: 均排

/// The language of Latin (and Cyrillic) words: how they are hyphenated. none: they are not.
enum class WordLanguage : std::uint8_t { none, en_us, en_gb, de, fr, es, it, ru };
enum class Breaker : std::uint8_t { best, first };

/// What a paragraph is to a reader: its tag in the PDF's structure tree.
enum class Role : std::uint8_t {
    paragraph,
    kicker,
    title,
    deck,
    crosshead,
    byline,
    caption,
    credit,
    artifact
};

/// How far a headline may be changed to fit its measure, tried in this order.
struct FitLimits {
    std::int32_t letter_spacing_min = 0;  // ‰ of an em, ≤ 0
    Length size_min{};                    // {} = the size stays
    std::int32_t hscale_min = 1000;       // ‰
    std::int32_t lines_max = 1;
    friend bool operator==(const FitLimits&, const FitLimits&) = default;
};

struct Style {
    std::string name;
    std::string font = "song";  // a role of fonts.xml
    Length size = pt(9);
    Language language = Language::zh_hans;
    InkId ink{};
    Role role = Role::paragraph;
    Align align = Align::justify;
    Length first_indent{}, start_indent{}, end_indent{};
    Length leading{};  // line pitch off the grid (headline frames); {} = the grid's
    std::int32_t lines =
        0;  // 占行: grid lines the paragraph's every line takes; 0 = as many as fit
    std::int32_t lines_before = 0, lines_after = 0;  // white, in grid lines; not at a column's top
    std::int32_t keep_with_next =
        0;  // lines of the next paragraph that must follow in the same column
    std::int32_t letter_spacing = 0;  // ‰ of an em, between characters
    std::int32_t hscale = 1000;       // ‰: 长体 below 1000, 扁体 above
    PunctuationStyle punctuation = PunctuationStyle::quanjiao;
    ProhibitionLevel prohibition = ProhibitionLevel::gb;
    Breaker breaker = Breaker::best;
    std::int32_t han_latin = 125,
                 han_digit = 125;  // ‰ of an em between Han and Latin letters, digits
    WordLanguage word_language = WordLanguage::en_us;
    bool character_grid = false;  // 纵横对齐: words are padded so that Han stand on the grid
    bool hanging = false;  // 标点悬挂: 、，。 that would start a line may hang after the one before
    bool keep_widows =
        true;  // 孤行不成栏: a last line is kept off a column's top where the setting allows
    std::int32_t drop_lines = 0;  // 首字下沉: lines the first characters take; 0 or 1 = none
    std::int32_t drop_characters = 1;
    std::uint32_t composition = 0;  // index into Document::compositions
    FitLimits fit;
    friend bool operator==(const Style&, const Style&) = default;
};

/// 专名号 书名号甲式 着重线: a line beside the text (horizontal: below; vertical: left).
enum class LineMark : std::uint8_t { none, proper_name, book_title, underline };
enum class Shift : std::uint8_t { none, superscript, subscript };
/// How the characters are set that Chinese and Latin share (“ ” ‘ ’ … — ·).
enum class SharedAs : std::uint8_t { by_context, chinese, latin };

/// 注音. Pinyin stands above (vertical: right of) its base, bopomofo always right of each
/// character.
struct Ruby {
    enum class Kind : std::uint8_t { pinyin, bopomofo } kind = Kind::pinyin;
    std::string text;  // syllables parted by spaces: one a character if as many, else one for all
    friend bool operator==(const Ruby&, const Ruby&) = default;
};

/// 题花: a small picture that stands in the line like a character.
struct InlinePicture {
    PhotoId photo{};
    Length height;  // its width follows from the picture
    friend bool operator==(const InlinePicture&, const InlinePicture&) = default;
};

/// Text of one style. `text` is what the reader reads, after white space is folded and entities
/// decoded.
struct TextRun {
    std::string text;
    StyleId style{};
    bool no_break = false;       // <nobr>
    bool tate_chu_yoko = false;  // <tcy>: set horizontally inside a vertical line
    bool emphasis = false;       // 着重号: a dot beside every character that is not a mark
    LineMark line_mark = LineMark::none;
    Shift shift = Shift::none;
    SharedAs shared = SharedAs::by_context;
    std::optional<Length>
        spread;  // 均排: the characters spread over this width, which no line break divides
    std::optional<Ruby> ruby;              // its base is this run
    std::optional<InlinePicture> picture;  // `text` is then U+FFFC
    /// Not 0: runs of one element have the same number, neighbouring elements different ones, so
    /// that two names in a row have two lines. Numbered in each paragraph.
    std::uint32_t element = 0;
    SourceSpan at;
    friend bool operator==(const TextRun&, const TextRun&) = default;
};

/// A forced line break (<br/>) is U+2028 in a run's text.
inline constexpr char32_t line_separator = 0x2028;
/// What stands for an inline picture in a run's text.
inline constexpr char32_t object_replacement = 0xFFFC;

struct Paragraph {
    StyleId style{};
    std::vector<TextRun> runs;
    SourceSpan at;
    friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

struct FrameRef {
    std::uint32_t page = 0, frame = 0;  // indices into Document::pages and its frames
    friend bool operator==(const FrameRef&, const FrameRef&) = default;
};

/// An article. The headline goes into one frame and is fitted to it; the body flows through its
/// thread.
struct Story {
    std::string id;
    std::vector<Paragraph> headline, body;
    std::optional<FrameRef> headline_frame;
    std::vector<FrameRef> thread;  // 走文: frames in the order the text runs
    SourceSpan at;
};

struct Photo {
    std::string id;
    std::string file;  // as the XML names it
    ImageFacts facts;
    std::string bytes;                          // the image file, checked
    std::int32_t focus_x = 500, focus_y = 500;  // ‰ of the picture: what a crop keeps
    std::int32_t zoom = 1000;                   // ‰ of the least size that covers the frame
    std::string alt;
    std::vector<Paragraph> caption;  // 图说
    std::vector<Paragraph> credit;   // 署名: one paragraph or none
    SourceSpan at;
};

/// The page's grid (背景格): base columns × characters × lines. Line n's character boxes stand
/// between origin.y + n·pitch and that + size.
struct Grid {
    Point origin;  // the type area's top left
    std::int32_t columns = 8;
    std::int32_t characters = 13;  // in a base column
    std::int32_t lines = 115;
    Length size = pt(9);  // the body character
    Length pitch = pt(12);
    Length gutter = pt(9);         // 栏空, between base columns and inside a story
    Length story_gutter = pt(18);  // between stories: what a box or rule keeps clear
    friend bool operator==(const Grid&, const Grid&) = default;
};

enum class LinePattern : std::uint8_t {
    solid,
    double_line,
    dotted,
    thick_thin,
    wavy
};  // 正线 双线 点线 文武线 浪线

struct Stroke {
    Length width = pt(0.5);
    InkId ink{};
    std::uint16_t tint = 1000;
    LinePattern pattern = LinePattern::solid;
    friend bool operator==(const Stroke&, const Stroke&) = default;
};

struct Fill {
    InkId ink{};
    std::uint16_t tint = 1000;
    friend bool operator==(const Fill&, const Fill&) = default;
};

enum class Side : std::uint8_t { top, right, bottom, left };

/// 破栏: how a frame's width divides into columns. typography.md R2.2.2 (绝对 相对 自由 自动).
enum class Division : std::uint8_t { absolute, relative, free, automatic };

struct TextContent {
    std::int32_t columns = 1;
    Division division = Division::automatic;
    std::optional<Length> gutter;  // nothing: the grid's
    std::optional<Stroke> column_rule;
    std::vector<Paragraph>
        standing;  // text of the layout itself (folio line, foot note); empty for a story's frame
    bool balance = false;  // columns end on the same line, as high as possible
    friend bool operator==(const TextContent&, const TextContent&) = default;
};
enum class VerticalAlign : std::uint8_t { top, middle, bottom, spread };
struct HeadContent {
    VerticalAlign vertical_align =
        VerticalAlign::middle;  // across the lines: top = the first line's side
    Length gap{};               // least white between kicker, title and deck
    friend bool operator==(const HeadContent&, const HeadContent&) = default;
};
/// How a photo is printed.
enum class PhotoColour : std::uint8_t {
    full,
    gray,     // black alone
    duotone,  // 双色调: black, and a process ink in the lighter tones
};
struct PhotoContent {
    std::optional<PhotoId> photo;  // nothing placed: a marked empty box
    PhotoColour colour = PhotoColour::full;
    InkId duotone{};                // the second ink of a duotone; never a spot ink
    std::int32_t caption_gap = 0;   // extra grid lines between picture and caption
    std::optional<Stroke> keyline;  // around the picture
    friend bool operator==(const PhotoContent&, const PhotoContent&) = default;
};
/// A rule or plain box: only decoration.
struct PlainContent {
    friend bool operator==(const PlainContent&, const PlainContent&) = default;
};

/// A place on the page. `box` is resolved from the grid: outer edges, border included.
struct Frame {
    std::string id;
    Rect box;
    WritingMode mode = WritingMode::horizontal;
    Length padding[4] = {};  // by Side: from the box to what is set in it
    std::optional<Stroke> borders[4];
    std::optional<Fill> fill;
    std::optional<Length>
        stand_off;  // other frames' text keeps this far away; nothing: text runs under it
    std::variant<TextContent, HeadContent, PhotoContent, PlainContent> content;
    SourceSpan at;
    friend bool operator==(const Frame&, const Frame&) = default;
};

struct Page {
    std::string name;         // 版名
    std::int32_t number = 1;  // 版次
    Size trim;
    Length bleed;
    Grid grid;
    std::vector<Frame> frames;  // back to front, and standing frames' reading order
    /// What stands on the page in reading order: stories and photos as the edition places them.
    std::vector<std::variant<StoryId, PhotoId>> reading_order;
    std::vector<std::uint32_t> photo_frames;  // by position in Document::photos: frame + 1, or 0
    SourceSpan at;
};

struct EditionFacts {
    std::string title;
    std::string date;  // ISO 8601, "2020-10-28": the only date the output holds
    std::string publisher;
    Language language = Language::zh_hans;
};

struct Document {
    EditionFacts facts;
    std::vector<Ink> inks;      // [0] is black
    std::vector<Style> styles;  // [0] is the default body
    std::vector<CompositionRules>
        compositions;  // [0] changes nothing; one more a layout that has its own
    std::vector<Story> stories;
    std::vector<Photo> photos;  // inline pictures among them; those stand in no frame
    std::vector<Page> pages;
    std::string press;  // the press profile its layouts name; empty: none
    SourceSpan press_at;
};

/// Fonts as fonts.xml names them.
struct FaceEntry {
    std::string file;  // absolute, or found in the catalogue's folder
    std::int32_t face_index = 0;
    std::string package, licence;
    SourceSpan at;
};
struct FontRole {
    std::string name;   // "song"
    std::string title;  // "宋"
    std::vector<FaceEntry>
        faces[3];  // by Language, tried in order: the first is the role's face, the rest fallbacks
    std::vector<FaceEntry> latin;  // companions for Latin letters and digits; empty: the Han face
    SourceSpan at;
};
struct FontCatalogue {
    std::string folder;
    std::vector<FontRole> roles;
    SourceSpan at;
};

}  // namespace banxin
