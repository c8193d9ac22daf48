// Making a picture smaller while its rows come in, each component by itself.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "images/lanczos.h"
#include "images/pixels.h"

namespace banxin {

/// An axis whose every target pixel takes from as many source pixels: weights filled up with zeros
/// to whole registers.
struct FilterWindows {
    explicit FilterWindows(const FilterAxis& axis);

    std::uint32_t begin, columns;       // the source pixels that are needed
    std::size_t taps;                   // of each target pixel
    std::vector<std::uint32_t> firsts;  // from `begin` on; as many as fill whole registers
    std::vector<float> weights;
};

/// Takes one component's rows from the top, gives it as a picture in gray. Floats summed in a fixed
/// order: the same bytes always.
class RowResampler {
public:
    RowResampler(const FilterAxis& across, FilterAxis down);

    /// The next row, a sample every `step` bytes; false once the rows after it are not needed.
    bool take(const std::uint8_t* row, std::size_t step = 1);
    Pixels finish() { return std::move(target_); }

private:
    void load_row(const std::uint8_t* row, std::size_t step, float* line) const;
    void finish_batch(std::uint32_t end);
    void add_batch(std::uint32_t target_row, std::uint32_t begin, std::uint32_t end);
    void finish_row(std::uint32_t target_row);
    float* sums_of(std::uint32_t target_row) {
        return sums_.data() + target_row % open_rows_ * stride_;
    }

    FilterAxis down_;
    FilterWindows across_;
    Pixels target_;
    std::size_t stride_;           // of a source row, from the first column that is needed on
    std::uint32_t y_ = 0;          // of the next source row
    std::uint32_t next_ = 0;       // the target row that is finished next
    std::uint32_t open_rows_ = 1;  // most target rows that share a batch of source rows
    std::vector<float> lines_;     // a batch of source rows
    std::vector<float> sums_;      // of the open rows, not yet resampled across
};

}  // namespace banxin
