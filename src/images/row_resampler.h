// Making a picture smaller while its rows come in.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "images/lanczos.h"
#include "images/pixels.h"

namespace banxin {

/// Takes the source's rows from the top, gives the picture. Floats summed in a fixed order: the
/// same bytes always.
class RowResampler {
public:
    RowResampler(ColourSpace space, FilterAxis across, FilterAxis down);

    std::uint32_t components() const { return target_.components(); }
    /// The next row; false once the rows after it are not needed.
    bool take(const std::uint8_t* row);
    Pixels finish() { return std::move(target_); }

private:
    /// A pixel's samples in one register, whatever their number.
    struct Lanes {
        using Floats [[gnu::vector_size(16)]] = float;
        Floats floats;
    };
    void load(const std::uint8_t* row);
    void resample_across(Lanes* line) const;
    void finish_batch(std::uint32_t end);
    void add_batch(std::uint32_t target_row, std::uint32_t begin);
    void store(std::uint32_t target_row);
    Lanes* sums_of(std::uint32_t target_row) {
        return sums_.data() + std::size_t{target_row % open_rows_} * target_.width;
    }

    FilterAxis across_, down_;
    Pixels target_;
    std::uint32_t y_ = 0;          // of the next source row
    std::uint32_t next_ = 0;       // the target row that is finished next
    std::uint32_t open_rows_ = 1;  // most target rows that share a batch of source rows
    std::vector<Lanes> loaded_;
    std::vector<Lanes> lines_;  // a batch of source rows, resampled across
    std::vector<Lanes> sums_;   // of the open rows
};

}  // namespace banxin
