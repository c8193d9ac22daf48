// How each story fills its frames (余行 欠行), for `banxin check`.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/engine.h"

namespace banxin {

struct Amount {
    std::int32_t lines = 0, characters = 0;
    friend bool operator==(const Amount&, const Amount&) = default;
};

struct CopyFit {
    std::string story;
    std::int32_t lines = 0;  // set in its frames
    Amount overset;          // 余
    Amount underset;         // 欠: empty lines, and the characters they would hold
    friend bool operator==(const CopyFit&, const CopyFit&) = default;
};

/// In the order of the document's stories; those without a frame for their body are left out.
std::vector<CopyFit> copy_fits(const Edition& edition);

std::string to_text(const CopyFit& fit, MessageLanguage language);
/// A JSON object in one line.
std::string to_json(const CopyFit& fit);

}  // namespace banxin
