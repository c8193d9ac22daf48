#include "text/ruby_spacing.h"

#include <algorithm>

namespace banxin {
namespace {

constexpr Length far_away = pt(100'000);  // what is further apart has no say in each other's room

/// A base and its annotation, both symmetrical to one middle.
struct Pair {
    Length overhang;  // of the annotation past either end of the base; negative if it is narrower
    Length room;      // what the base needs more on either side
};

class RoomMaker {
public:
    RoomMaker(ShapedParagraph& shaped, std::span<const AnnotationWidth> annotations)
        : shaped_(shaped), annotations_(annotations), pairs_(annotations.size()) {}

    void run() {
        for (std::size_t i = 0; i < annotations_.size(); ++i) {
            const AnnotationWidth& note = annotations_[i];
            pairs_[i].overhang = (note.width - width_of(note.first, note.last)) / 2;
            ask(i, pairs_[i].overhang - note.base_size / 2);
        }
        for (std::size_t i = 1; i < annotations_.size(); ++i) part(i - 1, i);
        for (std::size_t i = 0; i < annotations_.size(); ++i) give_room(i);
    }

private:
    Length least_white_after(std::uint32_t cluster) const {
        const Glue& glue = shaped_.clusters[cluster].space_after;
        return glue.natural - glue.shrink;
    }

    /// Of clusters with the white between them, as narrow as a line may press it.
    Length width_of(std::uint32_t first, std::uint32_t last) const {
        Length width{};
        for (std::uint32_t i = first; i < last && width < far_away; ++i) {
            width += shaped_.clusters[i].advance;
            if (i + 1 < last) width += least_white_after(i);
        }
        return width;
    }

    void ask(std::size_t i, Length room) { pairs_[i].room = std::max(pairs_[i].room, room); }

    /// What neighbours lack between them is asked of whom overhangs, in proportion.
    void part(std::size_t a, std::size_t b) {
        const AnnotationWidth &before = annotations_[a], &after = annotations_[b];
        const Length gap = std::max(before.size, after.size) / 4;
        Length white = least_white_after(before.last - 1);
        if (before.last < after.first) {
            white += width_of(before.last, after.first) + least_white_after(after.first - 1);
        }
        const Length lack = gap + pairs_[a].overhang + pairs_[b].overhang - white;
        if (lack <= Length{}) return;
        const Length over_a = std::max(Length{}, pairs_[a].overhang);
        const Length over_b = std::max(Length{}, pairs_[b].overhang);
        const bool one_overhangs = over_a + over_b > Length{};
        const Length of_a =
            one_overhangs ? scale(lack, over_a.mpt, (over_a + over_b).mpt) : lack / 2;
        ask(a, of_a);
        ask(b, lack - of_a);
    }

    void give_room(std::size_t i) {
        const AnnotationWidth& note = annotations_[i];
        const auto base = std::span(shaped_.clusters).subspan(note.first, note.last - note.first);
        if (pairs_[i].room > Length{}) {
            const std::vector<std::int32_t> evenly(base.size(), 1);
            const std::vector<Length> parts = distribute(pairs_[i].room * 2, evenly);
            for (std::size_t k = 0; k < base.size(); ++k) widen(shaped_, base[k], parts[k]);
        }
        const Length still_over = pairs_[i].overhang - pairs_[i].room;
        if (still_over > Length{}) {
            base.front().at_line_start += still_over;
            base.back().at_line_end += still_over;
        }
    }

    ShapedParagraph& shaped_;
    std::span<const AnnotationWidth> annotations_;
    std::vector<Pair> pairs_;
};

}  // namespace

void make_room_for(ShapedParagraph& shaped, std::span<const AnnotationWidth> annotations) {
    RoomMaker(shaped, annotations).run();
}

}  // namespace banxin
