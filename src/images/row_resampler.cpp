#include "images/row_resampler.h"

#include <algorithm>

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

}  // namespace

RowResampler::RowResampler(ColourSpace space, FilterAxis across, FilterAxis down)
    : across_(std::move(across)),
      down_(std::move(down)),
      target_(blank(static_cast<std::uint32_t>(across_.taps.size()),
                    static_cast<std::uint32_t>(down_.taps.size()), space, false)),
      open_rows_(most_open_rows(down_)),
      loaded_(across_.end() - across_.first()),
      lines_(std::size_t{batch} * target_.width),
      sums_(std::size_t{open_rows_} * target_.width) {}

bool RowResampler::take(const std::uint8_t* row) {
    const std::uint32_t y = y_++;
    if (y < down_.first()) return true;
    if (y >= down_.end()) return false;
    load(row);
    resample_across(lines_.data() + std::size_t{y % batch} * target_.width);
    if (y_ % batch == 0 || y_ == down_.end()) finish_batch(y_);
    return y_ < down_.end();
}

void RowResampler::finish_batch(std::uint32_t end) {
    const std::uint32_t begin = batch_of(end - 1) * batch;
    for (std::uint32_t row = next_; row < target_.height && down_.taps[row].first < end; ++row)
        add_batch(row, begin);
    for (; next_ < target_.height && down_.taps[next_].end <= end; ++next_) store(next_);
}

/// Rows of the batch that the target row takes nothing from weigh nothing.
void RowResampler::add_batch(std::uint32_t target_row, std::uint32_t begin) {
    const FilterAxis::Taps& taps = down_.taps[target_row];
    float weights[batch];
    for (std::uint32_t i = 0; i < batch; ++i) {
        const std::uint32_t y = begin + i;
        const bool taken = y >= taps.first && y < taps.end;
        weights[i] = taken ? down_.weights[taps.weights + (y - taps.first)] : 0.0F;
    }
    Lanes* sum = sums_of(target_row);
    const Lanes* line = lines_.data();
    const std::size_t width = target_.width;
    const bool is_first = taps.first >= begin;
    for (std::size_t x = 0; x < width; ++x, ++line) {
        const Lanes::Floats before = is_first ? Lanes::Floats{} : sum[x].floats;
        sum[x].floats = before + (line[0].floats * weights[0] + line[width].floats * weights[1]) +
                        (line[2 * width].floats * weights[2] + line[3 * width].floats * weights[3]);
    }
}

void RowResampler::load(const std::uint8_t* row) {
    const std::size_t n = target_.components();
    const std::uint8_t* sample = row + across_.first() * n;
    if (n == 3) {
        for (Lanes& pixel : loaded_) {
            pixel.floats = Lanes::Floats{float(sample[0]), float(sample[1]), float(sample[2]), 0};
            sample += 3;
        }
        return;
    }
    for (Lanes& pixel : loaded_) {
        pixel.floats = Lanes::Floats{};
        for (std::size_t c = 0; c < n; ++c) pixel.floats[c] = *sample++;
    }
}

void RowResampler::resample_across(Lanes* line) const {
    for (const FilterAxis::Taps& taps : across_.taps) {
        const float* weight = across_.weights.data() + taps.weights;
        const Lanes* from = loaded_.data() + (taps.first - across_.first());
        const Lanes* end = loaded_.data() + (taps.end - across_.first());
        // Two sums, so that one addition need not wait for the other.
        Lanes::Floats even{}, odd{};
        for (; from + 1 < end; from += 2, weight += 2) {
            even += from[0].floats * weight[0];
            odd += from[1].floats * weight[1];
        }
        if (from < end) even += from->floats * *weight;
        (line++)->floats = even + odd;
    }
}

void RowResampler::store(std::uint32_t target_row) {
    const std::size_t n = target_.components();
    std::uint8_t* to = target_.samples.data() + std::size_t{target_row} * target_.width * n;
    const Lanes* sum = sums_of(target_row);
    using Integers [[gnu::vector_size(16)]] = std::int32_t;
    for (std::uint32_t x = 0; x < target_.width; ++x, ++sum) {
        const Lanes::Floats rounded = sum->floats + 0.5F;
        const Lanes::Floats positive = rounded > 0.0F ? rounded : Lanes::Floats{};
        const Integers samples = __builtin_convertvector(
            positive < 255.0F ? positive : Lanes::Floats{255, 255, 255, 255}, Integers);
        for (std::size_t c = 0; c < n; ++c) *to++ = static_cast<std::uint8_t>(samples[c]);
    }
}

}  // namespace banxin
