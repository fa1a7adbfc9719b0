#include "content/model/recurrence_text.hpp"

#include "content/model/recurrence_rule.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>

namespace musubi::model {

namespace {

constexpr std::string_view kUntil = "UNTIL=";

bool isUniversal(std::string_view until)
{
    return until.size() == 16 && until.back() == 'Z';
}

} // namespace

/// RFC 5545 §2: large and small letters are the same.
std::string inCapitals(std::string_view written)
{
    std::string text(written);
    std::ranges::transform(text, text.begin(), [](unsigned char letter) { return std::toupper(letter); });
    return text;
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> pieces;
    for (std::size_t at = text.find(separator); at != std::string_view::npos; at = text.find(separator)) {
        pieces.push_back(text.substr(0, at));
        text.remove_prefix(at + 1);
    }
    pieces.push_back(text);
    return pieces;
}

std::optional<int> wholeNumber(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.size() > 6)
        return std::nullopt;
    return value;
}

std::optional<LocalDateTime> untilOf(std::string_view value)
{
    if (!value.empty() && value.back() == 'Z')
        value.remove_suffix(1);
    const bool onlyDate = value.size() == 8;
    if (!onlyDate && (value.size() != 15 || value[8] != 'T'))
        return std::nullopt;
    const auto digits = [&value](std::size_t at, std::size_t count) { return wholeNumber(value.substr(at, count)); };
    const auto year = digits(0, 4);
    const auto month = digits(4, 2);
    const auto day = digits(6, 2);
    if (!year || !month || !day || *month < 0 || *day < 0)
        return std::nullopt;
    const auto date = Date::of(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
    if (!date)
        return std::nullopt;
    if (onlyDate)
        return LocalDateTime{*date, 24 * 60 - 1};
    const auto hour = digits(9, 2);
    const auto minute = digits(11, 2);
    const auto second = digits(13, 2);
    if (!hour || !minute || !second || *hour < 0 || *hour > 23 || *minute < 0 || *minute > 59 || *second < 0 ||
        *second > 60)
        return std::nullopt;
    return LocalDateTime{*date, *hour * 60 + *minute};
}

std::string inLocalTime(const std::string& written, const TimeZone& zone)
{
    if (written.find_first_of("Zz") == std::string::npos) // nearly always, and asked of every rule of a pack
        return written;
    const std::string text = inCapitals(written);
    std::string local;
    for (std::string_view piece : split(text, ';')) {
        local += local.empty() ? "" : ";";
        const std::string_view value = piece.starts_with(kUntil) ? piece.substr(kUntil.size()) : std::string_view();
        const auto until = isUniversal(value) ? untilOf(value) : std::nullopt;
        if (!until) {
            local += piece;
            continue;
        }
        const LocalDateTime there = zone.toLocal(until->date.days() + Minutes(until->minute));
        local += fmt::format("{}{:04}{:02}{:02}T{:02}{:02}00", kUntil, there.date.year(), there.date.month(),
                             there.date.day(), there.hour(), there.minute % 60);
    }
    return text == local ? written : local;
}

} // namespace musubi::model
