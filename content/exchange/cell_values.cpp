#include "content/exchange/cell_values.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <utility>

namespace musubi::exchange {

namespace {

constexpr int kMinutesOfDay = 24 * 60;

bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

std::optional<int> wholeNumber(std::string_view text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

/// The runs of digits, and what stands before the first, between them and behind the last.
struct Pieces
{
    std::vector<std::string> numbers;
    std::vector<std::string> words; ///< one more than there are numbers
};

Pieces piecesOf(std::string_view text)
{
    Pieces pieces;
    pieces.words.emplace_back();
    bool inNumber = false;
    for (const char letter : text) {
        if (isDigit(letter) && !inNumber)
            pieces.numbers.emplace_back();
        if (!isDigit(letter) && inNumber)
            pieces.words.emplace_back();
        inNumber = isDigit(letter);
        (inNumber ? pieces.numbers : pieces.words).back() += letter;
    }
    if (inNumber)
        pieces.words.emplace_back();
    return pieces;
}

/// The year before the first of an era; nullopt when the word names none.
std::optional<int> eraBefore(std::string_view word)
{
    using Era = std::pair<std::string_view, int>;
    constexpr std::array kEras{Era{"令和", 2018}, Era{"R", 2018},    Era{"r", 2018}, Era{"平成", 1988}, Era{"H", 1988},
                               Era{"h", 1988},    Era{"昭和", 1925}, Era{"S", 1925}, Era{"s", 1925}};
    const auto found = std::ranges::find(kEras, word, &Era::first);
    return found == kEras.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Date> dayOfNumber(const std::string& digits)
{
    constexpr std::size_t kWrittenTogether = 8;
    constexpr int kExcelFirst = 20'000; // 1954
    constexpr int kExcelLast = 80'000;  // 2119
    if (digits.size() == kWrittenTogether)
        return Date::parse(digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6, 2));
    const auto number = wholeNumber(digits);
    if (!number || *number < kExcelFirst || *number > kExcelLast)
        return std::nullopt;
    return Date::of(1899, 12, 30)->plusDays(*number);
}

std::string withoutWeekday(std::string text)
{
    if (const std::size_t bracket = text.find('('); bracket != std::string::npos && text.ends_with(')'))
        text.erase(bracket);
    return text;
}

/// Whether the words between year, month and day are those of one way of writing.
bool areDayWords(const std::vector<std::string>& words)
{
    constexpr std::array<std::array<std::string_view, 3>, 4> kWays{
        {{"-", "-", ""}, {"/", "/", ""}, {".", ".", ""}, {"年", "月", "日"}}};
    return std::ranges::any_of(kWays, [&](const auto& way) {
        return words[1] == way[0] && words[2] == way[1] &&
               (words[3] == way[2] || words[3].starts_with("T") || words[3].starts_with(" "));
    });
}

} // namespace

std::string narrowed(std::string_view cell)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const folding = icu::Normalizer2::getNFKCInstance(status);
    icu::UnicodeString letters = icu::UnicodeString::fromUTF8({cell.data(), static_cast<std::int32_t>(cell.size())});
    if (U_SUCCESS(status))
        letters = folding->normalize(letters, status);
    std::string text;
    letters.trim().toUTF8String(text);
    return text;
}

std::optional<Date> dayOf(std::string_view cell)
{
    const std::string text = replaced(withoutWeekday(narrowed(cell)), "元年", "1年");
    Pieces pieces = piecesOf(text);
    if (pieces.numbers.size() == 1 && pieces.words[0].empty() && pieces.words[1].empty())
        return dayOfNumber(pieces.numbers[0]);
    // A time behind the day, as databases write it, is not asked for.
    if (pieces.numbers.size() < 3 || (pieces.numbers.size() > 3 && text.find(':') == std::string::npos) ||
        !areDayWords(pieces.words))
        return std::nullopt;
    const auto year = wholeNumber(pieces.numbers[0]);
    const auto month = wholeNumber(pieces.numbers[1]);
    const auto day = wholeNumber(pieces.numbers[2]);
    const auto before = eraBefore(pieces.words[0]);
    if (!year || !month || !day || (!pieces.words[0].empty() && !before) || (!before && *year < 1800) || *year > 9999)
        return std::nullopt;
    return Date::of(*year + before.value_or(0), static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

std::optional<int> minuteOf(std::string_view cell)
{
    std::string text = replaced(replaced(narrowed(cell), "時半", "時30分"), " ", "");
    int noon = 0;
    for (const auto& [word, minutes] : {std::pair<std::string_view, int>{"午前", 0}, {"午後", kMinutesOfDay / 2}})
        if (text.starts_with(word)) {
            text.erase(0, word.size());
            noon = minutes;
        }
    const Pieces pieces = piecesOf(text);
    if (pieces.numbers.empty() || pieces.numbers.size() > 3 || !pieces.words[0].empty())
        return std::nullopt;
    std::string hours = pieces.numbers[0];
    std::string minutes = pieces.numbers.size() > 1 ? pieces.numbers[1] : "0";
    if (pieces.numbers.size() == 1 && pieces.words[1].empty() && (hours.size() == 4 || hours.size() == 3)) {
        minutes = hours.substr(hours.size() - 2);
        hours.erase(hours.size() - 2);
    } else if (pieces.words[1] != ":" && pieces.words[1] != "時")
        return std::nullopt;
    const auto hour = wholeNumber(hours);
    const auto minute = wholeNumber(minutes);
    if (!hour || !minute || *minute > 59 || *hour > 24 || (noon > 0 && *hour > 12))
        return std::nullopt;
    const int total = *hour * 60 + *minute + (noon > 0 && *hour < 12 ? noon : 0);
    return total <= kMinutesOfDay ? std::optional(total) : std::nullopt;
}

std::optional<int> countOf(std::string_view cell)
{
    constexpr int kMost = 100'000;
    std::string text = replaced(narrowed(cell), ",", "");
    for (const std::string_view word : {"名", "人", "組"})
        if (text.ends_with(word))
            text.erase(text.size() - word.size());
    const auto number = wholeNumber(text);
    return number && *number >= 1 && *number <= kMost ? number : std::nullopt;
}

std::optional<double> degreesOf(std::string_view cell)
{
    std::string text = narrowed(cell);
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (!text.empty() && error == std::errc() && end == text.data() + text.size() && std::isfinite(number))
        return number;
    text = replaced(replaced(replaced(text, "度", "°"), "分", "'"), "秒", "\"");
    text = replaced(replaced(text, "′", "'"), "''", "\""); // NFKC writes ″ as two of ′
    int degrees = 0;
    int minutes = 0;
    const std::size_t sign = text.find("°");
    const std::size_t tick = text.find('\'');
    if (sign == std::string::npos || tick == std::string::npos || !text.ends_with('"') || tick < sign)
        return std::nullopt;
    const std::string_view view = text;
    const auto whole = wholeNumber(view.substr(0, sign));
    const auto part = wholeNumber(view.substr(sign + 2, tick - sign - 2));
    const std::string_view rest = view.substr(tick + 1, view.size() - tick - 2);
    double seconds = 0;
    const auto [last, wrong] = std::from_chars(rest.data(), rest.data() + rest.size(), seconds);
    if (!whole || !part || wrong != std::errc() || last != rest.data() + rest.size())
        return std::nullopt;
    degrees = *whole;
    minutes = *part;
    return degrees + minutes / 60.0 + seconds / 3600.0;
}

std::vector<unsigned> weekdaysOf(std::string_view cell)
{
    constexpr std::array<std::string_view, 7> kDays{"日", "月", "火", "水", "木", "金", "土"};
    std::string text = replaced(replaced(narrowed(cell), "曜日", ""), "曜", "");
    for (const std::string_view wave : {"〜", "~", "-", "ー", "から"})
        text = replaced(text, wave, ">");
    for (const std::string_view mark : {"・", ";", ",", "、", "/", " ", "まで"})
        text = replaced(text, mark, "");
    if (text == "毎日" || text == "年中無休" || text == "無休")
        return {0, 1, 2, 3, 4, 5, 6};
    std::vector<unsigned> days;
    bool isSpan = false;
    while (!text.empty()) {
        if (text.front() == '>' && !days.empty() && !isSpan) {
            isSpan = true;
            text.erase(0, 1);
            continue;
        }
        const auto day = std::ranges::find_if(kDays, [&](std::string_view name) { return text.starts_with(name); });
        if (day == kDays.end())
            return {};
        const auto number = static_cast<unsigned>(day - kDays.begin());
        for (unsigned at = days.empty() ? number : (days.back() + 1) % 7; isSpan && at != number; at = (at + 1) % 7)
            days.push_back(at);
        isSpan = false;
        days.push_back(number);
        text.erase(0, day->size());
    }
    std::ranges::sort(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return isSpan ? std::vector<unsigned>() : days;
}

} // namespace musubi::exchange
