#include "content/model/recurrence_rule.hpp"

#include "content/model/recurrence_text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace musubi::model {

namespace {

// Above these a rule is a slip of the pen, and searching for its next day would take long.
constexpr int kIntervalLimit = 999;
constexpr int kCountLimit = 20'000;

constexpr std::array<std::pair<std::string_view, Frequency>, 4> kFrequencies{{
    {"DAILY", Frequency::Daily},
    {"WEEKLY", Frequency::Weekly},
    {"MONTHLY", Frequency::Monthly},
    {"YEARLY", Frequency::Yearly},
}};
/// RFC 5545 knows these too, but a session that begins every hour is none that a calendar of days can show.
constexpr std::array<std::string_view, 3> kWithinADay{"SECONDLY", "MINUTELY", "HOURLY"};
constexpr std::array<std::string_view, 7> kWeekdays{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};

using Parts = std::map<std::string_view, std::string_view>;

constexpr std::string_view kExample = " A rule looks like FREQ=WEEKLY;BYDAY=SA (RFC 5545).";

Error invalid(std::string sentence)
{
    return {ErrorCode::Invalid, std::move(sentence), {}};
}

Error invalidPart(std::string_view name, std::string_view value)
{
    return invalid("The recurrence rule's " + std::string(name) + "=" + std::string(value) + " means nothing." +
                   std::string(kExample));
}

std::optional<unsigned> weekdayNamed(std::string_view name)
{
    const auto found = std::find(kWeekdays.begin(), kWeekdays.end(), name);
    if (found == kWeekdays.end())
        return std::nullopt;
    return static_cast<unsigned>(found - kWeekdays.begin());
}

/// What values a BY part may hold: -highest … highest without 0, or lowest … highest.
struct ByPart
{
    std::string_view name;
    int lowest;
    int highest;
    unsigned frequencies; ///< bit n: may stand with Frequency n (table of RFC 5545 §3.3.10)
};

constexpr unsigned bit(Frequency frequency)
{
    return 1U << static_cast<unsigned>(frequency);
}
constexpr unsigned kLongPeriods = bit(Frequency::Monthly) | bit(Frequency::Yearly);
constexpr unsigned kEveryPeriod = bit(Frequency::Daily) | bit(Frequency::Weekly) | kLongPeriods;

constexpr std::array kByParts{
    ByPart{"BYSECOND", 0, 60, kEveryPeriod},
    ByPart{"BYMINUTE", 0, 59, kEveryPeriod},
    ByPart{"BYHOUR", 0, 23, kEveryPeriod},
    ByPart{"BYMONTHDAY", -31, 31, kEveryPeriod & ~bit(Frequency::Weekly)},
    ByPart{"BYYEARDAY", -366, 366, bit(Frequency::Yearly)},
    ByPart{"BYWEEKNO", -53, 53, bit(Frequency::Yearly)},
    ByPart{"BYMONTH", 1, 12, kEveryPeriod},
    ByPart{"BYSETPOS", -366, 366, kLongPeriods},
};

Result<Parts> partsOf(std::string_view text)
{
    Parts parts;
    if (const std::size_t colon = text.find(':'); colon != std::string_view::npos)
        return invalid("The recurrence rule is what stands behind \"" + std::string(text.substr(0, colon + 1)) + "\"." +
                       std::string(kExample));
    for (const std::string_view piece : split(text, ';')) {
        const std::size_t equals = piece.find('=');
        if (equals == std::string_view::npos || equals + 1 == piece.size())
            return invalid("The recurrence rule's part \"" + std::string(piece) + "\" is not NAME=VALUE." +
                           std::string(kExample));
        if (!parts.emplace(piece.substr(0, equals), piece.substr(equals + 1)).second)
            return invalid("The recurrence rule names " + std::string(piece.substr(0, equals)) + " twice.");
    }
    return parts;
}

/// The numbers of a BY part; nullopt when one of them cannot stand there.
std::optional<std::vector<int>> numbersOf(const ByPart& part, std::string_view value)
{
    std::vector<int> numbers;
    for (const std::string_view piece : split(value, ',')) {
        const auto number = wholeNumber(!piece.empty() && piece.front() == '+' ? piece.substr(1) : piece);
        if (!number || *number < part.lowest || *number > part.highest || (part.lowest != 0 && *number == 0))
            return std::nullopt;
        numbers.push_back(*number);
    }
    return numbers;
}

/// Weekdays such as MO or, where the period allows counting, 2MO and -1FR. Sets the weekdays of `rule`.
bool readByDay(std::string_view value, RecurrenceRule& rule)
{
    for (std::string_view piece : split(value, ',')) {
        if (piece.size() < 2)
            return false;
        const auto weekday = weekdayNamed(piece.substr(piece.size() - 2));
        piece.remove_suffix(2);
        if (!weekday)
            return false;
        if (piece.empty()) {
            rule.days.weekdays |= 1U << *weekday;
            continue;
        }
        const auto number = wholeNumber(piece.front() == '+' ? piece.substr(1) : piece);
        if (!number || *number == 0 || *number < -53 || *number > 53 || (bit(rule.frequency) & kLongPeriods) == 0)
            return false;
    }
    return true;
}

/// INTERVAL, COUNT, UNTIL, WKST: takes them from `parts`.
Result<Done> readBounds(Parts& parts, RecurrenceRule& rule)
{
    if (parts.contains("COUNT") && parts.contains("UNTIL"))
        return invalid("The recurrence rule has both COUNT and UNTIL; one of them must go.");
    if (const auto part = parts.extract("INTERVAL")) {
        const auto number = wholeNumber(part.mapped());
        if (!number || *number < 1)
            return invalidPart("INTERVAL", part.mapped());
        if (*number > kIntervalLimit)
            return invalid("The recurrence rule's INTERVAL is above " + std::to_string(kIntervalLimit) + ".");
        rule.interval = *number;
    }
    if (const auto part = parts.extract("COUNT")) {
        const auto number = wholeNumber(part.mapped());
        if (!number || *number < 1)
            return invalidPart("COUNT", part.mapped());
        if (*number > kCountLimit)
            return invalid("The recurrence rule's COUNT is above " + std::to_string(kCountLimit) + ".");
        rule.count = number;
    }
    if (const auto part = parts.extract("UNTIL")) {
        rule.until = untilOf(part.mapped());
        if (!rule.until)
            return invalidPart("UNTIL", part.mapped());
    }
    if (const auto part = parts.extract("WKST")) {
        const auto weekday = weekdayNamed(part.mapped());
        if (!weekday)
            return invalidPart("WKST", part.mapped());
        rule.weekStart = *weekday;
    }
    return Done{};
}

/// The BY… parts that are left in `parts`.
Result<Done> readByParts(const Parts& parts, RecurrenceRule& rule)
{
    for (const auto& [name, value] : parts) {
        if (name == "BYDAY") {
            if (!readByDay(value, rule))
                return invalidPart(name, value);
            continue;
        }
        const auto known = std::find_if(kByParts.begin(), kByParts.end(),
                                        [wanted = name](const ByPart& part) { return part.name == wanted; });
        if (known == kByParts.end())
            return invalid("The recurrence rule has no part called " + std::string(name) + ".");
        if ((known->frequencies & bit(rule.frequency)) == 0)
            return invalid("The recurrence rule's " + std::string(name) + " cannot stand with this FREQ.");
        const auto numbers = numbersOf(*known, value);
        if (!numbers)
            return invalidPart(name, value);
        if (name == "BYMONTHDAY")
            rule.days.monthDays = *numbers;
        for (const int month : name == "BYMONTH" ? *numbers : std::vector<int>())
            rule.days.months |= 1U << static_cast<unsigned>(month);
    }
    if (parts.contains("BYSETPOS") && parts.size() == 1)
        return invalid("The recurrence rule's BYSETPOS needs another BY part to choose from.");
    return Done{};
}

Result<Frequency> frequencyNamed(std::string_view name)
{
    if (std::find(kWithinADay.begin(), kWithinADay.end(), name) != kWithinADay.end())
        return invalid("A session repeats by day, week, month or year; FREQ=" + std::string(name) +
                       " cannot be shown.");
    const auto known =
        std::find_if(kFrequencies.begin(), kFrequencies.end(), [name](const auto& pair) { return pair.first == name; });
    if (known == kFrequencies.end())
        return invalidPart("FREQ", name);
    return known->second;
}

std::string wordedForIcal(std::string_view text, const Parts& byParts, Frequency frequency)
{
    std::string kept;
    for (const std::string_view piece : split(text, ';')) {
        if (!piece.starts_with("UNTIL="))
            kept += (kept.empty() ? "" : ";") + std::string(piece);
    }
    // Days of the month in a yearly rule mean those of every month; libical would take the start's month alone.
    if (frequency == Frequency::Yearly && byParts.contains("BYMONTHDAY") && !byParts.contains("BYMONTH"))
        kept += ";BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12";
    return kept;
}

} // namespace

Result<RecurrenceRule> RecurrenceRule::parse(std::string_view written)
{
    const std::string text = inCapitals(written);
    auto parts = partsOf(text);
    if (!parts)
        return parts.error();
    const auto named = parts.value().extract("FREQ");
    if (!named)
        return invalid("The recurrence rule has no FREQ." + std::string(kExample));
    const auto frequency = frequencyNamed(named.mapped());
    if (!frequency)
        return frequency.error();

    RecurrenceRule rule;
    rule.frequency = frequency.value();
    if (const auto bounds = readBounds(parts.value(), rule); !bounds)
        return bounds.error();
    if (const auto byParts = readByParts(parts.value(), rule); !byParts)
        return byParts.error();
    const bool onlyDays = std::all_of(parts.value().begin(), parts.value().end(), [](const auto& part) {
        return part.first == "BYDAY" || part.first == "BYMONTH" || part.first == "BYMONTHDAY";
    });
    rule.isPlain = onlyDays && (rule.frequency == Frequency::Daily || rule.frequency == Frequency::Weekly);
    if (!rule.days.existsInSomeMonth())
        return invalid("The recurrence rule \"" + std::string(text) + "\" names no day that ever comes.");
    const auto& monthDays = rule.days.monthDays;
    const bool fromTheEnd = std::any_of(monthDays.begin(), monthDays.end(), [](int day) { return day < 0; });
    if (fromTheEnd && !rule.isPlain && rule.frequency < Frequency::Monthly)
        return invalid("A negative BYMONTHDAY cannot stand with hours or minutes.");
    rule.textForIcal = wordedForIcal(text, parts.value(), rule.frequency);
    return rule;
}

} // namespace musubi::model
