// What a flat colour puts on the plates.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "document/model.h"
#include "document/press_profile.h"

namespace banxin::preflight {

/// Each 0 … 1.
struct PlateInks {
    double c = 0, m = 0, y = 0, k = 0;
    std::map<std::string, double> spots;
    bool all = false;  // the registration colour

    double total() const;
    std::size_t plates() const;
    bool is_white() const { return total() < 0.0005; }
    /// One plate, not in full.
    bool is_tint() const { return plates() == 1 && total() < 0.9995; }
    /// Black alone and in full.
    bool is_black() const { return k > 0.9995 && plates() == 1; }
};

PlateInks plates_of(const Fill& fill, const std::vector<Ink>& inks);
/// `ink` printed on `ground` without knocking it out.
PlateInks overprinted(const PlateInks& ink, PlateInks ground);

/// The check that holds type of these inks, and the least size it asks for.
struct TypeRule {
    const char* check;
    Length least;
};
TypeRule type_rule(const PlateInks& inks, const TypeLimits& limits);

/// The least black of text that is taken for black: typography.md §2.9, the black point.
inline constexpr double nearly_black = 0.85;

}  // namespace banxin::preflight
