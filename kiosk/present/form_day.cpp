#include "kiosk/present/form_day.hpp"

#include "content/base/utf8.hpp"
#include "kiosk/present/form_letters.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::present {

namespace {

constexpr std::size_t kMostFigures = 4;
constexpr std::size_t kFiguresInOne = 8; ///< 20261209
constexpr int kYearsToLeapDay = 8;       ///< from one 29 February to the next there are never more

bool isFigure(char32_t letter)
{
    return letter >= U'0' && letter <= U'9';
}

/// Whether the letter stands between year, month and day, or behind them.
bool parts(char32_t letter)
{
    return std::u32string_view(U"-/. 年月日").find(letter) != std::u32string_view::npos;
}

/// The numbers in the text; nullopt when there is anything else, or a number that is none of a day.
std::optional<std::vector<int>> numbersOf(std::string_view typed)
{
    const std::u32string letters = decodeUtf8(inHalfWidth(typed));
    std::vector<int> numbers;
    std::size_t figures = 0;
    for (const char32_t letter : letters) {
        if (!isFigure(letter) && !parts(letter))
            return std::nullopt;
        if (!isFigure(letter)) {
            figures = 0;
            continue;
        }
        if (figures++ == 0)
            numbers.push_back(0);
        if (figures > kMostFigures)
            return std::nullopt;
        numbers.back() = numbers.back() * 10 + static_cast<int>(letter - U'0');
    }
    return numbers;
}

ReadDay dayOf(int year, int month, int day)
{
    const auto date = Date::of(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
    return date ? ReadDay{DayReading::Day, *date} : ReadDay{DayReading::NoSuchDay, {}};
}

ReadDay nextDay(int month, int day, Date today)
{
    for (int year = today.year(); year <= today.year() + kYearsToLeapDay; ++year) {
        const ReadDay read = dayOf(year, month, day);
        if (read.reading == DayReading::Day && read.day >= today)
            return read;
    }
    return {DayReading::NoSuchDay, {}};
}

} // namespace

ReadDay readDay(std::string_view typed, Date today)
{
    const std::string text = inHalfWidth(typed);
    if (text.size() == kFiguresInOne && areFigures(text))
        return dayOf(std::stoi(text.substr(0, 4)), std::stoi(text.substr(4, 2)), std::stoi(text.substr(6, 2)));
    const auto numbers = numbersOf(typed);
    if (!numbers)
        return {};
    if (numbers->size() == 3 && numbers->front() >= 1000)
        return dayOf(numbers->at(0), numbers->at(1), numbers->at(2));
    if (numbers->size() == 2)
        return nextDay(numbers->at(0), numbers->at(1), today);
    return {};
}

} // namespace musubi::present
