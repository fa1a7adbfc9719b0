#include "kiosk/present/date_readings.hpp"

#include "content/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace musubi::present {

namespace {

using Reading = std::pair<std::u32string_view, std::u32string_view>;

constexpr std::array<Reading, 13> kWholeDays{{{U"1", U"ついたち"},
                                              {U"2", U"ふつか"},
                                              {U"3", U"みっか"},
                                              {U"4", U"よっか"},
                                              {U"5", U"いつか"},
                                              {U"6", U"むいか"},
                                              {U"7", U"なのか"},
                                              {U"8", U"ようか"},
                                              {U"9", U"ここのか"},
                                              {U"10", U"とおか"},
                                              {U"14", U"じゅうよっか"},
                                              {U"20", U"はつか"},
                                              {U"24", U"にじゅうよっか"}}};
constexpr std::array<Reading, 3> kUnits{{{U"年", U"ねん"}, {U"月", U"がつ"}, {U"日", U"にち"}}};
constexpr std::array<Reading, 7> kWeekdays{{{U"月", U"げつ"},
                                            {U"火", U"か"},
                                            {U"水", U"すい"},
                                            {U"木", U"もく"},
                                            {U"金", U"きん"},
                                            {U"土", U"ど"},
                                            {U"日", U"にち"}}};

template <std::size_t Size>
std::u32string_view readingOf(const std::array<Reading, Size>& readings, std::u32string_view written)
{
    for (const auto& [base, reading] : readings)
        if (base == written)
            return reading;
    return {};
}

bool isDigit(char32_t letter)
{
    return letter >= U'0' && letter <= U'9';
}

bool isBracket(char32_t letter)
{
    return letter == U'(' || letter == U'（';
}

std::string ruby(std::u32string_view base, std::u32string_view reading)
{
    return reading.empty() ? encodeUtf8(base) : "{" + encodeUtf8(base) + "|" + encodeUtf8(reading) + "}";
}

} // namespace

RubyText withDateReadings(std::string_view date)
{
    const std::u32string text = decodeUtf8(date);
    const std::u32string_view all = text;
    std::string markup;
    for (std::size_t at = 0; at < all.size();) {
        std::size_t end = at;
        while (end < all.size() && isDigit(all[end]))
            ++end;
        const std::u32string_view number = all.substr(at, end - at);
        const std::u32string_view unit = all.substr(end, 1);
        if (number.empty()) { // a day of the week stands in brackets, or alone: (土), あす 土
            const bool isLast = at + 1 == all.size() && (at == 0 || all[at - 1] == U' ');
            const bool isWeekday = isLast || (at > 0 && isBracket(all[at - 1]));
            markup += ruby(unit, isWeekday ? readingOf(kWeekdays, unit) : std::u32string_view{});
        } else if (const auto whole = unit == U"日" ? readingOf(kWholeDays, number) : std::u32string_view{};
                   !whole.empty()) {
            markup += ruby(all.substr(at, end - at + 1), whole);
        } else {
            markup += encodeUtf8(number) + ruby(unit, readingOf(kUnits, unit));
        }
        at = std::min(end + 1, all.size());
    }
    return RubyText::parse(markup).valueOr(RubyText::plain(std::string(date)));
}

} // namespace musubi::present
