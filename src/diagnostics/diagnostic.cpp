#include "diagnostics/diagnostic.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace banxin {
namespace {

std::pair<FileId, std::uint32_t> place(const Diagnostic& diagnostic) {
    return {diagnostic.at.file, diagnostic.at.begin};
}

}  // namespace

void Diagnostics::report(Code code, SourceSpan at, std::vector<std::string> args) {
    if (left_out_ > 0 || items_.size() == most) return leave_out(1);
    for (std::string& arg : args)
        if (arg.size() > longest_argument) arg = utf8::excerpt(arg, longest_argument);
    items_.push_back({code, at, std::move(args)});
}

void Diagnostics::leave_out(std::size_t count) {
    if (count == 0) return;
    if (left_out_ == 0) items_.push_back({Code::messages_left_out, {}, {}});
    left_out_ += count;
    items_.back().args = {std::to_string(left_out_)};
}

void Diagnostics::append(Diagnostics&& other) {
    const Diagnostics taken = std::exchange(other, {});
    for (const Diagnostic& item : taken.items_)
        if (item.code != Code::messages_left_out) report(item.code, item.at, item.args);
    leave_out(taken.left_out_);
}

void Diagnostics::append_in_file_order(Diagnostics&& other) {
    std::vector<Diagnostic>& items = other.items_;
    if (other.left_out_ > 0) items.pop_back();
    std::ranges::stable_sort(items, {}, place);
    std::vector<Diagnostic> told;
    for (Diagnostic& item : items) {
        const auto same_place = std::ranges::find(told, place(item), place);
        if (std::find(same_place, told.end(), item) == told.end()) told.push_back(std::move(item));
    }
    items = std::move(told);
    const std::size_t left_out = std::exchange(other.left_out_, 0);
    append(std::move(other));
    leave_out(left_out);
}

bool Diagnostics::has_errors() const {
    return std::any_of(items_.begin(), items_.end(), [](const Diagnostic& diagnostic) {
        return facts_of(diagnostic.code).severity == Severity::error;
    });
}

}  // namespace banxin
