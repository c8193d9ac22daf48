#include "text/run_settings.h"

#include "text/shift.h"

namespace banxin {
namespace {

constexpr std::int32_t baseline_from_centre = 380;  // ‰ of an em
constexpr std::int32_t ems_above_baseline = 880, ems_below_baseline = 120;

Length size_of(const Style& style, const Tightening& tightening) {
    return tightening.size == Length{} ? style.size : tightening.size;
}

std::int32_t hscale_of(const Style& style, const Tightening& tightening) {
    return static_cast<std::int32_t>((std::int64_t{style.hscale} * tightening.hscale + 500) / 1000);
}

void move(Shift shift, Setting& setting) {
    const ShiftedSize by = shifted(shift, setting.size, setting.mode);
    setting.size = by.size;
    (setting.mode == WritingMode::horizontal ? setting.baseline : setting.aside) -= by.raise;
}

}  // namespace

std::vector<Setting> settings_of_runs(const Paragraph& paragraph, const std::vector<Style>& styles,
                                      WritingMode mode, const CompositionTables& tables,
                                      const Tightening& tightening) {
    const Style& own = styles[index(paragraph.style)];
    const Length asked = size_of(own, tightening);
    std::vector<Setting> settings;
    settings.reserve(paragraph.runs.size());
    for (const TextRun& run : paragraph.runs) {
        const Style& style = styles[index(run.style)];
        const HouseTables& house = tables.of(style);
        Setting setting;
        setting.mode = mode;
        setting.language = style.language;
        setting.mark_language = house.language_of_marks(style.language);
        setting.marks = house.marks(style.language);
        setting.size = own.size.mpt > 0 ? scale(style.size, asked.mpt, own.size.mpt) : style.size;
        setting.hscale = hscale_of(style, tightening);
        setting.baseline = per_mille(asked, baseline_from_centre);
        if (run.shift != Shift::none) move(run.shift, setting);
        settings.push_back(setting);
    }
    return settings;
}

Length em_along_line(const Style& style, WritingMode mode, const Tightening& tightening) {
    const Length size = size_of(style, tightening);
    return mode == WritingMode::horizontal ? per_mille(size, hscale_of(style, tightening)) : size;
}

RunSpan across_line(const Setting& setting) {
    RunSpan span;
    span.size = setting.size;
    if (setting.mode == WritingMode::horizontal) {
        span.over = per_mille(setting.size, ems_above_baseline) - setting.baseline;
        span.under = per_mille(setting.size, ems_below_baseline) + setting.baseline;
    } else {
        const Length half = per_mille(setting.size, setting.hscale) / 2;
        span.over = half - setting.aside;
        span.under = half + setting.aside;
    }
    return span;
}

}  // namespace banxin
