#include "diagnostics/diagnostic.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace banxin {

void Diagnostics::report(Code code, SourceSpan at, std::vector<std::string> args) {
    items_.push_back({code, at, std::move(args)});
}

void Diagnostics::append(Diagnostics&& other) {
    items_.insert(items_.end(), std::make_move_iterator(other.items_.begin()),
                  std::make_move_iterator(other.items_.end()));
    other.items_.clear();
}

bool Diagnostics::has_errors() const {
    return std::any_of(items_.begin(), items_.end(), [](const Diagnostic& diagnostic) {
        return facts_of(diagnostic.code).severity == Severity::error;
    });
}

}  // namespace banxin
