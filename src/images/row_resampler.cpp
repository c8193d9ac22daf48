#include "images/row_resampler.h"

#include <algorithm>
#include <array>

#include "images/floats.h"
#include "images/formats.h"

namespace banxin {
namespace {

// Source rows are added to the sums so many at a time: the sums are too many for the nearest cache.
constexpr std::uint32_t batch = 4;

constexpr std::uint32_t batch_of(std::uint32_t row) {
    return row / batch;
}

std::uint32_t most_open_rows(const FilterAxis& down) {
    std::uint32_t most = 1, closed = 0;
    const auto rows = static_cast<std::uint32_t>(down.taps.size());
    for (std::uint32_t row = 0; row < rows; ++row) {
        while (batch_of(down.taps[closed].end - 1) < batch_of(down.taps[row].first)) ++closed;
        most = std::max(most, row - closed + 1);
    }
    return most;
}

/// sums += the rows' weighted samples, so many rows at once.
template <std::size_t rows>
void add_rows(float* sums, const float* lines, std::size_t stride, const float* weights) {
    for (std::size_t x = 0; x < stride; x += lanes) {
        Floats sum = load(sums + x);
        for (std::size_t i = 0; i < rows; ++i) sum += load(lines + i * stride + x) * weights[i];
        store(sum, sums + x);
    }
}
constexpr std::array add_of{add_rows<1>, add_rows<2>, add_rows<3>, add_rows<4>};
static_assert(add_of.size() == batch);

/// The four lanes of each, added up.
Floats added_up(Floats a, Floats b, Floats c, Floats d) {
    const Floats ab = __builtin_shufflevector(a, b, 0, 4, 1, 5) +
                      __builtin_shufflevector(a, b, 2, 6, 3, 7),
                 cd = __builtin_shufflevector(c, d, 0, 4, 1, 5) +
                      __builtin_shufflevector(c, d, 2, 6, 3, 7);
    return __builtin_shufflevector(ab, cd, 0, 1, 4, 5) +
           __builtin_shufflevector(ab, cd, 2, 3, 6, 7);
}

/// A target row of a row of sums. `registers` are those of a window; 0: as many as it says.
template <std::size_t registers>
void resample_across(const FilterWindows& windows, const float* sums, std::uint8_t* to,
                     std::uint32_t width) {
    const std::size_t taps = registers > 0 ? registers * lanes : windows.taps;
    const std::uint32_t* const firsts = windows.firsts.data();
    const float* const weights = windows.weights.data();
    const auto sum_at = [=](std::size_t x) {
        const float *from = sums + firsts[x], *weight = weights + x * taps;
        Floats sum = load(from) * load(weight);
#pragma GCC unroll 4
        for (std::size_t i = lanes; i < taps; i += lanes) sum += load(from + i) * load(weight + i);
        return sum;
    };
    const auto four_from = [=](std::size_t x) {
        return added_up(sum_at(x), sum_at(x + 1), sum_at(x + 2), sum_at(x + 3));
    };
    for_each_sixteen(width, [=](std::size_t x, auto count) {
        store_samples({four_from(x), four_from(x + 4), four_from(x + 8), four_from(x + 12)}, to + x,
                      count);
    });
}
constexpr std::array across_of{resample_across<0>, resample_across<1>, resample_across<2>,
                               resample_across<3>, resample_across<4>};

}  // namespace

FilterWindows::FilterWindows(const FilterAxis& axis)
    : begin(axis.first()), columns(axis.end() - axis.first()), taps(0) {
    for (const FilterAxis::Taps& of : axis.taps)
        taps = std::max(taps, rounded_up(of.end - of.first, lanes));
    const std::size_t count = rounded_up(axis.taps.size(), sixteen);
    firsts.resize(count);
    weights.resize(count * taps);
    for (std::size_t i = 0; i < axis.taps.size(); ++i) {
        const FilterAxis::Taps& of = axis.taps[i];
        firsts[i] = of.first - begin;
        std::copy_n(axis.weights.data() + of.weights, of.end - of.first, &weights[i * taps]);
    }
}

RowResampler::RowResampler(const FilterAxis& across, FilterAxis down)
    : down_(std::move(down)),
      across_(across),
      target_(blank(static_cast<std::uint32_t>(across.taps.size()),
                    static_cast<std::uint32_t>(down_.taps.size()), ColourSpace::gray, false)),
      stride_(rounded_up(across_.columns + across_.taps, sixteen)),
      open_rows_(most_open_rows(down_)),
      lines_(batch * stride_),
      sums_(open_rows_ * stride_) {}

bool RowResampler::take(const std::uint8_t* row, std::size_t step) {
    const std::uint32_t y = y_++;
    if (y < down_.first()) return true;
    if (y >= down_.end()) return false;
    load_row(row + across_.begin * step, step, lines_.data() + y % batch * stride_);
    if (y_ % batch == 0 || y_ == down_.end()) finish_batch(y_);
    return y_ < down_.end();
}

void RowResampler::load_row(const std::uint8_t* row, std::size_t step, float* line) const {
    if (step == 1) {
        for_each_sixteen(across_.columns, [&](std::size_t x, auto count) {
            store_sixteen(load_samples(row + x, count), line + x);
        });
    } else {
        for (std::size_t x = 0; x < across_.columns; ++x) line[x] = row[x * step];
    }
}

void RowResampler::finish_batch(std::uint32_t end) {
    const std::uint32_t begin = batch_of(end - 1) * batch;
    for (std::uint32_t row = next_; row < target_.height && down_.taps[row].first < end; ++row)
        add_batch(row, begin, end);
    for (; next_ < target_.height && down_.taps[next_].end <= end; ++next_) finish_row(next_);
}

void RowResampler::add_batch(std::uint32_t target_row, std::uint32_t begin, std::uint32_t end) {
    const FilterAxis::Taps& taps = down_.taps[target_row];
    float* sums = sums_of(target_row);
    if (taps.first >= begin) std::fill_n(sums, stride_, 0.0F);
    const std::uint32_t first = std::max(taps.first, begin), last = std::min(taps.end, end);
    if (first >= last) return;
    add_of[last - first - 1](sums, lines_.data() + first % batch * stride_, stride_,
                             down_.weights.data() + taps.weights + (first - taps.first));
}

/// The row's sums are complete: what is left is to resample them across.
void RowResampler::finish_row(std::uint32_t target_row) {
    const std::size_t registers = across_.taps / lanes;
    across_of[registers < across_of.size() ? registers : 0](
        across_, sums_of(target_row),
        target_.samples.data() + std::size_t{target_row} * target_.width, target_.width);
}

}  // namespace banxin
