// A value read from an attribute, or what is wrong with it.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace banxin {

/// The diagnostic to report; its arguments after the attribute's name and its value.
struct ValueFault {
    Code code;
    std::vector<std::string> args = {};
    friend bool operator==(const ValueFault&, const ValueFault&) = default;
};

template <class T>
class Result {
public:
    Result(T value) : outcome_(std::move(value)) {}
    Result(ValueFault fault) : outcome_(std::move(fault)) {}

    explicit operator bool() const { return outcome_.index() == 0; }
    const T& operator*() const { return std::get<0>(outcome_); }
    const T* operator->() const { return &std::get<0>(outcome_); }
    const ValueFault& fault() const { return std::get<1>(outcome_); }

private:
    std::variant<T, ValueFault> outcome_;
};

}  // namespace banxin
