// How a line came out, as the eye sees it: for the dump, reports and marked proofs.
#pragma once

#include "display/display_list.h"
#include "display/fault_ink.h"

namespace banxin {

/// ‰ of an em between two Han: what an eye sees, and what it stumbles over (R1.7.2).
inline constexpr std::int32_t loose_gap = 50, very_loose_gap = 100;

enum class Looseness : std::uint8_t { even, loose, very_loose };

/// The line's widest gap between Han, in ‰ of its type's size.
std::int32_t gap_per_mille(const TextLine& line);
Looseness looseness_of(const TextLine& line);
/// True for lines an editor should look at for another reason: too wide, against a rule, 孤字,
/// 悬挂.
bool is_exception(const TextLine& line);

/// What shows it on a proof: a tint behind a loose line, a tick before an exception.
std::vector<FillRect> proof_marks(const TextLine& line, FaultInk& ink);

}  // namespace banxin
