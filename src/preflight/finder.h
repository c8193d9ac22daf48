// Where the checks put what they find.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "preflight/finding.h"

namespace banxin::preflight {

struct Fact {
    std::uint32_t page = 0;
    std::optional<Rect> place = std::nullopt;
    std::string limit = {}, value = {}, what = {};
};

/// The same at the same place is told once; what differs only in its place at no more than
/// `most_places`, and no more than `most` of one check, then one finding that counts the rest: a
/// hostile file may hold millions of faults.
class Finder {
public:
    static constexpr std::size_t most = 100, most_places = 10;

    void error(std::string_view check, Fact fact) { add(check, Severity::error, std::move(fact)); }
    void warning(std::string_view check, Fact fact) {
        add(check, Severity::warning, std::move(fact));
    }
    /// In the order found.
    Findings take() &&;

private:
    using Key =
        std::tuple<const Check*, Severity, std::uint32_t, std::string, std::string, std::string>;
    struct Rest {
        std::size_t told = 0, left_out = 0;
        Severity severity = Severity::warning;
    };
    void add(std::string_view check, Severity severity, Fact fact);
    bool is_known(const std::vector<std::size_t>& alike, const std::optional<Rect>& place);

    Findings findings_;
    std::map<Key, std::vector<std::size_t>> known_;  // into findings_
    std::map<std::string_view, Rest> counts_;
};

/// Numbers with their units, for people: "5.5 pt", "240 %", "120 ppi".
std::string in_points(double points);
std::string in_points(Length length);
std::string in_millimetres(Length length);
std::string in_percent(double share);
std::string in_ppi(double ppi);

}  // namespace banxin::preflight
