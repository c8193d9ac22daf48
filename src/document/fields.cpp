#include "document/fields.h"

#include <chrono>

#include "document/values.h"

namespace banxin {

namespace {

constexpr std::string_view weekday_digits[] = {"日", "一", "二", "三", "四", "五", "六"};

std::string two_digits(std::int32_t number) {
    const std::string digits = std::to_string(number);
    return digits.size() < 2 ? "0" + digits : digits;
}

}  // namespace

std::string date_in_chinese(std::string_view iso_date) {
    const auto date = parse_date(iso_date);
    if (!date) return {};
    return std::to_string(static_cast<int>(date->year())) + "年" +
           std::to_string(static_cast<unsigned>(date->month())) + "月" +
           std::to_string(static_cast<unsigned>(date->day())) + "日";
}

std::string weekday_in_chinese(std::string_view iso_date) {
    const auto date = parse_date(iso_date);
    if (!date) return {};
    const std::chrono::weekday day{std::chrono::sys_days{*date}};
    return "星期" + std::string(weekday_digits[day.c_encoding()]);
}

std::string field_text(Field field, const EditionFacts& edition, const Page& page) {
    switch (field) {
        case Field::date:
            return date_in_chinese(edition.date);
        case Field::weekday:
            return weekday_in_chinese(edition.date);
        case Field::number:
            return two_digits(page.number);
        case Field::name:
            return page.name;
        case Field::title:
            return edition.title;
        case Field::publisher:
            return edition.publisher;
    }
    return {};
}

}  // namespace banxin
