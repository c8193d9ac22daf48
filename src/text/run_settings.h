// How the runs of a paragraph are set: size, width, baseline and marks, from their styles, their
// shift and what a headline is given to fit.
#pragma once

#include <vector>

#include "text/cluster_placer.h"
#include "text/company.h"
#include "text/composition_tables.h"
#include "text/shaper.h"

namespace banxin {

/// By run.
std::vector<Setting> settings_of_runs(const Paragraph& paragraph, const std::vector<Style>& styles,
                                      WritingMode mode, const CompositionTables& tables,
                                      const Tightening& tightening);

/// The paragraph's own em, along the line.
Length em_along_line(const Style& style, WritingMode mode, const Tightening& tightening);

/// The run's reach across the line; its clusters are not known here.
RunSpan across_line(const Setting& setting);

}  // namespace banxin
