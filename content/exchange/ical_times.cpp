#include "content/exchange/ical_times.hpp"

#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <charconv>

namespace musubi::exchange {

namespace {

constexpr std::size_t kDateLetters = 8;      // 20261205
constexpr std::size_t kDateTimeLetters = 15; // 20261205T100000
constexpr unsigned kFirstYear = 1900;

std::optional<unsigned> figures(std::string_view text)
{
    unsigned number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::optional<TimeZone> zoneNamed(const std::string& tzid)
{
    // Some write the path of a database before the name: /freeassociation.sourceforge.net/Asia/Tokyo.
    std::string name = tzid;
    if (name.starts_with('/') && std::ranges::count(name, '/') >= 3)
        name = name.substr(name.find('/', 1) + 1);
    if (auto zone = TimeZone::open(name))
        return zone.value();
    icu::UnicodeString id;
    UErrorCode status = U_ZERO_ERROR;
    icu::TimeZone::getIDForWindowsID(icu::UnicodeString::fromUTF8(name), nullptr, id, status);
    std::string known;
    id.toUTF8String(known);
    if (U_FAILURE(status) || known.empty())
        return std::nullopt;
    const auto zone = TimeZone::open(known);
    return zone ? std::optional(zone.value()) : std::nullopt;
}

std::optional<LocalDateTime> written(std::string_view value)
{
    const auto year = figures(value.substr(0, 4));
    const auto month = figures(value.substr(4, 2));
    const auto day = figures(value.substr(6, 2));
    if (!year || !month || !day || *year < kFirstYear)
        return std::nullopt;
    const auto date = Date::of(static_cast<int>(*year), *month, *day);
    if (!date || value.size() == kDateLetters)
        return date ? std::optional(LocalDateTime{*date, 0}) : std::nullopt;
    const auto hour = figures(value.substr(9, 2));
    const auto minute = figures(value.substr(11, 2));
    if (value[kDateLetters] != 'T' || !hour || !minute || *hour > 23 || *minute > 59)
        return std::nullopt;
    return LocalDateTime{*date, static_cast<int>(*hour * 60 + *minute)};
}

} // namespace

std::optional<CalendarTime> timeOf(std::string_view value, const std::string& tzid, const TimeZone& zone)
{
    const bool isUtc = value.size() == kDateTimeLetters + 1 && value.ends_with('Z');
    if (value.size() != kDateLetters && value.size() != kDateTimeLetters && !isUtc)
        return std::nullopt;
    const auto there = written(value);
    if (!there)
        return std::nullopt;
    if (value.size() == kDateLetters)
        return CalendarTime{*there, false, false};
    if (!isUtc && (tzid.empty() || tzid == zone.name()))
        return CalendarTime{*there, true, false};
    const auto other = zoneNamed(isUtc ? "UTC" : tzid);
    if (!other)
        return std::nullopt;
    const LocalDateTime here = zone.toLocal(other->toInstant(*there));
    return CalendarTime{here, true, here.date != there->date};
}

std::vector<CalendarTime> timesOf(const ContentLine& line, const TimeZone& zone)
{
    std::vector<CalendarTime> times;
    std::string_view rest = line.value;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(','), rest.size());
        if (const auto time = timeOf(rest.substr(0, end), line.param("TZID"), zone))
            times.push_back(*time);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return times;
}

std::optional<int> durationOf(std::string_view value)
{
    constexpr unsigned kMost = 1'000'000; // minutes, and each number of them
    if (!value.starts_with('P'))
        return std::nullopt;
    int minutes = 0;
    std::string number;
    for (const char letter : value.substr(1)) {
        if (letter >= '0' && letter <= '9') {
            number += letter;
            continue;
        }
        if (letter == 'T' && number.empty())
            continue;
        const auto count = figures(number);
        if (!count || *count > kMost / 100 || minutes > static_cast<int>(kMost))
            return std::nullopt;
        const int each = letter == 'W' ? 7 * 24 * 60 : letter == 'D' ? 24 * 60 : letter == 'H' ? 60 : letter == 'M';
        if (each == 0 && letter != 'S')
            return std::nullopt;
        minutes += static_cast<int>(*count) * each;
        number.clear();
    }
    return number.empty() && minutes > 0 ? std::optional(minutes) : std::nullopt;
}

std::string localRule(std::string_view rule, const TimeZone& zone)
{
    constexpr std::string_view kUntil = "UNTIL=";
    std::string local(rule);
    const std::size_t at = local.find(kUntil);
    if (at == std::string::npos)
        return local;
    const std::size_t from = at + kUntil.size();
    const std::size_t end = std::min(local.find(';', from), local.size());
    const auto until = timeOf(std::string_view(local).substr(from, end - from), "", zone);
    if (!until || !until->hasHours)
        return local;
    std::string text = until->local.text() + "00"; // 2026-12-26T10:0000
    std::erase(text, '-');
    std::erase(text, ':');
    return local.replace(from, end - from, text);
}

} // namespace musubi::exchange
