// White space of XML text, as a reader of Chinese means it.
#pragma once

#include <vector>

#include "document/model.h"

namespace banxin {

/// Folds white space over all runs of a paragraph: a run of it that holds a newline vanishes
/// between two Chinese or Japanese characters or marks; elsewhere it becomes one space; it vanishes
/// at both ends and beside forced breaks. U+3000 is a character and stays. Runs left empty are
/// dropped, neighbours that differ only in their span are joined.
std::vector<TextRun> fold_white_space(std::vector<TextRun> runs);

}  // namespace banxin
