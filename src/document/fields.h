// What a layout's fields show: dates in Chinese, page numbers.
#pragma once

#include <string>
#include <string_view>

#include "document/model.h"

namespace banxin {

enum class Field : std::uint8_t { date, weekday, number, name, title, publisher };

/// The field's text on that page; empty if the edition does not say.
std::string field_text(Field field, const EditionFacts& edition, const Page& page);

/// “2020-12-30” → 2020年12月30日; empty if it is no date.
std::string date_in_chinese(std::string_view iso_date);
/// “2020-12-30” → 星期三, the same in both scripts.
std::string weekday_in_chinese(std::string_view iso_date);

}  // namespace banxin
